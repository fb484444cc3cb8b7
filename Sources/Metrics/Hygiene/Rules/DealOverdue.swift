import CRM

extension HygieneRule {
  /// Open deals past their close date.
  static let dealOverdue = HygieneRule(
    "deal-overdue", .deal, .freshness, .warning,
    title: "Open deals past their close date",
    what: "The deal is open, but its close date lies before the day of the report.",
    why: "The forecast counts money that was due already; nobody has said what happened to it.",
    fix: "Close the deal, or ask the customer and set a date that is meant.",
    needs: ["deal.close_date"],
    condition: """
      record.close_date < :today
      and \(HygieneSQL.isOpen)
      """)
}
