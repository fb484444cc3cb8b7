import CRM

extension HygieneRule {
  /// Deals with a picklist value nobody else uses.
  static let dealValueOnce = HygieneRule(
    "deal-value-once", .deal, .validity, .info,
    title: "Deals with a picklist value nobody else uses",
    what: """
      Source, type or loss reason holds a value that no other deal has, where at least 50 \
      deals fill the field.
      """,
    why: "A value of one is a slip or a relic; nothing can be learned from its rate.",
    fix: "Choose one of the values in use, or retire the value from the list.",
    needs: ["deal.source|deal.type|deal.loss_reason"],
    evidence: .singleValues(of: .deal, ["source", "type", "loss_reason"]))
}
