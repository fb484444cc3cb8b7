import Dispatch
import Foundation
import Job
import Synchronization
import Testing

/// Without a time limit of the library.
///
/// That counts while a test waits for a thread of the pool that tests share, so it fails whichever
/// test stands behind long ones. A queue that hangs is told by `ends`.
@Suite struct BoundedQueueTests {
  @Test(arguments: [1, 2, 7])
  func twoThreadsHandOverEverythingInOrder(capacity: Int) {
    let queue = BoundedQueue<Int>(capacity: capacity)
    let taken = Mutex<[Int]>([])
    let isDone = Self.started(2) { thread in
      if thread == 0 {
        for number in 0..<2_000 { _ = queue.put(number) }
        queue.close()
      } else {
        while let number = queue.take() { taken.withLock { $0.append(number) } }
      }
    }
    #expect(Self.ends(isDone, 2))
    #expect(taken.withLock { $0 } == Array(0..<2_000))
    #expect(queue.take() == nil)
  }

  @Test func theFasterSideWaits() {
    let queue = BoundedQueue<Int>(capacity: 3)
    let put = Atomic(0)
    let isDone = Self.started(1) { _ in
      for number in 0..<10 where queue.put(number) { put.add(1, ordering: .sequentiallyConsistent) }
    }
    // However late the other thread starts on a busy machine.
    while put.load(ordering: .sequentiallyConsistent) < 3 { Thread.sleep(forTimeInterval: 0.001) }
    #expect(isDone.wait(timeout: .now() + 0.2) == .timedOut)
    #expect(put.load(ordering: .sequentiallyConsistent) == 3)
    for number in 0..<10 { #expect(queue.take() == number) }
    #expect(Self.ends(isDone, 1))
  }

  @Test func closingFreesAPutterThatWaits() {
    let queue = BoundedQueue<Int>(capacity: 1)
    let refused = Atomic(0)
    let isDone = Self.started(3) { _ in
      while queue.put(1) {}
      refused.add(1, ordering: .sequentiallyConsistent)
    }
    queue.close()
    #expect(Self.ends(isDone, 3))
    #expect(refused.load(ordering: .sequentiallyConsistent) == 3)
  }

  @Test func closingFreesATakerThatWaits() {
    let queue = BoundedQueue<Int>(capacity: 1)
    let isDone = Self.started(3) { _ in while queue.take() != nil {} }
    queue.close()
    #expect(Self.ends(isDone, 3))
  }

  @Test func whatIsQueuedIsStillTakenAfterClosing() {
    let queue = BoundedQueue<Int>(capacity: 4)
    for number in 1...3 { #expect(queue.put(number)) }
    queue.close()
    #expect(!queue.put(4))
    #expect([queue.take(), queue.take(), queue.take(), queue.take()] == [1, 2, 3, nil])
  }

  @Test func aQueueThatGoesAwayFullHarmsNobody() {
    for _ in 0..<3 {
      let queue = BoundedQueue<Int>(capacity: 4)
      for number in 1...4 { _ = queue.put(number) }
      queue.close()
    }
  }

  /// The signal that each of `count` threads of their own gives when `work` is done: threads that
  /// no test beside this one can keep from starting.
  private static func started(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Void
  ) -> DispatchSemaphore {
    let isDone = DispatchSemaphore(value: 0)
    for index in 0..<count {
      let thread = Thread {
        work(index)
        isDone.signal()
      }
      thread.start()
    }
    return isDone
  }

  /// Whether `count` signals come at all: ten minutes, so that only threads that hang fail.
  private static func ends(_ isDone: DispatchSemaphore, _ count: Int) -> Bool {
    (0..<count).allSatisfy { _ in isDone.wait(timeout: .now() + 600) == .success }
  }
}
