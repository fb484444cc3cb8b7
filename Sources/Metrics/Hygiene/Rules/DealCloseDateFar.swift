import CRM

extension HygieneRule {
  /// Open deals that are to close in more than two years.
  static let dealCloseDateFar = HygieneRule(
    "deal-close-date-far", .deal, .validity, .warning,
    title: "Open deals that are to close in more than two years",
    what: "The expected close date lies more than two years after the day of the report.",
    why: "It is a slip in the year, or a date that keeps the deal out of every forecast.",
    fix: "Correct the year, or park the deal.",
    needs: ["deal.close_date"],
    condition: """
      record.close_date > date(:today, '+2 years')
      and \(HygieneSQL.isOpen)
      """,
    detail: "record.close_date")
}
