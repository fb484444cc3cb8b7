import CPlatform

/// Keeps memory that is freed for what is asked for next, rather than give it back at once: each
/// page that comes from the system anew costs a fault, 2 to 4 % of a clean-up's time.
///
/// `Timeline.end` gives back what a step of a night has left. Without effect where the C library is
/// not glibc.
package func keepFreedMemory() { dealpipe_keep_freed_memory() }
