import CRM

extension HygieneRule {
  /// Won deals without an amount.
  static let dealWonWithoutAmount = HygieneRule(
    "deal-won-without-amount", .deal, .completeness, .error,
    title: "Won deals without an amount",
    what: "The deal was won, but has no amount.",
    why: "Bookings are too low by whatever was sold.",
    fix: "Enter the amount of the order.",
    needs: ["deal.amount"],
    condition: """
      record.amount is null
      and \(HygieneSQL.state) = 'won'
      """)
}
