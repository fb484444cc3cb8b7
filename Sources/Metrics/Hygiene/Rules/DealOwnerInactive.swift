import CRM

extension HygieneRule {
  /// Open deals of people who have left.
  static let dealOwnerInactive = HygieneRule(
    "deal-owner-inactive", .deal, .ownership, .error,
    title: "Open deals of people who have left",
    what: "The deal is open and its owner is deactivated.",
    why: "It will not move until somebody takes it over.",
    fix: "Hand it over to an active representative.",
    condition: """
      owner.is_active = 0
      and coalesce(
          stage.canonical not in ('won', 'lost', 'nurture', 'post_sale'), record.is_closed is not 1)
      """)
}
