import Foundation
import Warehouse

/// Holds the lock of a folder of reports: one process at a time decides there which report is the
/// newest, writes it and names it.
///
/// A file system without locks goes without, as it did before there were any.
package final class PublishingLock: Sendable {
  /// How long a publication is waited for: it takes seconds, minutes for millions of records.
  package static let patience = Duration.seconds(120)

  private let lock: FileLock?

  /// Takes the lock of a folder, which is created when absent, and waits while another has it.
  ///
  /// - Throws: `JobError.publishing` where it takes longer than `patience`, `.unwritable`.
  package init(folder: String, patience: Duration = patience) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw JobError.unwritable(path: folder, reason: "the folder can't be created")
    }
    let path = folder + "/.dealpipe.lock"
    let clock = ContinuousClock()
    let end = clock.now + patience
    do throws(FileLock.Failure) {
      var taken = try FileLock.take(path)
      while taken == nil, clock.now < end {
        usleep(20_000)
        taken = try FileLock.take(path)
      }
      lock = taken
    } catch .unsupported {
      lock = nil
      return
    } catch {
      throw JobError.unwritable(path: folder, reason: error.words)
    }
    guard let lock else {
      throw JobError.publishing(folder: folder, holder: FileLock.holder(of: path))
    }
    lock.note(rest: "")
  }
}
