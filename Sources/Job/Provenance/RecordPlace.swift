import CRM
import Foundation
import Metrics
import Warehouse

/// Where a version of a record stands: its file, line and byte.
struct RecordPlace: Sendable {
  let fileID: Int64
  /// As it was told to people: relative to the folder that was named, with the member of an archive.
  let path: String
  /// Where it was opened, by its absolute path; nil in databases that did not keep it.
  let location: String?
  let sha256: String
  /// Bytes of the file as stored.
  let size: Int
  /// The encoding of its text.
  let encoding: String
  let profile: String
  /// The run that read the file.
  let fileRun: Int64
  let line: Int
  /// In the decompressed file.
  let byteOffset: Int

  /// The columns of a place, where `row` is a version or a quarantined record and `file` its file.
  static let columns = """
    file.id, file.path, \(FileLocation.absolute), file.sha256, file.size, file.encoding,
    file.profile, file.run_id, row.line, row.byte_offset
    """
  /// How many columns those are.
  static let width = 10

  /// The place in the columns of a row from one on.
  init(_ row: RowReader, from column: Int) {
    fileID = row.integer(column) ?? 0
    path = row.text(column + 1) ?? ""
    location = row.text(column + 2).map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    sha256 = row.text(column + 3) ?? ""
    size = Int(row.integer(column + 4) ?? 0)
    encoding = row.text(column + 5) ?? ""
    profile = row.text(column + 6) ?? ""
    fileRun = row.integer(column + 7) ?? 0
    line = Int(row.integer(column + 8) ?? 0)
    byteOffset = Int(row.integer(column + 9) ?? 0)
  }

  /// Where a version stands, and the key of its record; nil where there is none of that id.
  static func told(
    by rowID: Int64, of entity: Entity, in store: Store
  ) throws -> (key: String, place: RecordPlace)? {
    var result: (key: String, place: RecordPlace)?
    try store.ask(
      """
      select row.key, \(columns) from \(entity.table) as row
      inner join file on file.id = row.file_id where row.id = ?
      """, [.integer(rowID)], doing: "finding a version"
    ) { row in result = (row.text(0) ?? "", RecordPlace(row, from: 1)) }
    return result
  }

  /// `Contact.csv, line 12, byte 3456`.
  var text: String { "\(path), line \(line), byte \(byteOffset)" }

  /// The members of a JSON object that tell the place.
  var members: [(String, JSONValue)] {
    [("file", .string(path)), ("line", .integer(line)), ("byte_offset", .integer(byteOffset))]
  }
}
