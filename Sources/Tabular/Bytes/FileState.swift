import Glibc

/// What tells whether a file is still the one that was looked at, without reading it again.
struct FileState: Sendable, Hashable {
  private let device: UInt64
  private let node: UInt64
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    node = UInt64(facts.st_ino)
    size = Int(facts.st_size)
    seconds = facts.st_mtim.tv_sec
    nanoseconds = facts.st_mtim.tv_nsec
  }
}
