import CRM

extension HygieneRule {
  /// Won deals with an amount of zero or less.
  static let dealWonForNothing = HygieneRule(
    "deal-won-for-nothing", .deal, .validity, .warning,
    title: "Won deals with an amount of zero or less",
    what: "The deal was won, and its amount is zero or negative.",
    why: "The average deal looks smaller than it is; a refund hides among the sales.",
    fix: "Enter the amount of the order, or close the deal as what it is.",
    needs: ["deal.amount"],
    condition: """
      record.amount <= 0
      and \(HygieneSQL.state) = 'won'
      """)
}
