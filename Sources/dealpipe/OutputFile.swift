import Foundation
import Job
import Tabular

/// A result file: written aside and named at the end, so that nobody reads half of it.
final class OutputFile {
  private let path: String
  private let aside: String
  private let handle: FileHandle
  private var isFinished = false

  /// Opens the file for writing; `-` is standard output.
  ///
  /// - Throws: `TabularError.cannotWrite`.
  init(path: String) throws(TabularError) {
    self.path = path
    aside = path + ".writing"
    if path == "-" {
      handle = .standardOutput
      return
    }
    let isThere = FileManager.default.createFile(
      atPath: aside, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isThere, let handle = FileHandle(forWritingAtPath: aside) else {
      throw .cannotWrite(path: path, code: errno)
    }
    self.handle = handle
  }

  deinit {
    if path != "-", !isFinished { try? FileManager.default.removeItem(atPath: aside) }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(TabularError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      // A reader that closed its end of the pipe has all it wants.
      if path == "-", errno == EPIPE { return }
      throw .cannotWrite(path: path, code: errno)
    }
  }

  /// Flushes the file and gives it its name.
  func finish() throws(TabularError) {
    if path == "-" { return }
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .cannotWrite(path: path, code: errno)
    }
    guard Disk.rename(aside, path) else { throw .cannotWrite(path: path, code: errno) }
    isFinished = true
  }

  /// The format named, else the one that the output's name says.
  ///
  /// - Throws: `JobError.unknown`.
  static func format(_ name: String?, of path: String?) throws(JobError) -> OutputFormat {
    let isLines = [".json", ".jsonl", ".ndjson"].contains { path?.hasSuffix($0) ?? false }
    let known = name ?? (isLines ? "ndjson" : "csv")
    if let format = OutputFormat(rawValue: known) { return format }
    throw .unknown(what: "format", name: known, known: OutputFormat.allCases.map(\.rawValue))
  }

  /// Refuses to write over the file that is read.
  ///
  /// - Throws: `JobError.overwritesInput`.
  static func protect(_ input: String, from outputs: [String?]) throws(JobError) {
    func real(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    for case let output? in outputs where output != "-" && real(output) == real(input) {
      throw .overwritesInput(path: output)
    }
  }
}
