import Tabular

/// A record as it stands in its file today.
struct OriginalRecord: Sendable {
  /// A column of the record.
  struct Column: Sendable {
    let header: String
    let text: String
  }

  /// The file that was opened.
  let path: String
  /// The member of the archive it is in; nil where the file is no archive.
  let member: String?
  let compression: Compression
  /// Bytes that the record takes in the decompressed text, its line end included.
  let byteLength: Int
  /// Its text, decoded, without its line end.
  let text: String
  /// By field, the column that fills it in this record; none where rows are made of other records.
  let columns: [String: Column]
}

/// What came of looking for the record in its file.
enum OriginalOutcome: Sendable {
  case found(OriginalRecord)
  /// The file is at none of these places.
  case absent(lookedAt: [String])
  /// The file there is not the one that was loaded.
  case changed(path: String)
  /// The file is there and can't be read, for this reason.
  case unreadable(path: String, reason: String)

  /// The record, where it was found.
  var record: OriginalRecord? {
    if case .found(let record) = self { record } else { nil }
  }
}
