import Foundation

/// Runs work that waits for other work on a thread of its own.
///
/// A queue of Dispatch has as many threads as there are processors and adds one only after a
/// second: on one processor a worker that waits for the reader would keep it from starting.
func startThread(_ work: @escaping @Sendable () -> Void) {
  let thread = Thread(block: work)
  // As much as the main thread has; the default is a sixteenth of it.
  thread.stackSize = 8 << 20
  thread.start()
}
