import CRM

extension HygieneRule {
  /// Accounts with a picklist value in a rare spelling.
  static let accountSpelling = HygieneRule(
    "account-spelling", .account, .validity, .info,
    title: "Accounts with a picklist value in a rare spelling",
    what: """
      Industry, segment or source is written like another, commoner value but for case or \
      spaces.
      """,
    why: "Reports of the CRM show two lines for one thing.",
    fix: """
      Replace the spelling by the commoner one, which is named, and make the field a picklist.
      """,
    needs: ["account.industry|account.segment|account.source"],
    evidence: .rareSpellings(of: .account, ["industry", "segment", "source"]))
}
