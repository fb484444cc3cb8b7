import CRM

/// Source and key of some versions, read in one pass over the table of their entity.
internal struct RecordNames {
  /// The name of one version.
  struct Name {
    let source: Int64
    /// The key, a text in the arena.
    let key: Cell
  }

  /// The versions, ascending.
  private let rows: [Int64]
  private var names: [Name] = []
  /// The bytes of the keys.
  private(set) var arena: [UInt8] = []

  /// Reads the names of versions.
  ///
  /// - Parameters:
  ///   - rows: the versions, in any order.
  ///   - entity: whose versions they are.
  ///   - store: the transaction.
  /// - Throws: `WarehouseError.sqlite`.
  init(of rows: [Int64], _ entity: Entity, in store: Store) throws {
    var ascending: [Int64] = []
    ascending.reserveCapacity(rows.count)
    // Rows that follow each other share pages.
    for row in rows.sorted() where ascending.last != row { ascending.append(row) }
    self.rows = ascending
    names.reserveCapacity(ascending.count)
    let ask = try store.statement(
      "select source_id, key from \(entity.table) where id = ?",
      doing: "reading names of \(entity.rawValue) records")
    for (place, row) in ascending.enumerated() {
      try ask.forEachRow([.integer(row)]) { found in
        let start = arena.count
        found.append(1, to: &arena)
        names.append(
          Name(
            source: found.integer(0) ?? 0, key: .text(offset: start, length: arena.count - start)))
      }
      if names.count == place { names.append(Self.nobody) }
    }
  }

  private static let nobody = Name(source: 0, key: .null)

  /// The name of a version; source 0 and no key for one that was not asked for or is not there.
  subscript(row: Int64) -> Name {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? names[low] : Self.nobody
  }

  /// Whether one version stands before another by source and key.
  func isBefore(_ one: Int64, _ other: Int64) -> Bool {
    let (left, right) = (self[one], self[other])
    if left.source != right.source { return left.source < right.source }
    return bytes(left.key).lexicographicallyPrecedes(bytes(right.key))
  }

  private func bytes(_ key: Cell) -> ArraySlice<UInt8> {
    arena[Int(key.low)..<Int(key.low) + Int(key.length)]
  }
}
