import Dispatch
import Foundation
import Testing

@testable import Job

@Suite struct StartThreadTests {
  /// Tells whether the thread that works with it is there when it goes away.
  private final class Held: @unchecked Sendable {
    weak var thread: Thread?
    private let gone: (Bool) -> Void

    init(gone: @escaping (Bool) -> Void) { self.gone = gone }
    deinit { gone(thread != nil) }
  }

  /// Starts a thread whose work soon holds alone what tells of its end.
  private static func start(until isLeft: DispatchSemaphore, gone: @escaping (Bool) -> Void) {
    let held = Held(gone: gone)
    startThread {
      isLeft.wait()
      held.thread = Thread.current
    }
  }

  @Test func whatTheWorkHoldsGoesAwayBeforeTheThreadEnds() async {
    let isLeft = DispatchSemaphore(value: 0)
    let isBefore = await withCheckedContinuation { continuation in
      Self.start(until: isLeft) { continuation.resume(returning: $0) }
      isLeft.signal()
    }
    #expect(isBefore)
  }
}
