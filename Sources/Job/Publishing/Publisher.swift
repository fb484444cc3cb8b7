import Foundation
import Matching

/// Puts a report out at once: written aside, flushed to disk, then named.
///
/// A reader of the folder sees the old report or the new one, never half of either. Where the file
/// system can't make two names change places (NFS, SMB), there is a moment without a report of that
/// name: between two renames, and until the next publication where a run is killed just there.
package struct Publisher {
  /// The folder that reports are published in.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// One file of a report, made while it is written: all of them together may be larger than what
  /// they tell of.
  package struct File: Sendable {
    /// Takes the next bytes of a file.
    package typealias Sink = ([UInt8]) throws -> Void

    /// Path inside the report, such as `rows/win-rate.csv`.
    package let path: String
    package let write: @Sendable (Sink) throws -> Void

    /// A file that hands its bytes over piece by piece.
    package init(path: String, write: @escaping @Sendable (Sink) throws -> Void) {
      self.path = path
      self.write = write
    }

    package init(path: String, bytes: [UInt8]) { self.init(path: path) { try $0(bytes) } }

    package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// All of it.
    package func bytes() throws -> [UInt8] {
      var result: [UInt8] = []
      try write { result += $0 }
      return result
    }
  }

  /// Publishes the files as `folder/name`; whoever calls it holds the lock of the folder.
  ///
  /// - Parameters:
  ///   - files: the files of the report.
  ///   - name: of its folder; an earlier report of that name is replaced.
  ///   - isLatest: whether `folder/latest` is to lead to it; what is told of the past must not
  ///     pass for the newest report.
  ///   - lock: the lock of the folder; nil: it is taken.
  /// - Returns: the path of the report.
  /// - Throws: `JobError.unwritable`, `.occupied`, `.publishing`; nothing half done is left.
  package func publish(
    _ files: [File], as name: String, isLatest: Bool = true, lock: PublishingLock? = nil
  ) throws -> String {
    let lock = try lock ?? PublishingLock(folder: folder)
    defer { withExtendedLifetime(lock) {} }
    let final = folder + "/" + name
    clearLeftovers()
    try checkIsReport(final)
    if isLatest { try checkIsLink(folder + "/" + Self.latest) }
    let aside = folder + "/" + Self.aside + name
    do {
      try write(files, in: aside)
      Failpoint.after("write aside")
      try swap(aside, into: final)
    } catch {
      try? FileManager.default.removeItem(atPath: aside)
      throw error
    }
    Failpoint.after("swap")
    if isLatest { try point(at: name) }
    Failpoint.after("link")
    Disk.flush(folder)
    return final
  }

  /// The name of the link to the newest report.
  static let latest = "latest"
  private static let aside = ".writing-"
  private static let replaced = ".replaced-"

  /// Writes the files, several at a time: while the disk takes one, another is made.
  private func write(_ files: [File], in aside: String) throws {
    try makeFolder(aside)
    var folders: Set<String> = [aside]
    for file in files {
      let path = aside + "/" + file.path
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      if !folders.contains(parent) {
        try makeFolder(parent)
        folders.insert(parent)
      }
    }
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let reasons = parallelMap(files.count, workers: workers) { index -> String? in
      Disk.write(to: aside + "/" + files[index].path, files[index].write) ? nil : Disk.reason
    }
    for (file, reason) in zip(files, reasons) {
      if let reason { throw JobError.unwritable(path: folder + "/" + file.path, reason: reason) }
    }
    for path in folders.sorted() { Disk.flush(path) }
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw JobError.unwritable(path: path, reason: "the folder can't be created")
    }
  }

  /// Names the new report; an earlier one of the same name changes places with it in one step.
  private func swap(_ aside: String, into final: String) throws {
    if Disk.rename(aside, final) { return }
    if Disk.exchange(aside, final) {
      try? FileManager.default.removeItem(atPath: aside)
      return
    }
    // The file system knows no exchange.
    let old = folder + "/" + Self.replaced + URL(fileURLWithPath: final).lastPathComponent
    guard Disk.rename(final, old) else { throw failure(final) }
    guard Disk.rename(aside, final) else {
      let error = failure(final)
      _ = Disk.rename(old, final)
      throw error
    }
    try? FileManager.default.removeItem(atPath: old)
  }

  private func point(at name: String) throws {
    let aside = folder + "/" + Self.aside + Self.latest
    guard Disk.link(aside, to: name), Disk.rename(aside, folder + "/" + Self.latest) else {
      throw failure(folder + "/" + Self.latest)
    }
  }

  /// What runs that were killed left: halves of reports go, a report that was about to be replaced
  /// takes its name again.
  private func clearLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() {
      if name.hasPrefix(Self.replaced) {
        let final = folder + "/" + name.dropFirst(Self.replaced.count)
        if Disk.kind(of: final) == nil { _ = Disk.rename(folder + "/" + name, final) }
      }
      // Earlier versions wrote reports of the past aside as `.rendering-`.
      if [Self.aside, Self.replaced, ".rendering-"].contains(where: { name.hasPrefix($0) }) {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
    }
  }

  /// What every report has some of, also one that lost the rest.
  private static let reportFiles = ["index.html", "index.md", "metrics.json", "run.json", "rows"]

  /// Refuses to take the place of something that is no report.
  private func checkIsReport(_ path: String) throws {
    guard let kind = Disk.kind(of: path) else { return }
    guard kind == .folder else {
      throw JobError.occupied(path: path, kind: kind.words, wanted: "the folder of a report")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard names.isEmpty || names.contains(where: { Self.reportFiles.contains($0) }) else {
      throw JobError.occupied(
        path: path, kind: "a folder of other files", wanted: "the folder of a report")
    }
  }

  private func checkIsLink(_ path: String) throws {
    guard let kind = Disk.kind(of: path), kind != .link else { return }
    throw JobError.occupied(path: path, kind: kind.words, wanted: "the link to the newest report")
  }

  private func failure(_ path: String) -> JobError {
    JobError.unwritable(path: path, reason: Disk.reason)
  }
}
