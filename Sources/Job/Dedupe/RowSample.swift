/// A few thousand rows of a table, the same ones in whatever order the rows come.
struct RowSample {
  private var rows: [(hash: UInt64, values: [String])] = []
  private var limit = UInt64.max
  private let size: Int

  init(size: Int) { self.size = size }

  /// Takes note of a row; those with the least hashes stay.
  mutating func add(_ hash: UInt64, _ bytes: [UInt8], _ ranges: [Range<Int>]) {
    if hash > limit { return }
    var values: [String] = []
    values.reserveCapacity(ranges.count)
    for range in ranges {
      values.append(String(decoding: bytes[range], as: UTF8.self))
    }
    rows.append((hash, values))
    if rows.count >= 2 * size { cut() }
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
