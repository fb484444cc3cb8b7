import Foundation
import Warehouse

/// Holds a file lock beside the database, so that one run at a time writes to it, and notes there
/// how the last one ended.
///
/// The lock belongs to the process: the system drops it when the process dies, however it dies.
package final class RunLock {
  private let lock: FileLock

  /// Takes the lock of a database, whose folder is created when absent; a path that leads there by a
  /// link takes the same one.
  ///
  /// - Throws: `JobError.locked` while another process holds it, `JobError.unwritable`,
  ///   `WarehouseError` for a path that can't be that of a database.
  package init(database path: String) throws {
    let place = try DatabasePlace(path)
    try? FileManager.default.createDirectory(
      atPath: place.folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    lock = try Self.take(place.lock, of: path)
    lock.note()
  }

  /// How often a lock is tried, ten times a second, that somebody holds who only moves the database
  /// forward; any other one is soon given up.
  private static let (patience, patienceWithRuns) = (3_000, 3)

  private static func take(_ file: String, of path: String) throws(JobError) -> FileLock {
    for attempt in 1...patience {
      do throws(FileLock.Failure) {
        if let lock = try FileLock.take(file) { return lock }
      } catch {
        throw .unwritable(path: path, reason: error.words)
      }
      let isMoving = FileLock.holder(of: file).hasSuffix(Warehouse.moving)
      if attempt >= patienceWithRuns, !isMoving { break }
      usleep(100_000)
    }
    throw .locked(path: path, holder: FileLock.holder(of: file))
  }

  /// Notes that a run has begun; until `ended` or `failed` it counts as one that was killed.
  func began(at instant: String) { lock.note(rest: "\(LastRun.Word.began) \(instant)\n") }

  /// Notes that the run came to its end.
  func ended() { lock.note(rest: "") }

  /// Notes why the run failed, for `dealpipe doctor`; messages hold no customer's value.
  func failed(at instant: String, _ error: any Error) {
    lock.note(rest: "\(LastRun.Word.failed) \(instant)\n\(error)\n")
  }
}
