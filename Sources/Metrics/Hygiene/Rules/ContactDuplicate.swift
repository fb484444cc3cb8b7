import CRM

extension HygieneRule {
  /// Contacts that are there more than once.
  static let contactDuplicate = HygieneRule(
    "contact-duplicate", .contact, .uniqueness, .warning,
    title: "Contacts that are there more than once",
    what: "Another record tells of the same person, and is more complete or newer.",
    why: "Two representatives write to one person; counts of people are too high.",
    fix: "Merge the records; the cluster says which belong together and why.",
    condition: """
      \(HygieneSQL.isDuplicate(.contact))
      """)
}
