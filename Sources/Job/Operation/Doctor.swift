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

  private let request: RunRequest
  /// The clock, as a UTC instant.
  private let now: String
  private let isThorough: Bool

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
    return sources + database() + [room(for: bytes), reports()].compactMap { $0 }
  }

  private func finding(
    _ level: Level, _ subject: String, _ text: String, _ advice: String = ""
  ) -> Finding {
    Finding(level: level, subject: subject, text: text, advice: advice)
  }

  /// What an error of the job says, its first line as the finding and the others as advice.
  private func finding(_ level: Level, _ subject: String, _ error: any Error) -> Finding {
    let lines = String(describing: error).split(whereSeparator: \.isNewline).map(String.init)
    let first = lines.first ?? ""
    let text =
      first.hasPrefix(subject + ": error: ")
      ? String(first.dropFirst(subject.count + 9)) : first
    let advice = lines.dropFirst().map { $0.trimmingPrefix { $0 == " " } }.joined(separator: "; ")
    return finding(level, subject, text, advice)
  }

  private func sources() -> (findings: [Finding], bytes: Int) {
    let named = request.paths.map { (path: $0, isRequired: true) }
    let all = named.isEmpty ? request.settings.sources.map { ($0.path, $0.isRequired) } : named
    var bytes = 0
    let findings = all.flatMap { path, isRequired -> [Finding] in
      do {
        let files = try FileDiscovery.files(at: path)
        let closed = files.filter { !FileManager.default.isReadableFile(atPath: $0.path) }
        let size = files.reduce(0) { $0 + Self.size(of: $1.path) }
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

  private func database() -> [Finding] {
    let path = request.database
    let exam: DatabaseExam
    do {
      exam = try Warehouse.examine(path: path, isThorough: isThorough)
    } catch WarehouseError.absent {
      return [finding(.ok, path, "there is none yet; the first run makes it")]
    } catch {
      return [finding(.error, path, error)]
    }
    var findings = exam.problems.map {
      finding(
        .error, path, "SQLite's check says: \($0)",
        "stop the nights, keep the file, and go back to a copy of it from before")
    }
    if exam.version > DatabaseExam.knownVersion {
      let error = WarehouseError.tooNew(
        path: path, version: exam.version, known: DatabaseExam.knownVersion)
      return findings + [finding(.error, path, error)]
    }
    if findings.isEmpty {
      let moved =
        exam.version < DatabaseExam.knownVersion
        ? "; the next run moves it from schema \(exam.version) to \(DatabaseExam.knownVersion)" : ""
      findings = [finding(.ok, path, "whole, \(Self.megabytes(Self.size(of: path)))\(moved)")]
    }
    if let mode = Self.attributes(of: path)[.posixPermissions] as? NSNumber,
      mode.intValue & 0o077 != 0
    {
      findings.append(
        finding(
          .warning, path, "others than its owner may open it, and it holds customers' data",
          "chmod 600 \(path)"))
    }
    if exam.version == DatabaseExam.knownVersion { findings.append(runs(exam.runs)) }
    return findings
  }

  /// A night is late when nothing has begun for a day and two hours.
  private static let lateAfter = 26 * 3_600

  private func runs(_ runs: [RunRecord]) -> Finding {
    guard let last = runs.first else {
      return finding(.warning, "runs", "none has ended", "dealpipe run")
    }
    if last.state == .committed {
      return finding(
        .warning, "runs",
        "run \(last.id) of \(last.startedAt) loaded its files, and its report is not out",
        "the next run publishes it; is one at work now?")
    }
    let text =
      "the last, run \(last.id), began \(last.startedAt) and published \(last.report ?? "-")"
    guard let began = Instant(iso: last.startedAt), let now = Instant(iso: now) else {
      return finding(.ok, "runs", text)
    }
    let seconds = now.seconds - began.seconds
    if seconds > Self.lateAfter {
      return finding(
        .warning, "runs",
        "\(text), \(seconds / 86_400) days and \(seconds % 86_400 / 3_600) hours ago",
        "see whether cron or the timer runs: dealpipe schedule cron")
    }
    return finding(.ok, "runs", text)
  }

  /// A first night writes about one and a half times what it reads, and as much of reports.
  private func room(for bytes: Int) -> Finding? {
    let folder = OutputPlace.folder(of: request.database)
    guard
      let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder),
      let free = (facts[.systemFreeSize] as? NSNumber)?.intValue
    else { return nil }
    let text = "\(Self.megabytes(free)) free"
    return free > 3 * bytes
      ? finding(.ok, folder, text)
      : finding(
        .warning, folder, "\(text), less than three times the exports",
        "make room; a night that finds none keeps nothing")
  }

  private func reports() -> Finding {
    let folder = request.reports
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else {
      return finding(.ok, folder, "there is none yet; the first run makes it")
    }
    guard manager.isWritableFile(atPath: folder) else {
      return finding(
        .error, folder, "nothing can be written here", "give this user the right to write there")
    }
    let latest = folder + "/latest/index.html"
    return manager.fileExists(atPath: latest)
      ? finding(.ok, folder, "the newest report is \(latest)")
      : finding(.warning, folder, "no report is the newest one", "dealpipe report")
  }

  private static func attributes(of path: String) -> [FileAttributeKey: Any] {
    (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
  }

  private static func size(of path: String) -> Int {
    (attributes(of: path)[.size] as? NSNumber)?.intValue ?? 0
  }

  private static func megabytes(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }
}
