import CPlatform
import Foundation

/// Keeps memory that is freed for what is asked for next, rather than give it back at once: each
/// page that comes from the system anew costs a fault, 2 to 4 % of a clean-up's time.
///
/// All threads share as many heaps as there are processors: what one has freed serves the next step's
/// threads too, and a night takes a seventh less.
///
/// `Timeline.end` gives back what a step of a night has left. Without effect where the C library is
/// not glibc.
package func keepFreedMemory() {
  dealpipe_keep_freed_memory(Int32(max(2, ProcessInfo.processInfo.activeProcessorCount)))
}
