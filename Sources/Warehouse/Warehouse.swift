import CSQLite
import Foundation
internal import GRDB

/// The SQLite file that holds what arrived and what was decided.
///
/// The file and its folder are created for the owner only (0600/0700): it holds customers' data.
package final class Warehouse: Sendable {
  /// Where the database file is.
  package let path: String
  private let queue: DatabaseQueue

  /// "deal" in ASCII, in the header of every database of ours.
  package static let applicationID: Int64 = 0x6465_616C

  /// Opens the database, creating it as needed; one of an earlier version is copied beside itself
  /// and moved forward.
  ///
  /// - Parameters:
  ///   - path: the file; its folder is created when absent.
  ///   - mustExist: throw `absent` instead of creating a database.
  /// - Throws: `WarehouseError`.
  package init(path: String, mustExist: Bool = false) throws {
    self.path = path
    _ = Self.isLean
    let manager = FileManager.default
    let exists = manager.fileExists(atPath: path)
    if mustExist && !exists { throw WarehouseError.absent(path: path) }
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      if !manager.fileExists(atPath: folder) {
        try manager.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      }
      if !exists {
        guard
          manager.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw WarehouseError.unopenable(path: path, reason: "it can't be created") }
      }
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_NOTADB { throw WarehouseError.notOurs(path: path) }
      throw WarehouseError.unopenable(path: path, reason: error.message ?? "SQLite refused it")
    } catch let error as WarehouseError {
      throw error
    } catch {
      throw WarehouseError.unopenable(path: path, reason: "the folder can't be created")
    }
    try prepare()
  }

  /// Whether SQLite does not count the memory it holds; settled before its first use.
  private static let isLean = dealpipe_stop_counting_memory() == 0

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.label = "warehouse"
    configuration.prepareDatabase { database in
      try database.execute(sql: Store.pageCache)
      try database.execute(sql: Self.temporariesInMemory)
      // Rows for an index are sorted on threads of their own.
      try database.execute(sql: "pragma threads = 2")
    }
    return configuration
  }

  private func prepare() throws {
    try guarded("opening the database") {
      let isFresh = try queue.read { database in
        try Int.fetchOne(database, sql: "select count(*) from sqlite_master") == 0
      }
      if isFresh {
        try queue.writeWithoutTransaction { database in
          try database.execute(sql: "pragma page_size = 8192")
          try database.execute(sql: "pragma application_id = \(Self.applicationID)")
        }
      } else {
        let (id, version) = try queue.read { database in
          (
            try Int64.fetchOne(database, sql: "pragma application_id") ?? 0,
            try Int.fetchOne(database, sql: "pragma user_version") ?? 0
          )
        }
        if id != Self.applicationID { throw WarehouseError.notOurs(path: path) }
        if version > Migrations.version {
          throw WarehouseError.tooNew(path: path, version: version, known: Migrations.version)
        }
        if version < Migrations.version {
          try guarded("copying the database before it is moved forward") {
            try Backup.make(of: queue, at: path, version: version)
          }
        }
      }
      try Migrations.migrator.migrate(queue)
    }
  }

  /// Runs `body` in one transaction: all of it is kept, or nothing when it throws.
  package func write<Result>(_ body: (Store) throws -> Result) throws -> Result {
    try guarded("loading") {
      try queue.write { database in try body(Store(database: database)) }
    }
  }

  /// The same for a night, whose large indexes are sorted in files: they have no name and lie in
  /// the folder that `SQLITE_TMPDIR` names, else in the system's.
  package func load<Result>(_ body: (Store) throws -> Result) throws -> Result {
    try guarded("loading") {
      // SQLite can only change this outside of a transaction.
      try queue.writeWithoutTransaction { try $0.execute(sql: "pragma temp_store = file") }
      defer {
        try? queue.writeWithoutTransaction { try $0.execute(sql: Self.temporariesInMemory) }
      }
      return try write(body)
    }
  }

  /// What a question puts aside is asked at once.
  private static let temporariesInMemory = "pragma temp_store = memory"

  /// Runs `body` on one consistent state of the database, without the right to change it.
  package func read<Result>(_ body: (Store) throws -> Result) throws -> Result {
    try guarded("reading the database") {
      try queue.read { database in try body(Store(database: database)) }
    }
  }

  /// From now on shows this connection the records as they were at an instant, by valid time; what
  /// belongs together stays as it is known today.
  ///
  /// - Parameters:
  ///   - instant: UTC, as text.
  ///   - day: the day it is on where the organisation is, for what tells a day only.
  /// - Throws: `WarehouseError.sqlite`.
  package func rewind(to instant: String, day: String) throws {
    try guarded("going back in time") {
      try queue.writeWithoutTransaction { database in
        try Rewinding(Store(database: database), to: instant, day: day).run()
      }
    }
  }

  /// Lets others read while a later run writes; a fresh database is filled without this,
  /// since a write-ahead log would write the first night's pages twice.
  package func allowReadersDuringRuns() throws {
    try guarded("switching to a write-ahead log") {
      try queue.writeWithoutTransaction { database in
        // Only the database itself: a temporary one of this connection has no log to switch.
        let mode = try String.fetchOne(database, sql: "pragma main.journal_mode")
        if mode != "wal" { try database.execute(sql: "pragma main.journal_mode = wal") }
        try database.execute(sql: "pragma main.wal_checkpoint(truncate)")
      }
    }
  }

  /// Another connection, which shows the database as it was before what this one is writing.
  ///
  /// - Returns: nil before the first night is over: until there is a write-ahead log nobody can read
  ///   while somebody writes.
  /// - Throws: `WarehouseError`.
  package func beside() throws -> Warehouse? {
    let mode = try read { try $0.text("pragma main.journal_mode") }
    guard mode == "wal" else { return nil }
    let other = try Warehouse(path: path, mustExist: true)
    try other.holdFewPages()
    return other
  }

  /// From now on holds few pages of the file: whoever goes through whole tables meets each page once
  /// and is as fast with 8 MB of them as with 64.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func holdFewPages() throws {
    try guarded("opening the database") {
      try queue.writeWithoutTransaction { try $0.execute(sql: Store.fewPages) }
    }
  }

  /// Gives back the memory that pages of the file are kept in.
  package func releaseMemory() { queue.releaseMemory() }

  /// Bytes of the database file.
  package var fileSize: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  private func guarded<Result>(_ purpose: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_NOTADB { throw WarehouseError.notOurs(path: path) }
      throw WarehouseError.sqlite(
        code: error.extendedResultCode.rawValue,
        message: error.message ?? "no message", doing: purpose, path: path)
    } catch WarehouseError.sqlite(let code, let message, let doing, _) {
      throw WarehouseError.sqlite(code: code, message: message, doing: doing, path: path)
    }
  }
}
