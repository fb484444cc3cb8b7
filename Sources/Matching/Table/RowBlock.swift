/// A run of rows as they stand in a file: UTF-8 bytes and the bounds of every field in them.
package struct RowBlock: Sendable {
  package let bytes: [UInt8]
  /// Start and end of each field, row by row.
  package let bounds: [UInt32]
  package let columnCount: Int
  /// The number of rows.
  package let count: Int
  /// Rows of the block that are kept and not compared, by their place in it.
  package let uncompared: Set<Int>

  /// A block of `count` rows; `bounds` has two numbers for each of the `columnCount` fields of each.
  package init(
    bytes: [UInt8], bounds: [UInt32], columnCount: Int, count: Int, uncompared: Set<Int> = []
  ) {
    self.bytes = bytes
    self.bounds = bounds
    self.columnCount = columnCount
    self.count = count
    self.uncompared = uncompared
  }

  /// Where a field lies in `bytes`.
  @inline(__always)
  package func range(_ row: Int, _ column: Int) -> Range<Int> {
    let at = (row &* columnCount &+ column) &* 2
    return Int(bounds[at])..<Int(bounds[at &+ 1])
  }

  /// Where the bounds of a row's fields stand in `bounds`.
  package func boundsRange(_ row: Int) -> Range<Int> {
    (row * columnCount * 2)..<((row + 1) * columnCount * 2)
  }

  /// A field as text.
  package func text(_ row: Int, _ column: Int) -> String {
    String(decoding: bytes[range(row, column)], as: UTF8.self)
  }

  /// All fields of a row as text.
  package func texts(_ row: Int) -> [String] { (0..<columnCount).map { text(row, $0) } }

  /// A hash of each row's content; it does not change when blank columns come or go.
  package func hashes() -> [UInt64] {
    let span = bytes.span
    return (0..<count).map { row in
      var sum: UInt64 = 0
      for column in 0..<columnCount {
        let range = range(row, column)
        if range.isEmpty { continue }
        sum &+= ContentHash.pair(ContentHash.of(span.extracting(range)), UInt64(column))
      }
      return ContentHash.mix(sum)
    }
  }
}
