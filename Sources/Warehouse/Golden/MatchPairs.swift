import CRM

/// The pairs of records that matching linked, or wants somebody to look at.
package struct MatchPairs {
  /// What matching made of a pair.
  package enum Outcome: String, Sendable {
    /// The pair holds a golden record together.
    case auto
    /// Too weak to act on, too strong to ignore.
    case review
    /// Strong enough, but something speaks against it.
    case escalate
    /// Records that belong together and are not merged.
    case link
  }

  /// One pair, by the rows of the records' current versions.
  package struct Pair: Sendable, Equatable {
    package var left: Int64
    package var right: Int64
    package var outcome: Outcome
    package var probability: Double
    /// What speaks for or against it, where that was noted.
    package var reason: String?

    package init(
      left: Int64, right: Int64, outcome: Outcome, probability: Double, reason: String? = nil
    ) {
      self.left = left
      self.right = right
      self.outcome = outcome
      self.probability = probability
      self.reason = reason
    }
  }

  private let store: Store

  /// The pairs within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Replaces all pairs of a kind.
  ///
  /// Pairs are kept with the record that stands first by source and key on the left, as decisions
  /// are, where both are of one entity.
  package func replace(_ pairs: [Pair], of kind: PairKind) throws {
    let purpose = "storing \(kind.rawValue) pairs"
    try store.run("delete from match_pair where kind = ?", [.text(kind.rawValue)], doing: purpose)
    let columns = "kind, left_id, right_id, outcome, probability, reason"
    let insert = try store.statement(
      "insert or replace into match_pair (\(columns)) values ('\(kind.rawValue)', ?, ?, ?, ?, ?)",
      doing: purpose)
    for pair in pairs {
      try insert.run([
        .integer(pair.left), .integer(pair.right), .text(pair.outcome.rawValue),
        .real(pair.probability), .optional(pair.reason),
      ])
    }
    guard kind.left == kind.right else { return }
    let table = kind.left.table
    // The order of versions is that of arrival: it is turned where keys say otherwise.
    try store.run(
      """
      create temp table turned (
          left_id integer not null,
          right_id integer not null,
          outcome text not null,
          probability real not null,
          reason text,
          primary key (left_id, right_id)
      ) strict, without rowid
      """, doing: purpose)
    try store.run(
      """
      insert into temp.turned
      select pair.left_id, pair.right_id, pair.outcome, pair.probability, pair.reason
      from match_pair as pair
      inner join \(table) as one on one.id = pair.left_id
      inner join \(table) as other on other.id = pair.right_id
      where pair.kind = ?
      and (one.source_id, one.key) > (other.source_id, other.key)
      """, [.text(kind.rawValue)], doing: purpose)
    try store.run(
      """
      delete from match_pair
      where kind = ? and (left_id, right_id) in (select left_id, right_id from temp.turned)
      """, [.text(kind.rawValue)], doing: purpose)
    try store.run(
      """
      insert or replace into match_pair (\(columns))
      select '\(kind.rawValue)', right_id, left_id, outcome, probability, reason from temp.turned
      """, doing: purpose)
    try store.run("drop table temp.turned", doing: purpose)
  }
}
