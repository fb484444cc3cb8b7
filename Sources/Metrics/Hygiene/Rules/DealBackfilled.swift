import CRM

extension HygieneRule {
  /// Deals created and closed on the same day.
  static let dealBackfilled = HygieneRule(
    "deal-backfilled", .deal, .structure, .info,
    title: "Deals created and closed on the same day",
    what: "The deal was written down on the day it was closed.",
    why: "Its cycle of zero days says nothing about how long selling takes.",
    fix: """
      Create deals when they begin; `exclude_backfilled` leaves these out of cycle and \
      velocity.
      """,
    needs: ["deal.close_date", "deal.created_at"],
    condition: """
      \(HygieneSQL.state) in ('won', 'lost')
      and record.close_date = case when length(record.created_at) > 10
      then date(record.created_at, :zone_shift) else record.created_at end
      """)
}
