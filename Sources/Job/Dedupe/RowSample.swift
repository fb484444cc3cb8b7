import Matching

/// A few thousand rows of a table, the same ones in whatever order the rows come.
struct RowSample {
  private var rows: [(hash: UInt64, values: [String])] = []
  private var limit = UInt64.max
  private let size: Int

  init(size: Int) { self.size = size }

  /// Takes note of the rows of a block; those with the least hashes stay.
  mutating func add(_ block: RowBlock, hashes: [UInt64]) {
    for row in 0..<block.count where hashes[row] <= limit && !block.uncompared.contains(row) {
      rows.append((hashes[row], block.texts(row)))
      if rows.count >= 2 * size { cut() }
    }
  }

  /// The values of the sampled rows, one a column where the row has it.
  mutating func values() -> [[String]] {
    cut()
    return rows.map(\.values)
  }

  private mutating func cut() {
    rows.sort { $0.hash < $1.hash }
    if rows.count > size {
      rows.removeLast(rows.count - size)
      limit = rows[size - 1].hash
    }
  }
}
