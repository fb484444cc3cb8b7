import Foundation
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
      let manager = FileManager.default
      if manager.fileExists(atPath: path) {
        _ = try manager.replaceItemAt(
          URL(fileURLWithPath: path), withItemAt: URL(fileURLWithPath: aside))
      } else {
        try manager.moveItem(atPath: aside, toPath: path)
      }
      isFinished = true
    } catch {
      throw .cannotWrite(path: path, code: errno)
    }
  }
}
