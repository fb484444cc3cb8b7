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
  /// are, where both are of one entity: the order of versions is that of arrival.
  ///
  /// - Parameters:
  ///   - pairs: the pairs, in any order; the last of equal ones stays.
  ///   - kind: what they are.
  ///   - names: the names of all records where both are of one entity; nil: they are read.
  /// - Throws: `WarehouseError.sqlite`.
  package func replace(
    _ pairs: [Pair], of kind: PairKind, named names: RecordNames? = nil
  ) throws {
    let purpose = "storing \(kind.rawValue) pairs"
    try store.run("delete from match_pair where kind = ?", [.text(kind.rawValue)], doing: purpose)
    var pairs = pairs
    if kind.left == kind.right {
      let names =
        try names
        ?? RecordNames(of: pairs.flatMap { [$0.left, $0.right] }, kind.left, in: store)
      for place in pairs.indices where names.isBefore(pairs[place].right, pairs[place].left) {
        (pairs[place].left, pairs[place].right) = (pairs[place].right, pairs[place].left)
      }
    }
    // Inserted in the order of their table, each row goes to its end; the last of equals stays.
    let order = pairs.indices.sorted { one, other in
      (pairs[one].left, pairs[one].right, one) < (pairs[other].left, pairs[other].right, other)
    }
    var insert = try GroupedInsert(
      "insert or replace into match_pair",
      ["kind", "left_id", "right_id", "outcome", "probability", "reason"], in: store,
      doing: purpose)
    for place in order {
      let pair = pairs[place]
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
