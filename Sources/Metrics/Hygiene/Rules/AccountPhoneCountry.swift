import CRM

extension HygieneRule {
  /// Accounts with the phone number of another country.
  static let accountPhoneCountry = HygieneRule(
    "account-phone-country", .account, .structure, .info,
    title: "Accounts with the phone number of another country",
    what: "The country code of the phone number is not that of the account's country.",
    why: """
      Either the country or the number is wrong; territories and time zones follow the \
      country.
      """,
    fix: "Check which of the two is right.",
    needs: ["account.phone", "account.country"],
    condition: """
      record.phone not like dialling.prefix || '%'
      """,
    detail: "record.country || ' ' || record.phone")
}
