import Foundation

/// A CSV file of a report, read by the letter of RFC 4180 without the code under test.
struct CSVTable: Sendable {
  let columns: [String]
  let rows: [[String]]

  /// Reads a file; without it the table has no columns.
  init(file path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      (columns, rows) = ([], [])
      return
    }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
      case 0x0A where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        records.append(record)
        (record, field) = ([], [])
      default: field.append(byte)
      }
    }
    columns = records.first ?? []
    rows = Array(records.dropFirst())
  }

  /// The cells of a column; none where there is no such column.
  subscript(_ column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0.indices.contains(index) ? $0[index] : "" }
  }
}
