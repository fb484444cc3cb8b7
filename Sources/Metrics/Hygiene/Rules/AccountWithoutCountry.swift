import CRM

extension HygieneRule {
  /// Accounts without a country.
  static let accountWithoutCountry = HygieneRule(
    "account-without-country", .account, .completeness, .info,
    title: "Accounts without a country",
    what: "The account has no country.",
    why: "Territories, telephone numbers and taxes hang on it.",
    fix: "Enter the country.",
    needs: ["account.country"],
    condition: """
      record.country is null
      and json_extract(record.raw, '$.country') is null
      """)
}
