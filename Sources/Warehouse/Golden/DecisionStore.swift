import CRM

/// What people decided about pairs of records; it wins over the model in every later night.
package struct DecisionStore {
  /// What somebody said about two records.
  package enum Verdict: String, CaseIterable, Sendable {
    /// They are the same.
    case accept
    /// They are not the same.
    case reject
    /// They are not the same, and neither is anything that was merged with them.
    case split

    /// Whether the records belong together.
    package var isSame: Bool { self == .accept }
  }

  /// One decision in force.
  package struct Decision: Sendable, Equatable {
    package let id: Int64
    package let left: RecordID
    package let right: RecordID
    package let verdict: Verdict
    package let decidedBy: String
    package let decidedAt: String
    package let command: String
    /// Nobody named the pair: one record came along with the other, which was merged with a third.
    package let isAlong: Bool
  }

  /// Who decides, when and by what command.
  package struct Author: Sendable, Equatable {
    package let name: String
    /// UTC instant.
    package let at: String
    package let command: String

    package init(name: String, at: String, command: String) {
      self.name = name
      self.at = at
      self.command = command
    }
  }

  private let store: Store
  private let purpose = "keeping decisions"

  /// The decisions within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Notes a command that changes decisions.
  ///
  /// - Returns: the id of its row in `audit`.
  /// - Throws: `WarehouseError.sqlite`.
  package func audit(_ author: Author, detail: String) throws -> Int64 {
    try store.run(
      """
      insert into audit (at, who, run_id, command, detail)
      values (?, ?, (select max(id) from run), ?, ?)
      """, [.text(author.at), .text(author.name), .text(author.command), .text(detail)],
      doing: purpose)
    return store.lastInsertedID
  }

  /// Whether anything was decided or taken back since a run was the last one.
  package func areNew(since run: Int64) throws -> Bool {
    try store.integer("select 1 from audit where run_id >= ? limit 1", [.integer(run)]) != nil
  }

  /// The decisions in force of a kind, the oldest first.
  package func inForce(_ kind: PairKind) throws -> [Decision] {
    var result: [Decision] = []
    try store.ask(
      """
      select
          id, left_source_id, left_key, right_source_id, right_key, verdict, decided_by, decided_at,
          command, is_along
      from decision where kind = ? and revoked_at is null order by id
      """, [.text(kind.rawValue)], doing: purpose
    ) { row in
      guard let verdict = Verdict(rawValue: row.text(5) ?? "") else { return }
      result.append(
        Decision(
          id: row.integer(0) ?? 0,
          left: RecordID(sourceID: row.integer(1) ?? 0, key: row.text(2) ?? ""),
          right: RecordID(sourceID: row.integer(3) ?? 0, key: row.text(4) ?? ""),
          verdict: verdict, decidedBy: row.text(6) ?? "", decidedAt: row.text(7) ?? "",
          command: row.text(8) ?? "", isAlong: row.integer(9) == 1))
    }
    return result
  }

  /// The decision in force about two records, given in any order where both are of one entity.
  package func about(_ one: RecordID, _ other: RecordID, _ kind: PairKind) throws -> Decision? {
    let (left, right) = Self.ordered(one, other, kind)
    return try inForce(kind).last { $0.left == left && $0.right == right }
  }

  /// Keeps a decision; an earlier one about the same records is revoked.
  ///
  /// - Parameters:
  ///   - verdict: what is decided.
  ///   - one: a record.
  ///   - other: another record.
  ///   - kind: what the two are.
  ///   - author: who decides.
  ///   - audit: the command that decides.
  ///   - isAlong: whether nobody named the pair, so that it stands and falls with a pair that
  ///     somebody did name.
  /// - Returns: false where the same was decided before, so that nothing changes.
  /// - Throws: `WarehouseError.sqlite`.
  package func decide(
    _ verdict: Verdict, _ one: RecordID, _ other: RecordID, _ kind: PairKind, by author: Author,
    audit: Int64, isAlong: Bool = false
  ) throws -> Bool {
    let (left, right) = Self.ordered(one, other, kind)
    let pair: [Parameter] = [
      .text(kind.rawValue), .integer(left.sourceID), .text(left.key), .integer(right.sourceID),
      .text(right.key),
    ]
    var before: (verdict: String, isAlong: Bool)?
    try store.ask(
      """
      select verdict, is_along from decision
      where kind = ? and left_source_id = ? and left_key = ?
      and right_source_id = ? and right_key = ? and revoked_at is null
      """, pair, doing: purpose
    ) { row in before = (row.text(0) ?? "", row.integer(1) == 1) }
    if let before {
      if before.verdict == verdict.rawValue, isAlong || !before.isAlong { return false }
      try revoke(left, right, kind, at: author.at, audit: audit)
    }
    try store.run(
      """
      insert into decision (
          kind, left_source_id, left_key, right_source_id, right_key, verdict, decided_by,
          decided_at, run_id, command, is_along)
      values (?, ?, ?, ?, ?, ?, ?, ?, (select max(id) from run), ?, ?)
      """,
      pair + [
        .text(verdict.rawValue), .text(author.name), .text(author.at), .text(author.command),
        .integer(isAlong ? 1 : 0),
      ], doing: purpose)
    return true
  }

  /// Takes a decision back; it stays in the table.
  package func revoke(
    _ one: RecordID, _ other: RecordID, _ kind: PairKind, at: String, audit: Int64
  ) throws {
    let (left, right) = Self.ordered(one, other, kind)
    try store.run(
      """
      update decision set revoked_by = ?, revoked_at = ?
      where kind = ? and left_source_id = ? and left_key = ?
      and right_source_id = ? and right_key = ? and revoked_at is null
      """,
      [
        .integer(audit), .text(at), .text(kind.rawValue), .integer(left.sourceID), .text(left.key),
        .integer(right.sourceID), .text(right.key),
      ], doing: purpose)
  }

  /// The decisions in force as rows of current versions; those about records that are gone wait.
  package func rows(_ kind: PairKind) throws -> [(left: Int64, right: Int64, isSame: Bool)] {
    var result: [(left: Int64, right: Int64, isSame: Bool)] = []
    try store.ask(
      """
      select one.id, other.id, decision.verdict
      from decision
      inner join \(kind.left.table) as one
          on one.source_id = decision.left_source_id
          and one.key = decision.left_key
          and one.closed_run is null
      inner join \(kind.right.table) as other
          on other.source_id = decision.right_source_id
          and other.key = decision.right_key
          and other.closed_run is null
      where decision.kind = ? and decision.revoked_at is null
      order by decision.id
      """, [.text(kind.rawValue)], doing: purpose
    ) { row in
      result.append(
        (row.integer(0) ?? 0, row.integer(1) ?? 0, row.text(2) == Verdict.accept.rawValue))
    }
    return result
  }

  /// The current version of each record that a decision in force is about, where it is matched: of
  /// a kind whose records are merged.
  package func living(_ kind: PairKind) throws -> [RecordID: Int64] {
    var result: [RecordID: Int64] = [:]
    try store.ask(
      """
      select record.source_id, record.key, record.id
      from (
          select left_source_id as source_id, left_key as key from decision
          where kind = ?1 and revoked_at is null
          union
          select right_source_id, right_key from decision
          where kind = ?1 and revoked_at is null
      ) as named
      inner join \(kind.left.table) as record
          on record.source_id = named.source_id
          and record.key = named.key
          and \(GoldenID.isAlive("record"))
      """, [.text(kind.rawValue)], doing: purpose
    ) { row in
      result[RecordID(sourceID: row.integer(0) ?? 0, key: row.text(1) ?? "")] = row.integer(2)
    }
    return result
  }

  /// The pair as it is kept: within one entity the record that stands first by source and key.
  package static func ordered(
    _ one: RecordID, _ other: RecordID, _ kind: PairKind
  ) -> (left: RecordID, right: RecordID) {
    kind.left == kind.right && other < one ? (other, one) : (one, other)
  }
}
