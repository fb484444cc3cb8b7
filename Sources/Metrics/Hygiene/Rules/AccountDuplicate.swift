import CRM

extension HygieneRule {
  /// Accounts that are there more than once.
  static let accountDuplicate = HygieneRule(
    "account-duplicate", .account, .uniqueness, .warning,
    title: "Accounts that are there more than once",
    what: "Another record tells of the same company, and is more complete or newer.",
    why: "Its deals are spread over two customers; concentration looks smaller than it is.",
    fix: "Merge the records; the cluster says which belong together and why.",
    condition: """
      \(HygieneSQL.isDuplicate(.account))
      """)
}
