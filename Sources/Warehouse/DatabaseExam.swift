internal import GRDB

/// What a look at a database file tells, without changing anything in it.
package struct DatabaseExam: Sendable {
  /// The schema it has.
  package let version: Int
  /// The schema that this program has.
  package static let knownVersion = Migrations.version
  /// What SQLite's own check found; empty where all is well.
  package let problems: [String]
  /// The runs, the newest first; empty for another schema than this program's.
  package let runs: [RunRecord]
}

extension Warehouse {
  /// Looks at a database, which is opened without the right to change it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isThorough: whether indexes and references are compared with the tables too, which takes
  ///     about as long as loading them did.
  /// - Returns: what was found.
  /// - Throws: `WarehouseError.absent`, `.dangling`, `.notOurs`, `.unopenable` or `.sqlite`.
  package static func examine(path: String, isThorough: Bool = false) throws -> DatabaseExam {
    let place = try DatabasePlace(path)
    guard place.exists else { throw WarehouseError.absent(path: path) }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      return try DatabaseQueue(path: place.path, configuration: configuration).read { database in
        let id = try Int64.fetchOne(database, sql: "pragma application_id")
        guard id == applicationID else { throw WarehouseError.notOurs(path: path) }
        let version = try Int.fetchOne(database, sql: "pragma user_version") ?? 0
        let check = isThorough ? "integrity_check" : "quick_check"
        var problems = try String.fetchAll(database, sql: "pragma \(check)(20)")
          .filter { $0 != "ok" }
        if isThorough {
          problems += try Row.fetchAll(database, sql: "pragma foreign_key_check").prefix(20).map {
            let (table, parent): (String, String) = ($0[0], $0[2])
            return "a row of \(table) refers to no row of \(parent)"
          }
        }
        let runs = version == Migrations.version ? try Ledger(Store(database: database)).runs() : []
        return DatabaseExam(version: version, problems: problems, runs: runs)
      }
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_NOTADB { throw WarehouseError.notOurs(path: path) }
      if error.resultCode == .SQLITE_CANTOPEN {
        throw WarehouseError.unopenable(path: path, reason: error.message ?? "SQLite refused it")
      }
      throw WarehouseError.sqlite(
        code: error.extendedResultCode.rawValue, message: error.message ?? "no message",
        doing: "looking at the database", path: path)
    }
  }
}
