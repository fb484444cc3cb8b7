internal import GRDB

/// What is asked of a database file without changing anything in it.
extension Warehouse {
  /// Whether a database is there and of an earlier version than this program's.
  ///
  /// - Throws: `WarehouseError`.
  package static func isEarlier(path: String) throws -> Bool {
    let place = try DatabasePlace(path)
    guard place.exists else { return false }
    return try unchanged(path, doing: WarehouseError.reading) { queue in
      try queue.read { database in
        let id = try Int64.fetchOne(database, sql: "pragma application_id")
        let version = try Int.fetchOne(database, sql: "pragma user_version") ?? 0
        return id == applicationID && version < Migrations.version
      }
    }
  }

  /// Copies a database to a file that is not there yet.
  ///
  /// - Throws: `WarehouseError`; nothing half done is left.
  package static func copy(_ path: String, to other: String) throws {
    try unchanged(path, doing: "copying the database") { try Backup.copy($0, to: other) }
  }

  private static func unchanged<Result>(
    _ path: String, doing purpose: String, _ body: (DatabaseQueue) throws -> Result
  ) throws -> Result {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      return try body(
        DatabaseQueue(path: DatabasePlace(path).path, configuration: configuration))
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_NOTADB { throw WarehouseError.notOurs(path: path) }
      throw WarehouseError.sqlite(
        code: error.extendedResultCode.rawValue, message: error.message ?? "no message",
        doing: purpose, path: path)
    }
  }
}
