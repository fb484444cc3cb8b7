import CRM

extension HygieneRule {
  /// Open deals without a close date.
  static let dealWithoutCloseDate = HygieneRule(
    "deal-without-close-date", .deal, .completeness, .warning,
    title: "Open deals without a close date",
    what: "The deal is open and has no expected close date.",
    why: "It is in no month's forecast, although it may be worked on every day.",
    fix: "Set the date on which the customer means to decide.",
    needs: ["deal.close_date"],
    condition: """
      record.close_date is null
      and \(HygieneSQL.isOpen)
      """)
}
