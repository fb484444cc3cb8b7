import CRM

extension HygieneRule {
  /// Open deals on which nothing was ever done.
  static let dealWithoutActivity = HygieneRule(
    "deal-without-activity", .deal, .freshness, .warning,
    title: "Open deals on which nothing was ever done",
    what: """
      The deal has been open for two weeks, and no call, mail, meeting or task is linked to \
      it.
      """,
    why: "It is in the pipeline by name only.",
    fix: "Call the customer and log it, or close the deal.",
    needs: ["activity.deal_ref|deal.last_activity_at"],
    condition: """
      \(HygieneSQL.touch("any_at")) is null
      and record.last_activity_at is null
      and \(HygieneSQL.isOpen)
      and \(HygieneSQL.day("record.created_at")) <= date(:today, '-' || :quiet_days || ' days')
      """)
}
