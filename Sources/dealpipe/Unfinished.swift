import Dispatch
import Foundation
import Synchronization

/// The files that are being written aside: whoever ends the program with SIGTERM leaves none behind.
enum Unfinished {
  private static let paths = Mutex<Set<String>>([])

  /// Set up when the first file is begun; a command that writes none keeps the usual signal.
  private static let watch = Mutex(watching())

  private static func watching() -> sending any DispatchSourceSignal {
    signal(SIGTERM, SIG_IGN)
    let queue = DispatchQueue(label: "unfinished files")
    let source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: queue)
    source.setEventHandler {
      for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
      signal(SIGTERM, SIG_DFL)
      kill(getpid(), SIGTERM)
    }
    source.resume()
    return source
  }

  /// Notes a file that is begun.
  static func add(_ path: String) {
    watch.withLock { _ in }
    _ = paths.withLock { $0.insert(path) }
  }

  /// Notes that a file has its name, or is gone.
  static func remove(_ path: String) { _ = paths.withLock { $0.remove(path) } }
}
