import CRM

extension HygieneRule {
  /// Open deals stuck in their stage.
  static let dealStuck = HygieneRule(
    "deal-stuck", .deal, .freshness, .warning,
    title: "Open deals stuck in their stage",
    what: """
      The deal has been in its stage for longer than three quarters of those that moved on \
      from it.
      """,
    why: """
      The longer a deal stands still, the less likely it moves; the forecast still counts it.
      """,
    fix: "Find out what is missing for the next stage, or move the deal back.",
    needs: ["stage_change.deal_ref|deal.stage_changed_at"],
    evidence: .stuck)
}
