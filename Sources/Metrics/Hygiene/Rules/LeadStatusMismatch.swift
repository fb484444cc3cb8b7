import CRM

extension HygieneRule {
  /// Leads called converted that are not.
  static let leadStatusMismatch = HygieneRule(
    "lead-status-mismatch", .lead, .structure, .warning,
    title: "Leads called converted that are not",
    what: "The status says converted, but the lead was never converted into a contact.",
    why: "Conversion looks better in one report than in the other.",
    fix: "Convert the lead, or set the status that is true.",
    needs: ["lead.status", "lead.is_converted"],
    condition: """
      record.is_converted = 0
      and lower(record.status) like '%converted%'
      and lower(record.status) not like '%not converted%'
      and lower(record.status) not like '%unconverted%'
      """,
    detail: "record.status")
}
