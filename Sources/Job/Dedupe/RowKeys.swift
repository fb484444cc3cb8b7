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
    var digits: [UInt8] = []
    appendHex(value, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Adds sixteen hexadecimal digits to a text.
  static func appendHex(_ value: UInt64, to text: inout [UInt8]) {
    for shift in stride(from: UInt64(60), through: 0, by: -4) {
      let digit = UInt8(value >> shift & 15)
      text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
