import Foundation

/// Where the file of a database is, links followed, and what lies beside it.
package struct DatabasePlace: Sendable {
  /// The file itself: a symbolic link's target.
  package let path: String
  /// Whether it is there.
  package let exists: Bool

  /// Follows the links of a path.
  ///
  /// - Throws: `WarehouseError.noFile` for what names no file, `.dangling` for a link that leads to
  ///   none: where it leads to may be away for a night, and an empty database in its place would
  ///   pass for the real one.
  package init(_ path: String) throws(WarehouseError) {
    if path.isEmpty || path == ":memory:" || path.hasPrefix("file:") {
      throw .noFile(name: path)
    }
    let manager = FileManager.default
    var target = path
    var isLink = false
    for _ in 0..<40 {
      guard let next = try? manager.destinationOfSymbolicLink(atPath: target) else { break }
      isLink = true
      target = next.hasPrefix("/") ? next : Self.folder(of: target) + "/" + next
    }
    exists = manager.fileExists(atPath: target)
    if isLink && !exists { throw .dangling(path: path, target: target) }
    self.path = target
  }

  /// The folder that it lies in.
  package var folder: String { Self.folder(of: path) }

  /// The file that is locked while a run writes to the database.
  package var lock: String { path + ".lock" }

  /// Takes away the database and what SQLite keeps beside it; never a folder.
  package func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { Self.removeFile(path + suffix) }
  }

  /// Takes a file or link away, and leaves a folder of that name alone.
  package static func removeFile(_ path: String) { _ = unsafe unlink(path) }

  private static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}
