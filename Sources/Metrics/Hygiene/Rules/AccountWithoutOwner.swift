import CRM

extension HygieneRule {
  /// Accounts without an owner.
  static let accountWithoutOwner = HygieneRule(
    "account-without-owner", .account, .ownership, .info,
    title: "Accounts without an owner",
    what: "Nobody owns the account.",
    why: "Nobody looks after this customer.",
    fix: "Assign it to a representative.",
    needs: ["account.owner_ref"],
    condition: """
      record.owner_ref is null
      """)
}
