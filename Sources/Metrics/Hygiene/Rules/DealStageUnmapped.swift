import CRM

extension HygieneRule {
  /// Deals in a stage that is not mapped.
  static let dealStageUnmapped = HygieneRule(
    "deal-stage-unmapped", .deal, .validity, .warning,
    title: "Deals in a stage that is not mapped",
    what: "The stage of the deal is not mapped to a canonical stage.",
    why: "The funnel shows it under its own name and no conversion counts it.",
    fix: "Add the label under `stages` in dealpipe.yaml.",
    needs: ["deal.stage"],
    condition: """
      record.stage is not null
      and stage.canonical is null
      """)
}
