// Objects of Pipedrive's API, version 1, beside deals:
// organizations: id,company_id,owner_id,name,open_deals_count,people_count,address,address_locality,
// address_admin_area_level_1,address_country,address_postal_code,cc_email,label,add_time,update_time
// persons: id,owner_id,org_id,name,first_name,last_name,phone,email,label,add_time,update_time
// users: id,name,default_currency,lang,email,activated,role_id,timezone_name,active_flag,created,...

extension Profile {
  package static let pipedriveAPI: [Profile] = [
    Profile(
      "pipedrive-api-person", .pipedrive, "Pipedrive API persons", .records(.contact),
      required: [
        ["id"], ["name"], ["first_name"], ["add_time"],
        ["org_id", "org_id.value", "owner_id", "owner_id.id"],
      ],
      forbidden: ["title", "stage_id"],
      columns: [
        "id": "id", "org_id.value": "account_ref", "org_id": "account_ref",
        "org_name": "account_ref", "first_name": "given_name", "last_name": "family_name",
        "name": "full_name", "job_title": "title", "email": "email", "phone": "phone",
        "owner_id.id": "owner_ref", "owner_id": "owner_ref", "owner_name": "owner_ref",
        "last_activity_date": "last_activity_at", "add_time": "created_at",
        "update_time": "modified_at", "is_deleted": "is_deleted",
      ],
      bookkeeping: PipedriveAPI.bookkeeping,
      traits: PipedriveAPI.traits),
    Profile(
      "pipedrive-api-organization", .pipedrive, "Pipedrive API organizations", .records(.account),
      required: [
        ["id"], ["name"], ["add_time"],
        ["people_count", "address_locality", "address_country", "address"],
      ],
      forbidden: ["first_name", "title", "stage_id"],
      columns: [
        "id": "id", "name": "name", "website": "website", "address_route": "street",
        "address": "street", "address_locality": "city", "address_admin_area_level_1": "state",
        "address_postal_code": "postcode", "address_country": "country", "industry": "industry",
        "employee_count": "employees", "annual_revenue": "annual_revenue",
        "owner_id.id": "owner_ref", "owner_id": "owner_ref", "owner_name": "owner_ref",
        "last_activity_date": "last_activity_at", "add_time": "created_at",
        "update_time": "modified_at", "is_deleted": "is_deleted",
      ],
      bookkeeping: PipedriveAPI.bookkeeping,
      traits: PipedriveAPI.traits),
    Profile(
      "pipedrive-api-user", .pipedrive, "Pipedrive API users", .records(.user),
      required: [
        ["id"], ["name"], ["email"], ["active_flag"],
        ["role_id", "default_currency", "timezone_name", "is_you"],
      ],
      forbidden: ["add_time", "org_id"],
      columns: [
        "id": "id", "name": "name", "email": "email", "active_flag": "is_active",
        "created": "created_at", "modified": "modified_at",
      ],
      bookkeeping: [
        "default_currency", "lang", "activated", "role_id", "timezone_name", "last_login", "locale",
        "is_you", "icon_url", "timezone_offset",
      ],
      traits: PipedriveAPI.traits),
  ]
}

/// What objects of Pipedrive's API have in common.
enum PipedriveAPI {
  static let traits = Traits(timesAreUTC: true)

  static let bookkeeping = [
    "active_flag", "visible_to", "cc_email", "company_id", "open_deals_count", "people_count",
    "owner_id.name", "owner_id.email", "owner_id.active_flag", "org_id.active_flag", "org_id.name",
    "email.label", "email.primary", "phone.label", "phone.primary", "first_char",
  ]
}
