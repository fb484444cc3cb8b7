import CRM

extension HygieneRule {
  /// Deals whose closed and won marks contradict their stage.
  static let dealStatusMismatch = HygieneRule(
    "deal-status-mismatch", .deal, .structure, .error,
    title: "Deals whose closed and won marks contradict their stage",
    what: "The stage says open, won or lost, and the marks closed or won say otherwise.",
    why: "Two reports of the same CRM count the deal differently.",
    fix: "Save the stage again in the CRM, or mend the import that set the marks.",
    needs: ["deal.is_closed|deal.is_won"],
    condition: """
      (stage.canonical = 'won' and (record.is_won = 0 or record.is_closed = 0))
      or (stage.canonical = 'lost' and (record.is_won = 1 or record.is_closed = 0))
      or (stage.canonical in \(HygieneSQL.openStages) and (record.is_won = 1 or record.is_closed = 1))
      """,
    detail: "record.stage")
}
