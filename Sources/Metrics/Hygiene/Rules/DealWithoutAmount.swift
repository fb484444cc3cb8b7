import CRM

extension HygieneRule {
  /// Deals in proposal or later without an amount.
  static let dealWithoutAmount = HygieneRule(
    "deal-without-amount", .deal, .completeness, .warning,
    title: "Deals in proposal or later without an amount",
    what: "A proposal has gone out, but the deal has no amount.",
    why: "Pipeline and forecast leave its value out; the deal is counted, not priced.",
    fix: "Enter the amount of the proposal.",
    needs: ["deal.amount"],
    condition: """
      record.amount is null
      and \(HygieneSQL.state) in ('proposal', 'negotiation')
      """)
}
