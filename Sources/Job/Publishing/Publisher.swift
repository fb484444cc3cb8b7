import Foundation
import Matching

/// Puts a report out at once: written aside, flushed to disk, then named.
///
/// A reader of the folder sees the old report or the new one, never half of either.
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

  /// Publishes the files as `folder/name`.
  ///
  /// - Parameters:
  ///   - files: the files of the report.
  ///   - name: of its folder; an earlier report of that name is replaced.
  ///   - isLatest: whether `folder/latest` is to lead to it; what is told of the past must not
  ///     pass for the newest report, and leaves alone what a run may be writing.
  /// - Returns: the path of the report.
  /// - Throws: `JobError.unwritable`.
  package func publish(
    _ files: [File], as name: String, isLatest: Bool = true
  ) throws -> String {
    let manager = FileManager.default
    try makeFolder(folder)
    if isLatest { clearLeftovers() }
    let aside = folder + (isLatest ? "/.writing-" : "/.rendering-") + name
    try? manager.removeItem(atPath: aside)
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
    try write(files, in: aside)
    for path in folders.sorted() { Disk.flush(path) }
    Failpoint.after("write aside")
    let final = folder + "/" + name
    try swap(aside, into: final)
    Failpoint.after("swap")
    if isLatest { try point(at: name) }
    Failpoint.after("link")
    Disk.flush(folder)
    return final
  }

  /// Writes the files, several at a time: while the disk takes one, another is made.
  private func write(_ files: [File], in folder: String) throws {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let reasons = parallelMap(files.count, workers: workers) { index -> String? in
      Disk.write(to: folder + "/" + files[index].path, files[index].write) ? nil : Disk.reason
    }
    for (file, reason) in zip(files, reasons) {
      if let reason { throw JobError.unwritable(path: folder + "/" + file.path, reason: reason) }
    }
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
    guard Disk.exchange(aside, final) else { throw failure(final) }
    try? FileManager.default.removeItem(atPath: aside)
  }

  private func point(at name: String) throws {
    let aside = folder + "/.writing-latest"
    guard Disk.link(aside, to: name), Disk.rename(aside, folder + "/latest") else {
      throw failure(folder + "/latest")
    }
  }

  private func clearLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(".writing-") {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  private func failure(_ path: String) -> JobError {
    JobError.unwritable(path: path, reason: Disk.reason)
  }
}
