import CRM

extension HygieneRule {
  /// Deals whose probability contradicts their stage.
  static let dealProbabilityMismatch = HygieneRule(
    "deal-probability-mismatch", .deal, .structure, .warning,
    title: "Deals whose probability contradicts their stage",
    what: "A won deal is not at 100 %, a lost one not at 0 %, or an open one at either.",
    why: "The weighted pipeline counts money as certain that is not, or the other way round.",
    fix: "Set the probability that the stage stands for.",
    needs: ["deal.probability"],
    condition: """
      (\(HygieneSQL.state) = 'won' and record.probability < 1)
      or (\(HygieneSQL.state) = 'lost' and record.probability > 0)
      or (\(HygieneSQL.state) in \(HygieneSQL.openStages) and record.probability in (0, 1))
      """,
    detail: "record.probability")
}
