import CRM

extension HygieneRule {
  /// Open deals nobody has touched for two months.
  static let dealStale = HygieneRule(
    "deal-stale", .deal, .freshness, .warning,
    title: "Open deals nobody has touched for two months",
    what: """
      The last activity on the open deal is more than 60 days old \
      (`hygiene.limits.stale_days`).
      """,
    why: """
      Deals that rest this long are rarely won; they make the pipeline look larger than it is.
      """,
    fix: "Revive it this week or close it.",
    needs: ["activity.deal_ref|deal.last_activity_at"],
    condition: """
      \(HygieneSQL.lastTouch) > ''
      and \(HygieneSQL.day(HygieneSQL.lastTouch))
          < date(:today, '-' || :stale_days || ' days')
      and \(HygieneSQL.isOpen)
      """,
    detail: HygieneSQL.lastTouch)
}
