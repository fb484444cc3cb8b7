import CRM

extension HygieneRule {
  /// Open deals without a next step.
  static let dealWithoutNextStep = HygieneRule(
    "deal-without-next-step", .deal, .freshness, .info,
    title: "Open deals without a next step",
    what: "The deal is open and nobody wrote what happens next.",
    why: "A deal without a next step waits for the customer to move.",
    fix: "Agree on a step with a date and write it down.",
    needs: ["deal.next_step"],
    condition: """
      record.next_step is null
      and \(HygieneSQL.isOpen)
      """)
}
