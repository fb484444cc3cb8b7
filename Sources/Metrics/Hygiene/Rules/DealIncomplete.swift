import CRM

extension HygieneRule {
  /// Deals that lack a field their stage requires.
  static let dealIncomplete = HygieneRule(
    "deal-incomplete", .deal, .completeness, .warning,
    title: "Deals that lack a field their stage requires",
    what: "The deal has reached a stage that requires fields which are empty; each is named.",
    why: """
      What should be known by now is not; the next step is taken blindly and reports by that \
      field leave the deal out.
      """,
    fix: "Fill the fields named, or change `hygiene.required` in dealpipe.yaml.",
    evidence: .required)
}
