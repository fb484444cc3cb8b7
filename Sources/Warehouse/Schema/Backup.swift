import Foundation
internal import GRDB

/// The copy that is made of a database before it is moved forward to a newer schema.
internal enum Backup {
  /// Where the copy lies: `dealpipe.sqlite` of version 7 beside it as `dealpipe.sqlite.version-7`.
  static func path(of database: String, version: Int) -> String {
    "\(database).version-\(version)"
  }

  /// Copies a database; a copy of the same version that is there already gives way once the new one
  /// is whole.
  ///
  /// - Parameters:
  ///   - queue: the database.
  ///   - path: its file.
  ///   - version: the schema it has.
  /// - Throws: `DatabaseError` or `WarehouseError.unopenable`; nothing half done is left.
  static func make(of queue: DatabaseQueue, at path: String, version: Int) throws {
    try copy(queue, to: Self.path(of: path, version: version))
  }

  /// Copies a database under a name of its own, and then gives it its name.
  ///
  /// - Throws: `DatabaseError` or `WarehouseError.unopenable`; nothing half done is left.
  static func copy(_ queue: DatabaseQueue, to final: String) throws {
    let number = UInt32.random(in: 0...UInt32.max)
    let aside = "\(final).\(ProcessInfo.processInfo.processIdentifier)-\(number).writing"
    let created = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard created >= 0 else {
      throw WarehouseError.unopenable(path: aside, reason: "it can't be created")
    }
    defer { close(created) }
    do {
      let copy = try DatabaseQueue(path: aside)
      try queue.backup(to: copy)
      try copy.close()
      guard fsync(created) == 0, unsafe rename(aside, final) == 0 else {
        let reason = unsafe String(cString: strerror(errno))
        throw WarehouseError.unopenable(path: final, reason: "it can't be written: \(reason)")
      }
    } catch {
      DatabasePlace.removeFile(aside)
      throw error
    }
  }
}
