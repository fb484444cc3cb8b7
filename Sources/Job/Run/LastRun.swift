import Foundation
import Warehouse

/// What the lock file of a database tells of the last run, where it did not come to its end.
struct LastRun: Equatable {
  enum Word {
    static let began = "began"
    static let failed = "failed"
  }

  /// When it began or failed, a UTC instant.
  let at: String
  /// Why it failed, as it said then; nil for one that was killed, or is at work now.
  let error: String?
  /// Whether its process is there.
  let isAtWork: Bool

  /// The note of a lock file; nil where the last run came to its end, or nothing tells of one.
  init?(of place: DatabasePlace) {
    let lines = FileLock.note(of: place.lock).split(
      separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, let space = lines[1].firstIndex(of: " ") else { return nil }
    at = String(lines[1][lines[1].index(after: space)...])
    let process = lines[0].split(separator: " ").dropFirst().first.flatMap { Int32($0) }
    switch lines[1][..<space] {
    case Substring(Word.began):
      error = nil
      // A signal that is none: it only asks whether somebody would get it.
      isAtWork = process.map { kill($0, 0) == 0 || errno == EPERM } ?? false
    case Substring(Word.failed):
      error = lines[2].trimmingCharacters(in: .whitespacesAndNewlines)
      isAtWork = false
    default: return nil
    }
  }
}
