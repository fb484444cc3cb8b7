import Cleaning

/// What people do and what they work with.
extension EntityTable {
  static let activity: [Field] =
    [
      Field(
        "kind", .text, .picklist,
        "`call`, `email`, `meeting`, `message`, `task`, `note` or `automatic`; another word as it came"
      ),
      Field("subject", .text, .note, "What it is about"),
      Field("status", .text, .picklist, "How far it has come, as the CRM names it"),
      Field("due_at", .moment, .moment, "When it is to be done, or begins"),
      Field("done_at", .moment, .moment, "When it was done"),
      Field("is_done", .boolean, .boolean, "Whether it is done"),
      Field("owner_ref", .reference, .id, target: .user, "The user who does it"),
      Field("person_ref", .reference, .id, "The `contact` or `lead` it is about, by its key"),
      Field(
        "object_ref", .reference, .id, "The record it is about, of whatever kind, by its key"),
      Field("deal_ref", .reference, .id, target: .deal, "The deal it is about"),
      Field("account_ref", .reference, .id, target: .account, "The company it is about"),
    ] + lifecycle

  static let user: [Field] =
    [
      Field("name", .text, .personName, "The user's whole name"),
      Field("given_name", .text, .givenName, "The user's first names"),
      Field("family_name", .text, .familyName, "The user's last name"),
      Field("email", .text, .email, "The user's mail address"),
      Field(
        "is_active", .boolean, .boolean, tracked: true, "Whether the user may still log in"),
      Field("manager_ref", .reference, .id, target: .user, "The user's manager"),
      Field("team", .text, .picklist, "The user's team, department or role"),
    ] + lifecycle

  static let campaign: [Field] =
    [
      Field("name", .text, .text, "What the campaign is called"),
      Field("kind", .text, .picklist, "What sort of campaign it is, as the CRM names it"),
      Field("status", .text, .picklist, "How far it has come, as the CRM names it"),
      Field("starts_on", .day, .day, "Its first day"),
      Field("ends_on", .day, .day, "Its last day"),
      Field("budget", .money, .money, "What it may cost"),
      Field("currency", .text, .currency, "The currency of the record's amounts (ISO 4217)"),
    ] + lifecycle

  static let product: [Field] =
    [
      Field("name", .text, .text, "What the product is called"),
      Field("family", .text, .picklist, "The group of products, as the CRM names it"),
      Field("code", .text, .id, "The product's own code"),
      Field("price", .money, .money, "Its list price"),
      Field("currency", .text, .currency, "The currency of the record's amounts (ISO 4217)"),
      Field("is_active", .boolean, .boolean, "Whether it is still sold"),
    ] + lifecycle

  static let rate: [Field] = [
    Field("currency", .text, .currency, "The currency that is priced (ISO 4217)"),
    Field("valid_from", .day, .day, "From which day on the rate holds; blank: always"),
    Field(
      "rate", .text, .number,
      "Units of the currency for one unit of the base currency, as a decimal"),
    Field("is_base", .boolean, .boolean, "Whether it is the currency that others are priced in"),
    Field("is_active", .boolean, .boolean, "Whether the CRM still uses it"),
  ]

  static let target: [Field] = [
    Field("period", .text, .text, "The month, quarter or year, such as 2026-Q3"),
    Field("starts_on", .day, .day, "The period's first day"),
    Field("amount", .money, .money, "What is to be won in the period"),
    Field("currency", .text, .currency, "The currency of the record's amounts (ISO 4217)"),
    Field("owner_ref", .reference, .id, target: .user, "Whose target it is; blank: everybody's"),
    Field("pipeline", .text, .picklist, "The pipeline it is for; blank: all"),
  ]
}
