import CRM

extension HygieneRule {
  /// Deals closed before they were created.
  static let dealClosedBeforeCreated = HygieneRule(
    "deal-closed-before-created", .deal, .validity, .warning,
    title: "Deals closed before they were created",
    what: "The close date lies before the day on which the deal was created.",
    why: "Its cycle counts as zero days and pulls the median down.",
    fix: """
      Correct the close date; a deal written down afterwards keeps its day of closing as \
      creation.
      """,
    needs: ["deal.close_date", "deal.created_at"],
    condition: """
      \(HygieneSQL.state) in ('won', 'lost')
      and record.close_date < case when length(record.created_at) > 10
      then date(record.created_at, :zone_shift) else record.created_at end
      """)
}
