import Foundation
internal import GRDB

/// The copy that is made of a database before it is moved forward to a newer schema.
internal enum Backup {
  /// Where the copy lies: `dealpipe.sqlite` of version 7 beside it as `dealpipe.sqlite.version-7`.
  static func path(of database: String, version: Int) -> String {
    "\(database).version-\(version)"
  }

  /// Copies a database; a copy of the same version that is there already gives way.
  ///
  /// - Parameters:
  ///   - queue: the database.
  ///   - path: its file.
  ///   - version: the schema it has.
  /// - Throws: `DatabaseError` or `WarehouseError.unopenable`; nothing half done is left.
  static func make(of queue: DatabaseQueue, at path: String, version: Int) throws {
    let manager = FileManager.default
    let final = Self.path(of: path, version: version)
    let aside = final + ".writing"
    try? manager.removeItem(atPath: aside)
    guard
      manager.createFile(atPath: aside, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw WarehouseError.unopenable(path: aside, reason: "it can't be created") }
    do {
      let copy = try DatabaseQueue(path: aside)
      try queue.backup(to: copy)
      try copy.close()
      try? manager.removeItem(atPath: final)
      try manager.moveItem(atPath: aside, toPath: final)
    } catch {
      try? manager.removeItem(atPath: aside)
      throw error
    }
  }
}
