import Cleaning

/// The fields of every entity: one declaration for mapping, cleaning, schema and dictionary.
package enum EntityTable {
  /// The fields of an entity in column order, without the record's own id, which every row has.
  package static func fields(of entity: Entity) -> [Field] {
    switch entity {
    case .account: account
    case .contact: contact
    case .lead: lead
    case .deal: deal
    case .stageChange: stageChange
    case .activity: activity
    case .user: user
    case .campaign: campaign
    case .product: product
    case .contactRole: contactRole
    case .rate: rate
    case .target: target
    }
  }

  /// The position of a field among an entity's fields, or nil.
  package static func index(of field: String, in entity: Entity) -> Int? {
    fields(of: entity).firstIndex { $0.id == field }
  }

  private static let lifecycle: [Field] = [
    Field("created_at", .moment, .moment),
    Field("modified_at", .moment, .moment),
    Field("is_deleted", .boolean, .boolean, tracked: true),
    Field("merged_into_ref", .reference, .id),
  ]

  private static let account: [Field] =
    [
      Field("name", .text, .company, tracked: true),
      Field("website", .text, .url),
      Field("phone", .text, .phone),
      Field("street", .text, .street),
      Field("city", .text, .city),
      Field("state", .text, .state),
      Field("postcode", .text, .postcode),
      Field("country", .text, .country),
      Field("industry", .text, .picklist),
      Field("segment", .text, .picklist),
      Field("employees", .integer, .integer),
      Field("annual_revenue", .money, .money),
      Field("currency", .text, .currency),
      Field("source", .text, .picklist),
      Field("owner_ref", .reference, .id, tracked: true, target: .user),
      Field("parent_ref", .reference, .id, target: .account),
      Field("tax_number", .text, .id),
      Field("last_activity_at", .moment, .moment),
    ] + lifecycle

  private static let person: [Field] = [
    Field("salutation", .text, .text),
    Field("given_name", .text, .givenName),
    Field("family_name", .text, .familyName),
    Field("full_name", .text, .personName),
    Field("title", .text, .text),
    Field("email", .text, .email, tracked: true),
    Field("phone", .text, .phone),
    Field("mobile", .text, .phone),
    Field("street", .text, .street),
    Field("city", .text, .city),
    Field("state", .text, .state),
    Field("postcode", .text, .postcode),
    Field("country", .text, .country),
    Field("source", .text, .picklist),
    Field("owner_ref", .reference, .id, tracked: true, target: .user),
    Field("email_opt_out", .boolean, .boolean, tracked: true),
    Field("do_not_call", .boolean, .boolean, tracked: true),
    Field("last_activity_at", .moment, .moment),
  ]

  private static let contact: [Field] =
    [Field("account_ref", .reference, .id, tracked: true, target: .account)] + person
    + [Field("birth_date", .day, .day)] + lifecycle

  private static let lead: [Field] =
    person + [
      Field("company", .text, .company),
      Field("website", .text, .url),
      Field("industry", .text, .picklist),
      Field("status", .text, .picklist, tracked: true),
      Field("budget", .money, .money),
      Field("currency", .text, .currency),
      Field("is_converted", .boolean, .boolean, tracked: true),
      Field("converted_at", .moment, .moment),
      Field("converted_account_ref", .reference, .id, target: .account),
      Field("converted_contact_ref", .reference, .id, target: .contact),
      Field("converted_deal_ref", .reference, .id, target: .deal),
    ] + lifecycle

  private static let deal: [Field] =
    [
      Field("name", .text, .text),
      Field("account_ref", .reference, .id, tracked: true, target: .account),
      Field("contact_ref", .reference, .id, target: .contact),
      Field("owner_ref", .reference, .id, tracked: true, target: .user),
      Field("pipeline", .text, .picklist, tracked: true),
      Field("stage", .text, .picklist, tracked: true),
      Field("status", .text, .picklist, tracked: true),
      Field("amount", .money, .money, tracked: true),
      Field("currency", .text, .currency, tracked: true),
      Field("probability", .real, .percent, tracked: true),
      Field("close_date", .day, .day, tracked: true),
      Field("closed_at", .moment, .moment, tracked: true),
      Field("source", .text, .picklist),
      Field("type", .text, .picklist),
      Field("loss_reason", .text, .picklist),
      Field("forecast_category", .text, .picklist, tracked: true),
      Field("next_step", .text, .note),
      Field("product_ref", .reference, .id, target: .product),
      Field("campaign_ref", .reference, .id, target: .campaign),
      Field("is_closed", .boolean, .boolean),
      Field("is_won", .boolean, .boolean),
      Field("need", .text, .text),
      Field("budget", .text, .text),
      Field("authority", .text, .text),
      Field("timeline", .text, .text),
      Field("last_activity_at", .moment, .moment),
      Field("stage_changed_at", .moment, .moment),
    ] + lifecycle

  private static let stageChange: [Field] = [
    Field("deal_ref", .reference, .id, target: .deal),
    Field("at", .moment, .moment),
    Field("stage", .text, .picklist),
    Field("from_stage", .text, .picklist),
    Field("pipeline", .text, .picklist),
    Field("amount", .money, .money),
    Field("currency", .text, .currency),
    Field("close_date", .day, .day),
    Field("probability", .real, .percent),
    Field("forecast_category", .text, .picklist),
    Field("owner_ref", .reference, .id, target: .user),
    Field("is_deleted", .boolean, .boolean),
    Field("from_amount", .money, .money),
    Field("from_close_date", .day, .day),
  ]

  private static let activity: [Field] =
    [
      Field("kind", .text, .picklist),
      Field("subject", .text, .note),
      Field("status", .text, .picklist),
      Field("due_at", .moment, .moment),
      Field("done_at", .moment, .moment),
      Field("is_done", .boolean, .boolean),
      Field("owner_ref", .reference, .id, target: .user),
      Field("person_ref", .reference, .id),
      Field("object_ref", .reference, .id),
      Field("deal_ref", .reference, .id, target: .deal),
      Field("account_ref", .reference, .id, target: .account),
    ] + lifecycle

  private static let user: [Field] =
    [
      Field("name", .text, .personName),
      Field("given_name", .text, .givenName),
      Field("family_name", .text, .familyName),
      Field("email", .text, .email),
      Field("is_active", .boolean, .boolean, tracked: true),
      Field("manager_ref", .reference, .id, target: .user),
      Field("team", .text, .picklist),
    ] + lifecycle

  private static let campaign: [Field] =
    [
      Field("name", .text, .text),
      Field("kind", .text, .picklist),
      Field("status", .text, .picklist),
      Field("starts_on", .day, .day),
      Field("ends_on", .day, .day),
      Field("budget", .money, .money),
      Field("currency", .text, .currency),
    ] + lifecycle

  private static let product: [Field] =
    [
      Field("name", .text, .text),
      Field("family", .text, .picklist),
      Field("code", .text, .id),
      Field("price", .money, .money),
      Field("currency", .text, .currency),
      Field("is_active", .boolean, .boolean),
    ] + lifecycle

  private static let contactRole: [Field] =
    [
      Field("deal_ref", .reference, .id, target: .deal),
      Field("contact_ref", .reference, .id, target: .contact),
      Field("role", .text, .picklist),
      Field("is_primary", .boolean, .boolean),
    ] + lifecycle

  private static let rate: [Field] = [
    Field("currency", .text, .currency),
    Field("valid_from", .day, .day),
    Field("rate", .text, .number),
    Field("is_base", .boolean, .boolean),
    Field("is_active", .boolean, .boolean),
  ]

  private static let target: [Field] = [
    Field("period", .text, .text),
    Field("starts_on", .day, .day),
    Field("amount", .money, .money),
    Field("currency", .text, .currency),
    Field("owner_ref", .reference, .id, target: .user),
    Field("pipeline", .text, .picklist),
  ]
}
