/// Facts about a failure of the store; the prose is in `Diagnostics.swift`.
package enum WarehouseError: Error, Equatable, Sendable {
  /// SQLite refused an operation: extended result code, its message, what was being done, and to
  /// which file where that is known.
  case sqlite(code: Int32, message: String, doing: String, path: String = "")
  /// The file exists and is an SQLite database of another program.
  case notOurs(path: String)
  /// The database was written by a newer dealpipe.
  case tooNew(path: String, version: Int, known: Int)
  /// The file can't be opened, with the reason of the system.
  case unopenable(path: String, reason: String)
  /// What was given names no file: SQLite would keep nothing, or take it for an address.
  case noFile(name: String)
  /// A symbolic link that leads to no file.
  case dangling(path: String, target: String)
  /// Another run moves the database to this version, and takes long.
  case busy(path: String)
  /// There is no database yet where one is needed.
  case absent(path: String)
  /// A full export has fewer records than the guard allows.
  case shrank(source: String, entity: String, before: Int, now: Int, guardShare: Double)
}
