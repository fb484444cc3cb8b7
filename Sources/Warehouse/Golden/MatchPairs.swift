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

  /// Pairs in the order in which they are stored, each with the record that stands first by source
  /// and key on its left, as decisions are: the order of versions is that of arrival.
  ///
  /// - Parameters:
  ///   - pairs: the pairs, both records of one entity, in any order.
  ///   - names: the names of all records.
  /// - Returns: the same pairs, sides changed and sorted.
  package static func ordered(_ pairs: [Pair], named names: RecordNames) -> [Pair] {
    var pairs = pairs
    for place in pairs.indices where names.isBefore(pairs[place].right, pairs[place].left) {
      (pairs[place].left, pairs[place].right) = (pairs[place].right, pairs[place].left)
    }
    return ordered(pairs)
  }

  /// Pairs of records of two entities in the order in which they are stored.
  ///
  /// - Parameter pairs: the pairs, in any order.
  /// - Returns: the same pairs, sorted.
  package static func ordered(_ pairs: [Pair]) -> [Pair] {
    // Small keys are sorted rather than pairs, which hold references to be counted.
    let keys = pairs.enumerated().map { (left: $1.left, right: $1.right, place: $0) }.sorted {
      ($0.left, $0.right, $0.place) < ($1.left, $1.right, $1.place)
    }
    return keys.map { pairs[$0.place] }
  }

  /// Replaces all pairs of a kind.
  ///
  /// - Parameters:
  ///   - pairs: the pairs, in the order of their table, so that each row goes to its end; the last
  ///     of equal ones stays.
  ///   - kind: what they are.
  /// - Throws: `WarehouseError.sqlite`.
  package func replace(_ pairs: [Pair], of kind: PairKind) throws {
    try store.run(
      "delete from match_pair where kind = ?", [.text(kind.rawValue)], doing: purpose(kind))
    try add(pairs, of: kind)
  }

  /// Replaces some pairs of a kind.
  ///
  /// - Parameters:
  ///   - pairs: as for `replace(_:of:)`.
  ///   - kind: what they are.
  ///   - isOld: whether the pair of two versions is not to stay.
  /// - Throws: `WarehouseError.sqlite`.
  package func replace(
    _ pairs: [Pair], of kind: PairKind, where isOld: (_ left: Int64, _ right: Int64) -> Bool
  ) throws {
    var old: [(Int64, Int64)] = []
    try store.ask(
      "select left_id, right_id from match_pair where kind = ?", [.text(kind.rawValue)],
      doing: purpose(kind)
    ) { row in
      let (left, right) = (row.integer(0) ?? 0, row.integer(1) ?? 0)
      if isOld(left, right) { old.append((left, right)) }
    }
    let delete = try store.statement(
      "delete from match_pair where kind = ? and left_id = ? and right_id = ?",
      doing: purpose(kind))
    for (left, right) in old {
      try delete.run([.text(kind.rawValue), .integer(left), .integer(right)])
    }
    try add(pairs, of: kind)
  }

  /// The versions of the pairs that are strong and yet kept apart.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func escalated(_ kind: PairKind) throws -> [(left: Int64, right: Int64)] {
    var pairs: [(left: Int64, right: Int64)] = []
    try store.ask(
      "select left_id, right_id from match_pair where kind = ? and outcome = ?",
      [.text(kind.rawValue), .text(Outcome.escalate.rawValue)], doing: "reading kept pairs"
    ) { pairs.append(($0.integer(0) ?? 0, $0.integer(1) ?? 0)) }
    return pairs
  }

  private func purpose(_ kind: PairKind) -> String { "storing \(kind.rawValue) pairs" }

  private func add(_ pairs: [Pair], of kind: PairKind) throws {
    var insert = try GroupedInsert(
      "insert or replace into match_pair",
      ["kind", "left_id", "right_id", "outcome", "probability", "reason"], in: store,
      doing: purpose(kind))
    for pair in pairs {
      insert.add(kind.rawValue.utf8)
      insert.add(pair.left)
      insert.add(pair.right)
      insert.add(pair.outcome.rawValue.utf8)
      insert.add(pair.probability)
      if let reason = pair.reason { insert.add(reason.utf8) } else { insert.addNull() }
      try insert.endRow()
    }
    try insert.end()
  }
}
