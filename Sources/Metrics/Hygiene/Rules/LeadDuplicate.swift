import CRM

extension HygieneRule {
  /// Leads that are there more than once.
  static let leadDuplicate = HygieneRule(
    "lead-duplicate", .lead, .uniqueness, .warning,
    title: "Leads that are there more than once",
    what: "Another lead tells of the same person, and is more complete or newer.",
    why: "Conversion looks worse than it is, and the person is called twice.",
    fix: "Merge the leads; the cluster says which belong together and why.",
    condition: """
      \(HygieneSQL.isDuplicate(.lead))
      """)
}
