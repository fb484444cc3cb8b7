import CRM

extension HygieneRule {
  /// Accounts whose country nobody knows.
  static let accountCountryUnknown = HygieneRule(
    "account-country-unknown", .account, .validity, .info,
    title: "Accounts whose country nobody knows",
    what: "The country holds a text that is the name of no country.",
    why: "Telephone numbers can't be read and reports by country leave the account out.",
    fix: "Enter the country; the text as it came is in the column detail.",
    needs: ["account.country"],
    evidence: .unreadable(["country"]))
}
