import Foundation

/// A temporary folder of one run or test; it goes when nobody needs it any more.
final class Scratch: Sendable {
  let path: String
  private let outlets: String

  /// Makes an empty folder, and one beside it for what processes write to the terminal.
  init() throws {
    let folder = Self.root + "/" + UUID().uuidString
    path = folder + "/work"
    outlets = folder + "/terminal"
    for path in [path, outlets] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  deinit {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: folder)
  }

  /// All folders of this process stand in one, which goes when the process ends: fixtures that
  /// live as long as the process have no other end.
  private static let root: String = {
    let root =
      NSTemporaryDirectory() + "dealpipe-tests-\(ProcessInfo.processInfo.processIdentifier)"
    atexit { try? FileManager.default.removeItem(atPath: Scratch.root) }
    return root
  }()

  /// The path of a file in the folder.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders on the way to it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a text file.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Copies a file or folder into this one; links are followed, so that nobody's own is touched.
  func copy(_ source: String, to name: String) throws {
    let real = URL(fileURLWithPath: source).resolvingSymlinksInPath()
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: real, to: url)
  }

  /// Every file below a folder with its bytes, and every link with its target, by relative path.
  func files(below name: String = ".") throws -> [String: [UInt8]] {
    try Self.files(below: path(name))
  }

  /// Every file below any folder with its bytes, by relative path.
  static func files(below folder: String) throws -> [String: [UInt8]] {
    let manager = FileManager.default
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    var result: [String: [UInt8]] = [:]
    for case let name as String in manager.enumerator(atPath: real) ?? .init() {
      let path = real + "/" + name
      if let target = try? manager.destinationOfSymbolicLink(atPath: path) {
        result[name] = Array("-> \(target)".utf8)
        continue
      }
      let url = URL(fileURLWithPath: path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        result[name] = [UInt8](try Data(contentsOf: url))
      }
    }
    return result
  }

  /// A new file for what a process writes.
  func outlet() throws -> (path: String, handle: FileHandle) {
    let path = outlets + "/" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return (path, try FileHandle(forWritingTo: URL(fileURLWithPath: path)))
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
