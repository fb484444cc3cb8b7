import Foundation

/// An open file that this process has locked; the system drops the lock when the process dies,
/// however it dies.
///
/// The calls take C strings, which the compiler counts as unsafe; each String lives through its call.
package final class FileLock: Sendable {
  /// Why a lock can't be had at all.
  package enum Failure: Error, Equatable, Sendable {
    /// The file can't be opened or locked, with the reason of the system.
    case refused(path: String, reason: String)
    /// The file system has no locks.
    case unsupported(path: String)
  }

  private let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Locks a file, which is created when absent, for the owner only.
  ///
  /// - Returns: nil while another process holds it.
  /// - Throws: `Failure`.
  package static func take(_ path: String) throws(Failure) -> FileLock? {
    while true {
      let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard opened >= 0 else { throw .refused(path: path, reason: reason()) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(opened)
        switch code {
        case EWOULDBLOCK: return nil
        case EINTR: continue
        case ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP: throw .unsupported(path: path)
        default: throw .refused(path: path, reason: reason(code))
        }
      }
      let lock = FileLock(path: path, descriptor: opened)
      // Whoever held it before may have removed the file: a lock on that one keeps nobody out.
      if lock.isStill(path) { return lock }
    }
  }

  private func isStill(_ path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    guard unsafe fstat(descriptor, &mine) == 0, unsafe stat(path, &there) == 0 else { return false }
    return mine.st_dev == there.st_dev && mine.st_ino == there.st_ino
  }

  /// Writes who holds the lock, this process, as its first line, and what it does; the others stay.
  package func note(doing: String = "") {
    let before = Self.note(of: path)
    let rest = before.firstIndex(of: "\n").map { before[before.index(after: $0)...] } ?? ""
    note(doing: doing, rest: String(rest))
  }

  /// The same with other lines below it.
  package func note(doing: String = "", rest: String) {
    let process = ProcessInfo.processInfo.processIdentifier
    let text = "process \(process)\(doing.isEmpty ? "" : " ")\(doing)\n\(rest)"
    ftruncate(descriptor, 0)
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    try? handle.seek(toOffset: 0)
    try? handle.write(contentsOf: Array(text.utf8))
  }

  /// What is noted in a lock file; "" where nothing is.
  package static func note(of path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  /// Who holds the lock of a file, or did last: its first line.
  package static func holder(of path: String) -> String {
    note(of: path).split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init)
      ?? ""
  }

  private static func reason(_ code: Int32 = errno) -> String {
    unsafe String(cString: strerror(code))
  }
}
