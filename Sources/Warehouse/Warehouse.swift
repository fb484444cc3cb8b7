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

  /// How a database is opened.
  package enum Opening: Sendable {
    /// By whoever holds its lock: created when absent, moved forward from an earlier version.
    case locked
    /// By anybody: it has to be there, and one of an earlier version is moved forward under the lock.
    case shared
    /// A copy of the caller's own: moved forward without another one.
    case copy
  }

  /// Opens the database; one of an earlier version is copied beside itself and moved forward.
  ///
  /// - Parameters:
  ///   - path: the file, or a link to it; its folder is created when absent.
  ///   - mustExist: throw `absent` instead of creating a database; that of a first run which is at
  ///     work now is not there yet.
  ///   - opening: whether the caller holds the lock; nil: whoever creates a database does.
  /// - Throws: `WarehouseError`.
  package init(path: String, mustExist: Bool = false, opening: Opening? = nil) throws {
    self.path = path
    _ = Self.isLean
    let place = try DatabasePlace(path)
    if mustExist && !place.exists { throw WarehouseError.absent(path: path) }
    let manager = FileManager.default
    do {
      let folder = URL(fileURLWithPath: place.path).deletingLastPathComponent().path
      if !manager.fileExists(atPath: folder) {
        try manager.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      }
      if !place.exists {
        guard
          manager.createFile(
            atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw WarehouseError.unopenable(path: path, reason: "it can't be created") }
      }
      queue = try DatabaseQueue(path: place.path, configuration: Self.configuration)
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_NOTADB { throw WarehouseError.notOurs(path: path) }
      throw WarehouseError.unopenable(path: path, reason: error.message ?? "SQLite refused it")
    } catch let error as WarehouseError {
      throw error
    } catch {
      throw WarehouseError.unopenable(path: path, reason: "the folder can't be created")
    }
    try guarded(WarehouseError.opening) {
      switch opening ?? (mustExist ? .shared : .locked) {
      case .locked: try prepare(place)
      case .copy: try prepare(place, isCopied: true)
      case .shared: try waitAndPrepare(place)
      }
    }
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

  /// Brings the schema of the database forward, and makes that of a fresh one.
  private func prepare(_ place: DatabasePlace, isCopied: Bool = false) throws {
    switch try schema() {
    case nil:
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "pragma page_size = 8192")
        try database.execute(sql: "pragma application_id = \(Self.applicationID)")
      }
    case Migrations.version: return
    case let version? where !isCopied:
      try guarded("copying the database before it is moved forward") {
        try Backup.make(of: queue, at: place.path, version: version)
      }
    case _?: break
    }
    try Migrations.migrator.migrate(queue)
  }

  /// What the lock file says of a process that only moves the database forward.
  package static let moving = "moves the database forward"

  /// How often whoever finds an earlier version looks whether somebody else has moved it, ten times
  /// a second.
  private static let patience = 600

  /// Waits for a database that another process moves forward, or does so itself under the lock.
  private func waitAndPrepare(_ place: DatabasePlace) throws {
    for _ in 0..<Self.patience {
      guard let version = try schema() else { throw WarehouseError.absent(path: path) }
      if version == Migrations.version { return }
      if let lock = try lock(place) {
        // A run that begins now waits for this.
        lock.note(doing: Self.moving)
        defer { lock.note() }
        return try prepare(place)
      }
      usleep(100_000)
    }
    throw WarehouseError.busy(path: path)
  }

  private func lock(_ place: DatabasePlace) throws(WarehouseError) -> FileLock? {
    do {
      return try FileLock.take(place.lock)
    } catch {
      throw .unopenable(path: path, reason: error.words)
    }
  }

  /// The version of the schema; nil where there is none yet.
  ///
  /// - Throws: `WarehouseError.notOurs` or `.tooNew`.
  private func schema() throws -> Int? {
    let (tables, id, version) = try queue.read { database in
      (
        try Int.fetchOne(database, sql: "select count(*) from sqlite_master") ?? 0,
        try Int64.fetchOne(database, sql: "pragma application_id") ?? 0,
        try Int.fetchOne(database, sql: "pragma user_version") ?? 0
      )
    }
    if tables == 0 { return nil }
    if id != Self.applicationID { throw WarehouseError.notOurs(path: path) }
    if version > Migrations.version {
      throw WarehouseError.tooNew(path: path, version: version, known: Migrations.version)
    }
    return version
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
    try guarded(WarehouseError.reading) {
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

  /// Moves what the write-ahead log holds into the database file, which then tells all by itself, as
  /// far as that needs no waiting for readers.
  ///
  /// The last connection does so when it is closed, but a program may end before its threads have
  /// let go of theirs.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func checkpoint() throws {
    try guarded("moving the log into the database") {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "pragma main.wal_checkpoint(passive)")
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
    try guarded(WarehouseError.opening) {
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
