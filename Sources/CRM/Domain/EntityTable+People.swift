import Cleaning

extension EntityTable {
  private static let person: [Field] =
    [
      Field("salutation", .text, .text, "How the person is addressed, such as `Dr.` or `Ms.`"),
      Field("given_name", .text, .givenName, "The person's first names"),
      Field("family_name", .text, .familyName, "The person's last name"),
      Field(
        "full_name", .text, .personName,
        "The whole name where the export has it in one column; else blank"),
      Field("title", .text, .text, "The person's job"),
      Field(
        "email", .text, .email, tracked: true,
        "The person's mail address, its domain in small letters"
      ),
      Field("phone", .text, .phone, "A telephone number in international form (E.164)"),
      Field("mobile", .text, .phone, "A mobile number in international form (E.164)"),
    ] + address + [
      Field("source", .text, .picklist, "How the person became known, as the CRM names it"),
      Field(
        "owner_ref", .reference, .id, tracked: true, target: .user,
        "The user who looks after the person"),
      Field(
        "email_opt_out", .boolean, .boolean, tracked: true,
        "Whether the person wants no mail; true for a golden record if any of its records says so"),
      Field(
        "do_not_call", .boolean, .boolean, tracked: true,
        "Whether the person wants no calls; true for a golden record if any of its records says so"
      ),
      Field(
        "last_activity_at", .moment, .moment,
        "When anything was last done about the person, as the CRM says"),
    ]

  static let contact: [Field] =
    [
      Field(
        "account_ref", .reference, .id, tracked: true, target: .account,
        "The company the person works for")
    ] + person + [Field("birth_date", .day, .day, "The person's day of birth")] + lifecycle

  static let lead: [Field] =
    person + [
      Field("company", .text, .company, "The company the person works for, as text"),
      Field("website", .text, .url, "The company's web address"),
      Field("industry", .text, .picklist, "The company's line of business, as the CRM names it"),
      Field(
        "status", .text, .picklist, tracked: true, "How far the lead has come, as the CRM names it"),
      Field("budget", .money, .money, "What the person may spend"),
      Field("currency", .text, .currency, "The currency of the record's amounts (ISO 4217)"),
      Field(
        "is_converted", .boolean, .boolean, tracked: true,
        "Whether the lead became a contact, account or deal"),
      Field("converted_at", .moment, .moment, "When the lead was converted"),
      Field(
        "converted_account_ref", .reference, .id, target: .account, "The account the lead became"),
      Field(
        "converted_contact_ref", .reference, .id, target: .contact, "The contact the lead became"),
      Field("converted_deal_ref", .reference, .id, target: .deal, "The deal the lead became"),
    ] + lifecycle
}
