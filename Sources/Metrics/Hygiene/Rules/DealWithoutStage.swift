import CRM

extension HygieneRule {
  /// Deals without a stage.
  static let dealWithoutStage = HygieneRule(
    "deal-without-stage", .deal, .completeness, .error,
    title: "Deals without a stage",
    what: "The deal has no stage.",
    why: "No funnel can count it.",
    fix: "Set the stage it is in.",
    needs: ["deal.stage|deal.status"],
    condition: """
      record.stage is null
      and record.status is null
      """)
}
