import Foundation

/// Holds a file lock beside the database, so that one run at a time writes to it.
///
/// The lock belongs to the process: the system drops it when the process dies, however it dies.
package final class RunLock {
  private let descriptor: Int32

  /// Takes the lock of a database, whose folder is created when absent.
  ///
  /// - Throws: `JobError.locked` while another process holds it.
  package init(database path: String) throws {
    let file = path + ".lock"
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard let descriptor = try Disk.lock(file) else {
      let holder = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      throw JobError.locked(
        path: path, holder: holder.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    self.descriptor = descriptor
    ftruncate(descriptor, 0)
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    let process = ProcessInfo.processInfo.processIdentifier
    try? handle.write(contentsOf: Array("process \(process)\n".utf8))
  }

  deinit { close(descriptor) }
}
