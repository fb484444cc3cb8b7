import CRM

extension HygieneRule {
  /// Open deals of people who have left.
  static let dealOwnerInactive = HygieneRule(
    "deal-owner-inactive", .deal, .ownership, .error,
    title: "Open deals of people who have left",
    what: "The deal is open and its owner is deactivated.",
    why: "It will not move until somebody takes it over.",
    fix: "Hand it over to an active representative.",
    needs: ["deal.owner_ref", "user.is_active"],
    condition: """
      \(HygieneSQL.isOwnedByLeaver)
      and \(HygieneSQL.isOpen)
      """)
}
