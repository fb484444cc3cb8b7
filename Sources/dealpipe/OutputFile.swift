import Foundation
import Job
import Tabular

/// A result file: written aside and named at the end, so that nobody reads half of it.
///
/// A pipe or device is written in place.
final class OutputFile {
  private let place: OutputPlace
  /// The name until the end; nil where the place is written directly.
  private let aside: String?
  private let handle: FileHandle
  private var isFinished = false

  /// Opens the file for writing; `-` is standard output.
  ///
  /// - Throws: `OutputError`; `TabularError.cannotWrite`.
  init(path: String) throws {
    try OutputPlace.check([path], inputs: [])
    place = OutputPlace(path)
    if OutputPlace.isStandardOutput(path) {
      aside = nil
      handle = .standardOutput
      return
    }
    let opened: (path: String, descriptor: Int32)?
    if place.kind == .stream {
      opened = Disk.openStream(path).map { (path, $0) }
    } else {
      opened = Disk.openAside(of: place.path)
    }
    guard let opened else { throw TabularError.cannotWrite(path: path, code: errno) }
    aside = place.kind == .stream ? nil : opened.path
    if let aside { Unfinished.add(aside) }
    handle = FileHandle(fileDescriptor: opened.descriptor, closeOnDealloc: true)
  }

  deinit {
    guard let aside, !isFinished else { return }
    try? FileManager.default.removeItem(atPath: aside)
    Unfinished.remove(aside)
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(TabularError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      // A reader that closed its end of the pipe has all it wants.
      if aside == nil, errno == EPIPE { return }
      throw .cannotWrite(path: place.path, code: errno)
    }
  }

  /// Flushes the file and gives it its name.
  func finish() throws(TabularError) {
    guard let aside else { return }
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .cannotWrite(path: place.path, code: errno)
    }
    guard Disk.rename(aside, place.path) else {
      throw .cannotWrite(path: place.path, code: errno)
    }
    isFinished = true
    Unfinished.remove(aside)
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
}
