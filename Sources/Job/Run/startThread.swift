import Foundation
import Synchronization

/// Runs work that waits for other work on a thread of its own.
///
/// A queue of Dispatch has as many threads as there are processors and adds one only after a
/// second: on one processor a worker that waits for the reader would keep it from starting.
///
/// - Parameter work: let go, with all that it holds, before the thread ends.
func startThread(_ work: @escaping @Sendable () -> Void) {
  // A thread of Foundation keeps its block until the thread's own storage is taken apart, which is
  // after Dispatch has freed its storage of that thread and before it forgets where that was. A
  // queue, as each connection has one, that goes away with the block is then freed into memory of
  // others. So the block holds no work but the place where it lay.
  let place = WorkPlace(work)
  let thread = Thread { place.take()?() }
  // As much as the main thread has; the default is a sixteenth of it.
  thread.stackSize = 8 << 20
  thread.start()
}

/// Holds work until it is taken.
private final class WorkPlace: Sendable {
  private let work: Mutex<(@Sendable () -> Void)?>

  init(_ work: @escaping @Sendable () -> Void) { self.work = Mutex(work) }

  func take() -> (@Sendable () -> Void)? { work.withLock { $0.take() } }
}
