import Dispatch
import Synchronization

/// Runs two pieces of work at the same time, the second on a thread of its own.
///
/// - Parameters:
///   - one: runs here.
///   - other: runs beside it.
/// - Returns: both results, when both have ended.
/// - Throws: the error of the first that threw, in the order of the parameters.
func together<One, Other: Sendable>(
  _ one: () throws -> One, _ other: @escaping @Sendable () throws -> Other
) throws -> (One, Other) {
  let side = SideWork(other)
  let result = Result { try one() }
  let beside = Result { try side.wait() }
  return (try result.get(), try beside.get())
}

/// Work on a thread of its own, and a place for what comes of it.
private final class SideWork<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let ended = DispatchSemaphore(value: 0)

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
