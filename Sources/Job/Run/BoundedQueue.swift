import Dispatch
import Synchronization

/// The one seam between threads: a queue that makes the faster side wait.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private struct State {
    var items: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  // Starts at 0 and is raised: a semaphore must not go away below the value it began with, and a
  // queue that is closed early goes away with elements in it.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// A queue that holds at most `capacity` elements.
  package init(capacity: Int) {
    for _ in 0..<capacity { free.signal() }
  }

  /// Adds an element, waiting for room; false once the queue is closed, and the element is dropped.
  package func put(_ element: Element) -> Bool {
    free.wait()
    let isOpen = state.withLock { state in
      if state.isClosed { return false }
      state.items.append(element)
      return true
    }
    if isOpen { filled.signal() } else { free.signal() }
    return isOpen
  }

  /// Takes the oldest element, waiting for one; nil when the queue is closed and empty.
  package func take() -> Element? {
    filled.wait()
    let element = state.withLock { state -> Element? in
      state.items.isEmpty ? nil : state.items.removeFirst()
    }
    if element == nil { filled.signal() } else { free.signal() }
    return element
  }

  /// Whether taking an element would wait.
  package var isEmpty: Bool { state.withLock { $0.items.isEmpty } }

  /// Lets takers finish what is queued and putters stop.
  package func close() {
    state.withLock { $0.isClosed = true }
    filled.signal()
    free.signal()
  }
}
