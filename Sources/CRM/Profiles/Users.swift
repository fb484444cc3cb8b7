// Users as the APIs of vendors tell them whose exports don't:
// Zoho CRM: id,full_name,first_name,last_name,email,status,role.name,role.id,profile.name,created_time
// Dynamics 365, systemusers: systemuserid,fullname,firstname,lastname,internalemailaddress,isdisabled

extension Profile {
  package static let users: [Profile] = [
    Profile(
      "zoho-user", .zoho, "Zoho CRM users", .records(.user),
      required: [
        ["id"], ["full_name"], ["email"], ["role.name", "profile.name", "role.id"], ["status"],
      ],
      columns: [
        "id": "id", "full_name": "name", "first_name": "given_name", "last_name": "family_name",
        "email": "email", "status": "is_active", "role.name": "team",
        "created_time": "created_at", "Modified_Time": "modified_at",
      ],
      bookkeeping: ["role.id", "profile.id", "profile.name"],
      traits: Zoho.traits),
    Profile(
      "dynamics-user", .dynamics, "Dynamics 365 users", .records(.user),
      required: [["systemuserid"], ["fullname", "internalemailaddress"]],
      columns: [
        "systemuserid": "id", "fullname": "name", "firstname": "given_name",
        "lastname": "family_name", "internalemailaddress": "email", "isdisabled": "is_deleted",
        "_parentsystemuserid_value": "manager_ref", "createdon": "created_at",
        "modifiedon": "modified_at",
      ],
      bookkeeping: Dynamics.bookkeeping,
      traits: Dynamics.apiTraits),
  ]
}

extension Dynamics {
  /// OData writes instants in UTC.
  static let apiTraits = Traits(idStyle: .guid, probability: .percent, timesAreUTC: true)
}
