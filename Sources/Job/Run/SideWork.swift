import Dispatch
import Synchronization

/// Work on a thread of its own, and a place for what comes of it.
final class SideWork<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let ended = DispatchSemaphore(value: 0)

  /// Starts the work.
  init(_ work: @escaping @Sendable () throws -> Value) {
    startThread { [self] in
      let value = Result { try work() }
      result.withLock { $0 = value }
      ended.signal()
    }
  }

  /// Waits for the end of the work; asked once.
  func wait() throws -> Value {
    ended.wait()
    guard let result = result.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }
}
