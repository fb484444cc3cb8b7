import Matching

/// The values of the column that names rows, one after the other.
struct RowIDs: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// A hash of each value; 0 where it is blank.
  private(set) var hashes: [UInt64] = []

  /// The values of one column of a block.
  init(_ block: RowBlock, column: Int) {
    let span = block.bytes.span
    for row in 0..<block.count {
      let range = block.range(row, column)
      bytes += block.bytes[range]
      ends.append(UInt32(bytes.count))
      hashes.append(range.isEmpty ? 0 : ContentHash.of(span.extracting(range)))
    }
  }

  /// No values yet.
  init() {}

  /// Adds the values of further rows.
  mutating func append(_ others: RowIDs) {
    let start = UInt32(bytes.count)
    bytes += others.bytes
    for end in others.ends { ends.append(start + end) }
    hashes += others.hashes
  }

  /// The value of a row; empty where it is blank.
  func text(_ row: Int) -> String {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    return String(decoding: bytes[start..<Int(ends[row])], as: UTF8.self)
  }
}
