import CRM

extension HygieneRule {
  /// Accounts with a postcode that can't be one.
  static let accountPostcodeInvalid = HygieneRule(
    "account-postcode-invalid", .account, .validity, .info,
    title: "Accounts with a postcode that can't be one",
    what: "The postcode has not the shape that postcodes have in the account's country.",
    why: "Letters come back, and territories by postcode leave the account out.",
    fix: "Correct the postcode or the country.",
    needs: ["account.postcode", "account.country"],
    evidence: .condition(PostcodeShape.mismatch),
    detail: "record.country || ' ' || record.postcode")
}
