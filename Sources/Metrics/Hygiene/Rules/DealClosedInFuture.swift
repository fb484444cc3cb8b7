import CRM

extension HygieneRule {
  /// Closed deals with a close date to come.
  static let dealClosedInFuture = HygieneRule(
    "deal-closed-in-future", .deal, .validity, .error,
    title: "Closed deals with a close date to come",
    what: "The deal is won or lost, but its close date lies after the day of the report.",
    why: "It would be booked in a month that has not happened.",
    fix: "Set the day on which it was closed.",
    needs: ["deal.close_date"],
    condition: """
      \(HygieneSQL.state) in ('won', 'lost')
      and record.close_date > :today
      """)
}
