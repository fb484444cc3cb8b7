import CRM

extension HygieneRule {
  /// Lost deals without a reason.
  static let dealLostWithoutReason = HygieneRule(
    "deal-lost-without-reason", .deal, .completeness, .info,
    title: "Lost deals without a reason",
    what: "The deal was lost and nobody wrote why.",
    why: "What is lost for an unknown reason is lost again.",
    fix: "Ask the owner while she still remembers, and make the field required on closing.",
    needs: ["deal.loss_reason"],
    condition: """
      \(HygieneSQL.state) = 'lost'
      and record.loss_reason is null
      """)
}
