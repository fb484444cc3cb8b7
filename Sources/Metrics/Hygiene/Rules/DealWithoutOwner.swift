import CRM

extension HygieneRule {
  /// Deals without an owner.
  static let dealWithoutOwner = HygieneRule(
    "deal-without-owner", .deal, .ownership, .error,
    title: "Deals without an owner",
    what: "Nobody owns the deal.",
    why: "Nobody works on it and nobody is asked about it.",
    fix: "Assign it to a representative.",
    condition: """
      record.owner_ref is null
      and coalesce(
          stage.canonical not in ('won', 'lost', 'nurture', 'post_sale'), record.is_closed is not 1)
      """)
}
