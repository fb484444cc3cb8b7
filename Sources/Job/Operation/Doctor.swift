import CRM
import Cleaning
import Foundation
import Warehouse

/// Looks at what a night needs and at what the last ones left, and changes nothing.
package struct Doctor {
  /// How a look turned out.
  package enum Level: String, Sendable {
    case ok
    /// A night runs, but something deserves a look.
    case warning
    /// The next night would fail, or the last one did.
    case error
  }

  /// One thing that was looked at.
  package struct Finding: Sendable, Equatable {
    package let level: Level
    /// What was looked at: a path, or `runs`.
    package let subject: String
    /// What was found.
    package let text: String
    /// What to do; empty where all is well.
    package let advice: String
  }

  let request: RunRequest
  /// The clock, as a UTC instant.
  let now: String
  let isThorough: Bool

  /// - Parameters:
  ///   - request: the run that is looked into.
  ///   - now: the clock, as a UTC instant.
  ///   - isThorough: whether indexes are compared with their tables too.
  package init(_ request: RunRequest, now: String = Timeline.now(), isThorough: Bool = false) {
    self.request = request
    self.now = now
    self.isThorough = isThorough
  }

  /// Everything that was looked at, in the order of a night: sources, database, runs, reports.
  package func findings() -> [Finding] {
    let (sources, bytes) = sources()
    let (database, runs) = database()
    return sources + database + [room(for: bytes)].compactMap { $0 } + reports(of: runs)
  }

  /// One thing that was looked at.
  func finding(
    _ level: Level, _ subject: String, _ text: String, _ advice: String = ""
  ) -> Finding {
    Finding(level: level, subject: subject, text: text, advice: advice)
  }

  /// What an error of the job says, its first line as the finding and the others as advice.
  func finding(_ level: Level, _ subject: String, _ error: any Error) -> Finding {
    let (first, advice) = Self.parts(of: String(describing: error))
    let text =
      first.hasPrefix(subject + ": error: ")
      ? String(first.dropFirst(subject.count + 9)) : first
    return finding(level, subject, text, advice)
  }

  /// The first line of a message, and the others in one.
  static func parts(of message: String) -> (first: String, advice: String) {
    let lines = message.split(whereSeparator: \.isNewline).map(String.init)
    let advice = lines.dropFirst().map { $0.trimmingPrefix { $0 == " " } }.joined(separator: "; ")
    return (lines.first ?? "", advice)
  }

  private func sources() -> (findings: [Finding], bytes: Int) {
    let named = request.paths.map { (path: $0, isRequired: true) }
    let all = named.isEmpty ? request.settings.sources.map { ($0.path, $0.isRequired) } : named
    var bytes = 0
    let findings = all.flatMap { path, isRequired -> [Finding] in
      do {
        let files = try FileDiscovery.files(at: path)
        let closed = files.filter { !FileManager.default.isReadableFile(atPath: $0.path) }
        let size = files.reduce(0) { $0 + (Disk.size(of: $1.path) ?? 0) }
        bytes += size
        let count = files.count == 1 ? "1 file" : "\(files.count) files"
        let read = finding(.ok, path, "\(count), \(Self.megabytes(size))")
        return [read]
          + closed.map {
            finding(
              .error, $0.path, "it can't be read: permission denied",
              "give this user the right to read it")
          }
      } catch {
        return [finding(isRequired ? .error : .warning, path, error)]
      }
    }
    return (findings, bytes)
  }

  /// A size for people.
  static func megabytes(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }
}
