import CRM

extension HygieneRule {
  /// Deals with a picklist value in a rare spelling.
  static let dealSpelling = HygieneRule(
    "deal-spelling", .deal, .validity, .info,
    title: "Deals with a picklist value in a rare spelling",
    what: """
      Source, type or loss reason is written like another, commoner value but for case or \
      spaces.
      """,
    why: "Reports of the CRM show two lines for one thing.",
    fix: """
      Replace the spelling by the commoner one, which is named, and make the field a picklist.
      """,
    needs: ["deal.source|deal.type|deal.loss_reason"],
    evidence: .rareSpellings(of: .deal, ["source", "type", "loss_reason"]))
}
