import Matching

/// Names of rows that do not depend on their order.
struct RowKeys: Sendable {
  /// A hash of each row's content.
  let hashes: [UInt64]
  /// The values of the id column, where one is named.
  private let ids: RowIDs?

  /// Names rows by `ids`, or, where there are none or one is blank, by a fingerprint.
  init(hashes: [UInt64], ids: RowIDs?) {
    self.hashes = hashes
    self.ids = ids
  }

  /// What names a row in the pairs, review and decisions files: its id, or 16 hexadecimal digits.
  func name(_ row: Int) -> String {
    if let ids, ids.hashes[row] != 0 { return ids.text(row) }
    return Self.hex(hashes[row])
  }

  /// A hash of what names a row.
  func hash(_ row: Int) -> UInt64 {
    guard let ids, ids.hashes[row] != 0 else { return hashes[row] }
    return ids.hashes[row]
  }

  /// The rows of each name.
  func rowsByName() -> [String: [Int]] {
    var rows: [String: [Int]] = [:]
    for row in hashes.indices { rows[name(row), default: []].append(row) }
    return rows
  }

  /// How many rows share their id with an earlier one.
  var repeatedIDs: Int {
    guard let ids else { return 0 }
    var sorted = ids.hashes
    radixSort(&sorted)
    return sorted.indices.dropFirst().count { sorted[$0] != 0 && sorted[$0] == sorted[$0 - 1] }
  }

  /// Sixteen hexadecimal digits.
  static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
