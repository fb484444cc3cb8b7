import Dispatch
import Foundation
import Job
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct BoundedQueueTests {
  @Test(arguments: [1, 2, 7])
  func twoThreadsHandOverEverythingInOrder(capacity: Int) {
    let queue = BoundedQueue<Int>(capacity: capacity)
    DispatchQueue.global().async {
      for number in 0..<2_000 { _ = queue.put(number) }
      queue.close()
    }
    var taken: [Int] = []
    while let number = queue.take() { taken.append(number) }
    #expect(taken == Array(0..<2_000))
    #expect(queue.take() == nil)
  }

  @Test func theFasterSideWaits() {
    let queue = BoundedQueue<Int>(capacity: 3)
    let put = Atomic(0)
    let isDone = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      for number in 0..<10 where queue.put(number) { put.add(1, ordering: .sequentiallyConsistent) }
      isDone.signal()
    }
    // However late the other thread starts on a busy machine.
    while put.load(ordering: .sequentiallyConsistent) < 3 { Thread.sleep(forTimeInterval: 0.001) }
    #expect(isDone.wait(timeout: .now() + 0.2) == .timedOut)
    #expect(put.load(ordering: .sequentiallyConsistent) == 3)
    for number in 0..<10 { #expect(queue.take() == number) }
    isDone.wait()
  }

  @Test func closingFreesAPutterThatWaits() {
    let queue = BoundedQueue<Int>(capacity: 1)
    let refused = Atomic(0)
    let isDone = DispatchSemaphore(value: 0)
    for _ in 0..<3 {
      DispatchQueue.global().async {
        while queue.put(1) {}
        refused.add(1, ordering: .sequentiallyConsistent)
        isDone.signal()
      }
    }
    queue.close()
    for _ in 0..<3 { isDone.wait() }
    #expect(refused.load(ordering: .sequentiallyConsistent) == 3)
  }

  @Test func closingFreesATakerThatWaits() {
    let queue = BoundedQueue<Int>(capacity: 1)
    let isDone = DispatchSemaphore(value: 0)
    for _ in 0..<3 {
      DispatchQueue.global().async {
        while queue.take() != nil {}
        isDone.signal()
      }
    }
    queue.close()
    for _ in 0..<3 { isDone.wait() }
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
}
