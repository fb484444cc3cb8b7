import CRM

extension HygieneRule {
  /// Won deals after which nothing was done.
  static let dealWonWithoutFollowUp = HygieneRule(
    "deal-won-without-follow-up", .deal, .freshness, .info,
    title: "Won deals after which nothing was done",
    what: """
      The deal was won 30 to 365 days ago and no activity is linked to it after the day of the \
      win.
      """,
    why: "The customer hears nothing after paying; renewals begin with the first week.",
    fix: "Plan the hand-over and a call after the first month.",
    needs: ["activity.deal_ref"],
    condition: """
      \(HygieneSQL.state) = 'won'
      and record.close_date between date(:today, '-365 days') and date(:today, '-30 days')
      and coalesce(\(HygieneSQL.day(HygieneSQL.touch("human_at"))), '') <= record.close_date
      """)
}
