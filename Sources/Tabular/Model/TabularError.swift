/// Why a file cannot be read at all: facts only, the sentences are in Diagnostics.swift.
package enum TabularError: Error, Sendable, Hashable {
  case missingFile(path: String)
  case noPermission(path: String)
  case isFolder(path: String)
  /// A pipe, a terminal or a device, which can't be read more than once.
  case isStream(path: String)
  /// `code` is the system's errno.
  case cannotRead(path: String, code: Int32)
  /// Somebody wrote to the file, or put another in its place, while it was read.
  case changed(path: String)
  case emptyFile(path: String)
  /// White space or a byte order mark and nothing else.
  case blankFile(path: String)
  case spreadsheet(path: String, kind: SpreadsheetKind)
  case binaryFile(path: String, kind: String?)
  case unsupportedEncoding(path: String, name: String)
  case truncatedArchive(path: String, member: String?)
  case damagedArchive(path: String, member: String?, detail: ArchiveDamage)
  case emptyArchive(path: String)
  /// The text is a web page, as servers send in place of an export.
  case webPage(path: String)
  case encryptedMember(path: String, member: String)
  case unsupportedCompression(path: String, member: String, method: Int)
  /// Decompressing would give more than the limit allows.
  case tooLarge(path: String, member: String?, limit: Int)
  /// `reason` says what the JSON grammar allows at that place.
  case invalidJSON(path: String, line: Int, column: Int, reason: JSONFault)
  /// A table needs at least one column that a reader can find.
  case noTable(path: String)
  /// The result could not be written; `code` is the system's errno.
  case cannotWrite(path: String, code: Int32)

  package enum SpreadsheetKind: String, Sendable {
    case xlsx, xls, ods, numbers
  }

  package enum ArchiveDamage: Sendable, Hashable {
    case checksum, directory, stream, size
  }
}
