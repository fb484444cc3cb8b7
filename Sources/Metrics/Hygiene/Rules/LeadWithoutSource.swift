import CRM

extension HygieneRule {
  /// Leads without a source.
  static let leadWithoutSource = HygieneRule(
    "lead-without-source", .lead, .completeness, .info,
    title: "Leads without a source",
    what: "Nobody wrote where the lead comes from.",
    why: "No campaign gets the credit, and money goes on being spent where it does nothing.",
    fix: "Enter the source, and make it required in the form.",
    needs: ["lead.source"],
    condition: """
      record.source is null
      """)
}
