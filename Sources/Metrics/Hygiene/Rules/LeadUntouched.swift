import CRM

extension HygieneRule {
  /// Open leads nobody has answered for a week.
  static let leadUntouched = HygieneRule(
    "lead-untouched", .lead, .freshness, .warning,
    title: "Open leads nobody has answered for a week",
    what: """
      The lead is open, more than 7 days old (`hygiene.limits.lead_days`), and no activity \
      with it exists.
      """,
    why: "Interest cools within hours; what a campaign brought is thrown away.",
    fix: "Call today, or close the lead.",
    needs: ["activity.person_ref"],
    condition: """
      \(HygieneSQL.isOpenLead)
      and record.last_activity_at is null
      and \(HygieneSQL.day("record.created_at")) < date(:today, '-' || :lead_days || ' days')
      and not touched_person(record.source_id, record.key)
      """)
}
