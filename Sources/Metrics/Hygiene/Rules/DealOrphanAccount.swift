import CRM

extension HygieneRule {
  /// Deals whose account is missing.
  static let dealOrphanAccount = HygieneRule(
    "deal-orphan-account", .deal, .structure, .warning,
    title: "Deals whose account is missing",
    what: "The deal names an account that no export holds.",
    why: "The account was deleted or not exported; the deal can't be put to a customer.",
    fix: "Export the accounts too, or link the deal to an account that exists.",
    needs: ["deal.account_ref", "account.key"],
    condition: """
      record.account_ref is not null
      and not known_account(record.source_id, record.account_ref)
      """)
}
