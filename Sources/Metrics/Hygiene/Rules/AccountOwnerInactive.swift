import CRM

extension HygieneRule {
  /// Accounts of people who have left.
  static let accountOwnerInactive = HygieneRule(
    "account-owner-inactive", .account, .ownership, .warning,
    title: "Accounts of people who have left",
    what: "The owner of the account is deactivated.",
    why: "The customer has nobody to call.",
    fix: "Hand it over to an active representative.",
    needs: ["account.owner_ref", "user.is_active"],
    condition: """
      \(HygieneSQL.isOwnedByLeaver)
      """)
}
