import CRM
import Cleaning
import Foundation
import Warehouse

/// The database, its lock and the runs that it tells of.
extension Doctor {
  /// What is found about the database, and its runs, the newest first.
  func database() -> (findings: [Finding], runs: [RunRecord]) {
    let path = request.database
    do {
      let place = try DatabasePlace(path)
      guard place.exists else { return (beforeTheFirst(place), []) }
      let exam = try Warehouse.examine(path: path, isThorough: isThorough)
      return (findings(path, place, exam), exam.runs)
    } catch {
      return ([finding(.error, path, error)], [])
    }
  }

  private func beforeTheFirst(_ place: DatabasePlace) -> [Finding] {
    let path = request.database
    let first =
      closedFolder(place.folder, for: path)
      ?? finding(.ok, path, "there is none yet; the first run makes it")
    guard let failure = failure(place) else { return [first] }
    return [first, failure]
  }

  private func findings(
    _ path: String, _ place: DatabasePlace, _ exam: DatabaseExam
  ) -> [Finding] {
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
      findings = [finding(.ok, path, "whole, \(Self.megabytes(Disk.size(of: path) ?? 0))\(moved)")]
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
    if let mode = attributes?[.posixPermissions] as? NSNumber, mode.intValue & 0o077 != 0 {
      findings.append(
        finding(
          .warning, path, "others than its owner may open it, and it holds customers' data",
          "chmod 600 \(path)"))
    }
    findings += closed(place)
    findings += failure(place).map { [$0] } ?? []
    if exam.version == DatabaseExam.knownVersion { findings += runs(exam.runs) }
    return findings
  }

  /// What a run has to write to and may not.
  private func closed(_ place: DatabasePlace) -> [Finding] {
    let manager = FileManager.default
    let files = [place.path, place.lock].filter {
      manager.fileExists(atPath: $0) && !manager.isWritableFile(atPath: $0)
    }
    return files.map {
      finding(.error, $0, "it can't be written", "give this user the right to write to it")
    } + (closedFolder(place.folder, for: place.path).map { [$0] } ?? [])
  }

  /// The folder that a file is to be made in, or the nearest one above that is there, if nothing can
  /// be written in it.
  func closedFolder(_ folder: String, for path: String) -> Finding? {
    let manager = FileManager.default
    var folder = folder
    while Disk.kind(of: folder) == nil, folder != "/", folder != "." {
      folder = OutputPlace.folder(of: folder)
    }
    guard manager.fileExists(atPath: folder) else {
      return finding(
        .error, path, "\(folder) is a link that leads nowhere", "is its disk mounted?")
    }
    if manager.isWritableFile(atPath: folder) { return nil }
    return finding(
      .error, folder, "nothing can be written here", "give this user the right to write there")
  }

  /// What the last run left behind that did not come to its end.
  private func failure(_ place: DatabasePlace) -> Finding? {
    guard let last = LastRun(of: place) else { return nil }
    if last.isAtWork {
      return finding(.ok, "runs", "one that began \(last.at) is at work")
    }
    guard let error = last.error else {
      return finding(
        .error, "runs", "the last began \(last.at) and was killed", "dealpipe run")
    }
    let (first, advice) = Self.parts(of: error)
    return finding(.error, "runs", "the last failed \(last.at): \(first)", advice)
  }

  /// A night is late when nothing has begun for a day and two hours, and nights have stopped when
  /// nothing has for three days and two hours: a weekend is no reason to call anybody.
  private static let lateAfter = 26 * 3_600
  private static let stoppedAfter = 74 * 3_600

  private func runs(_ runs: [RunRecord]) -> [Finding] {
    guard let last = runs.first else {
      return [finding(.warning, "runs", "none has ended", "dealpipe run")]
    }
    if last.state == .committed {
      return [
        finding(
          .warning, "runs",
          "run \(last.id) of \(last.startedAt) loaded its files, and its report is not out",
          "the next run publishes it; is one at work now?")
      ]
    }
    return [age(of: last)] + balances(of: last)
  }

  private func age(of last: RunRecord) -> Finding {
    let text =
      "the last, run \(last.id), began \(last.startedAt) and published \(last.report ?? "-")"
    guard let began = Instant(iso: last.startedAt), let now = Instant(iso: now) else {
      return finding(.ok, "runs", text)
    }
    let seconds = now.seconds - began.seconds
    if seconds < -3_600 {
      return finding(
        .warning, "runs", "\(text), which is yet to come",
        "see whether the clock of this machine is right")
    }
    if seconds > Self.lateAfter {
      return finding(
        seconds > Self.stoppedAfter ? .error : .warning, "runs",
        "\(text), \(seconds / 86_400) days and \(seconds % 86_400 / 3_600) hours ago",
        "see whether cron or the timer runs: dealpipe schedule cron")
    }
    return finding(.ok, "runs", text)
  }

  private func balances(of last: RunRecord) -> [Finding] {
    (StoredSummary(last.summary)?.problems ?? []).map { problem in
      let (first, advice) = Self.parts(of: problem)
      return finding(.warning, "runs", "run \(last.id): \(first)", advice)
    }
  }

  /// Whether there is room for a night: a first one writes about one and a half times what it reads,
  /// and as much of reports.
  func room(for bytes: Int) -> Finding? {
    guard let folder = try? DatabasePlace(request.database).folder,
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
}
