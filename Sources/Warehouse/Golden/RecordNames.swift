package import CRM

/// Source and key of some versions, read in one pass over the table of their entity.
package struct RecordNames {
  /// The name of one version.
  internal struct Name {
    let source: Int64
    /// The key, a text in the arena.
    let key: Cell
  }

  /// The versions, ascending.
  private let rows: [Int64]
  private var names: [Name] = []
  /// The place of each name among all, ordered by source and key.
  private var ranks: [UInt32] = []
  /// Which name has each of those places.
  private var byRank: [UInt32] = []
  /// The bytes of the keys.
  internal private(set) var arena: [UInt8] = []

  /// Reads the names of versions.
  ///
  /// - Parameters:
  ///   - rows: the versions, in any order.
  ///   - entity: whose versions they are.
  ///   - store: the transaction.
  /// - Throws: `WarehouseError.sqlite`.
  package init(of rows: [Int64], _ entity: Entity, in store: Store) throws {
    var ascending: [Int64] = []
    ascending.reserveCapacity(rows.count)
    // Rows that follow each other share pages.
    for row in rows.sorted() where ascending.last != row { ascending.append(row) }
    self.rows = ascending
    names.reserveCapacity(ascending.count)
    let question = try GroupedQuestion(
      ["record.source_id", "record.key"], from: entity.table, in: store,
      doing: "reading names of \(entity.rawValue) records")
    try question.forEachRow(ascending) { found in
      let id = found.integer(0) ?? 0
      while ascending[names.count] < id { names.append(Self.nobody) }
      let start = arena.count
      found.append(2, to: &arena)
      names.append(
        Name(
          source: found.integer(1) ?? 0, key: .text(offset: start, length: arena.count - start)))
    }
    while names.count < ascending.count { names.append(Self.nobody) }
    rank()
  }

  private static let nobody = Name(source: 0, key: .null)

  /// What belongs to versions that were asked for, each once, ordered by their source and key, with
  /// their names; source 0 and no key for a version that is not there.
  internal func ordered<Item>(
    _ items: [Item], by row: (Item) -> Int64
  ) -> some Sequence<(Item, Name)> {
    // Each has a rank of its own, so that nothing is to be sorted.
    var places = [Int32](repeating: -1, count: names.count)
    for (place, item) in items.enumerated() {
      if let found = self.place(of: row(item)) { places[Int(ranks[found])] = Int32(place) }
    }
    return zip(byRank, places).lazy.filter { $1 >= 0 }.map { rank, place in
      (items[Int(place)], names[Int(rank)])
    }
  }

  /// Whether one version stands before another by source and key.
  internal func isBefore(_ one: Int64, _ other: Int64) -> Bool { rank(of: one) < rank(of: other) }

  private func rank(of row: Int64) -> UInt32 { place(of: row).map { ranks[$0] } ?? 0 }

  private func place(of row: Int64) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? low : nil
  }

  /// Orders the names: keys of one source begin alike, so the eight bytes behind that decide nearly
  /// always.
  private mutating func rank() {
    let shared = sharedLength()
    let places = names.enumerated().map { place, name in
      var word: UInt64 = 0
      let key = name.key.range.dropFirst(shared)
      for index in key.prefix(8) { word = word << 8 | UInt64(arena[index]) }
      return (
        source: name.source, word: word << UInt64(8 * (8 - min(8, key.count))), place: UInt32(place)
      )
    }
    let order = places.sorted { one, other in
      if one.source != other.source { return one.source < other.source }
      if one.word != other.word { return one.word < other.word }
      return arena[names[Int(one.place)].key.range]
        .lexicographicallyPrecedes(arena[names[Int(other.place)].key.range])
    }
    byRank = order.map(\.place)
    ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, place) in byRank.enumerated() { ranks[Int(place)] = UInt32(rank) }
  }

  /// How many bytes all keys begin with.
  private func sharedLength() -> Int {
    guard let first = names.first?.key.range else { return 0 }
    var shared = first.count
    for name in names {
      let key = name.key.range
      var length = 0
      while length < shared, length < key.count,
        arena[key.lowerBound + length] == arena[first.lowerBound + length]
      {
        length += 1
      }
      shared = length
    }
    return shared
  }
}
