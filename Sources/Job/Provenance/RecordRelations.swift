import CRM
import Metrics
import Warehouse

/// What a record belongs to: its golden record, the pairs it is in, what people decided about it.
struct RecordRelations: Sendable {
  /// A pair of records that was merged, linked or is worth a look.
  struct Pair: Sendable {
    let kind: String
    let outcome: String
    let probability: Double
    let reason: String?
    /// SOURCE:ID of the other record.
    let other: String
  }

  /// What somebody said about the record and another one.
  struct Verdict: Sendable {
    let kind: String
    let other: String
    let verdict: String
    let by: String
    let at: String
    let command: String
    let revokedAt: String?
  }

  /// The golden id; nil for entities that have none and for records that are gone.
  var goldenID: Int64?
  var pairs: [Pair] = []
  var verdicts: [Verdict] = []

  /// The relations of a record whose current version has a row id, if it has one.
  init(
    of record: RecordID, _ entity: Entity, row: Int64?, _ lookup: RecordLookup, in store: Store
  ) throws {
    if entity.isMatched { goldenID = try Membership(store, entity).goldenID(of: record) }
    let kinds = PairKind.allCases.filter { $0.left == entity || $0.right == entity }
    for kind in kinds {
      if let row { try addPairs(of: row, kind, entity, lookup, store) }
      try addVerdicts(about: record, kind, entity, lookup, store)
    }
  }

  private mutating func addPairs(
    of row: Int64, _ kind: PairKind, _ entity: Entity, _ lookup: RecordLookup, _ store: Store
  ) throws {
    var sides: [(own: String, other: String, table: String)] = []
    if kind.left == entity { sides.append(("left_id", "right_id", kind.right.table)) }
    if kind.right == entity { sides.append(("right_id", "left_id", kind.left.table)) }
    for side in sides {
      try store.ask(
        """
        select pair.outcome, pair.probability, pair.reason, other.source_id, other.key
        from match_pair as pair
        inner join \(side.table) as other on other.id = pair.\(side.other)
        where pair.kind = ? and pair.\(side.own) = ?
        order by pair.probability desc, other.id
        """, [.text(kind.rawValue), .integer(row)], doing: "reading pairs"
      ) { row in
        let other = RecordID(sourceID: row.integer(3) ?? 0, key: row.text(4) ?? "")
        pairs.append(
          Pair(
            kind: kind.rawValue, outcome: row.text(0) ?? "", probability: row.real(1) ?? 0,
            reason: row.text(2), other: lookup.text(other)))
      }
    }
  }

  private mutating func addVerdicts(
    about record: RecordID, _ kind: PairKind, _ entity: Entity, _ lookup: RecordLookup,
    _ store: Store
  ) throws {
    try store.ask(
      """
      select
          left_source_id, left_key, right_source_id, right_key, verdict, decided_by, decided_at,
          command, revoked_at
      from decision
      where kind = ?1 and is_along = 0
      and (left_source_id = ?2 and left_key = ?3 or right_source_id = ?2 and right_key = ?3)
      order by id
      """, [.text(kind.rawValue), .integer(record.sourceID), .text(record.key)],
      doing: "reading decisions"
    ) { row in
      let left = RecordID(sourceID: row.integer(0) ?? 0, key: row.text(1) ?? "")
      let right = RecordID(sourceID: row.integer(2) ?? 0, key: row.text(3) ?? "")
      let isLeft = left == record && kind.left == entity
      guard isLeft || (right == record && kind.right == entity) else { return }
      verdicts.append(
        Verdict(
          kind: kind.rawValue, other: lookup.text(isLeft ? right : left),
          verdict: row.text(4) ?? "", by: row.text(5) ?? "", at: row.text(6) ?? "",
          command: row.text(7) ?? "", revokedAt: row.text(8)))
    }
  }
}
