import CRM

extension HygieneRule {
  /// Deals without an account.
  static let dealWithoutAccount = HygieneRule(
    "deal-without-account", .deal, .completeness, .warning,
    title: "Deals without an account",
    what: "The deal belongs to no account.",
    why: "Concentration, segments and history of the customer leave it out.",
    fix: "Link it to its account.",
    needs: ["deal.account_ref"],
    condition: """
      record.account_ref is null
      """)
}
