/// What comparing the records of one kind with each other found.
package struct DuplicateSummary: Sendable, Equatable {
  /// `account`, `contact` or `lead`.
  package var entity: String
  /// Records of all sources.
  package var records: Int
  /// Records left when those of one thing count once.
  package var golden: Int
  /// Groups of two or more.
  package var groups: Int
  /// Pairs left for a person to decide.
  package var review: Int
  /// The list of groups beside the report; empty if none.
  package var rows: String

  /// What comparing found; `mergedAway` follows.
  package init(
    entity: String, records: Int, golden: Int, groups: Int, review: Int, rows: String = ""
  ) {
    self.entity = entity
    self.records = records
    self.golden = golden
    self.groups = groups
    self.review = review
    self.rows = rows
  }

  /// Records that are not their group's survivor.
  package var mergedAway: Int { records - golden }
}
