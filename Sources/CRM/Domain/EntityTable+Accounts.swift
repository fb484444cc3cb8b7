import Cleaning

extension EntityTable {
  static let account: [Field] =
    [
      Field(
        "name", .text, .company, tracked: true,
        "What the company is called, its legal form included"
      ),
      Field("website", .text, .url, "The company's web address"),
      Field("phone", .text, .phone, "The company's telephone number in international form (E.164)"),
    ] + address + [
      Field("industry", .text, .picklist, "The line of business, as the CRM names it"),
      Field("segment", .text, .picklist, "The group of customers, as the CRM names it"),
      Field("employees", .integer, .integer, "How many people work there"),
      Field("annual_revenue", .money, .money, "What the company takes in a year"),
      Field("currency", .text, .currency, "The currency of the record's amounts (ISO 4217)"),
      Field("source", .text, .picklist, "How the company became known, as the CRM names it"),
      Field(
        "owner_ref", .reference, .id, tracked: true, target: .user,
        "The user who looks after the company"),
      Field(
        "parent_ref", .reference, .id, target: .account, "The company that this one belongs to"),
      Field("tax_number", .text, .id, "The company's number at the tax office or register"),
      Field(
        "last_activity_at", .moment, .moment,
        "When anything was last done about it, as the CRM says"),
    ] + lifecycle

  /// Where a company or person is.
  static let address: [Field] = [
    Field("street", .text, .street, "Street and house number"),
    Field("city", .text, .city, "City or town"),
    Field("state", .text, .state, "State, province or region"),
    Field("postcode", .text, .postcode, "Postal code"),
    Field("country", .text, .country, "Country as two letters (ISO 3166)"),
  ]
}
