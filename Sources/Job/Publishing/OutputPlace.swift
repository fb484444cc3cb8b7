import CPlatform
import Foundation

/// What the path of a result leads to, links followed.
///
/// The calls take C strings, which the compiler counts as unsafe; each String lives through its call.
package struct OutputPlace {
  /// What stands there.
  package enum Kind: Sendable {
    case nothing, file, folder
    /// A pipe, a terminal or a device, which is written in place.
    case stream
  }

  /// Where to write: a symbolic link's target.
  package let path: String
  package let kind: Kind
  /// Equal for two paths that lead to one file.
  private let identity: String
  /// Whether several results may go there, as to `/dev/null`.
  private let isShareable: Bool

  /// Whether a path names standard output: `-`, or `/dev/stdout`.
  package static func isStandardOutput(_ path: String?) -> Bool {
    path == "-" || path == "/dev/stdout"
  }

  /// Looks at what is there now.
  package init(_ path: String) {
    var facts = stat()
    let isStandard = OutputPlace.isStandardOutput(path)
    let isThere = unsafe isStandard ? fstat(1, &facts) == 0 : stat(path, &facts) == 0
    let type = facts.st_mode & S_IFMT
    isShareable = !isStandard && isThere && type == S_IFCHR
    if isStandard || path.hasPrefix("/dev/fd/") || path == "/dev/stderr" {
      kind = .stream
      identity = isThere && type == S_IFREG ? OutputPlace.name(facts) : isStandard ? "-" : path
      self.path = path
      return
    }
    guard isThere else {
      kind = .nothing
      self.path = OutputPlace.target(of: path)
      let folder = OutputPlace.folder(of: self.path)
      let place = unsafe stat(folder, &facts) == 0 ? OutputPlace.name(facts) : folder
      identity = place + "/" + (self.path as NSString).lastPathComponent
      return
    }
    identity = OutputPlace.name(facts)
    switch type {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .stream
    }
    self.path = kind == .file ? OutputPlace.target(of: path) : path
  }

  /// Checks that results can be written and take no other file's place, before any is opened.
  ///
  /// - Parameters:
  ///   - outputs: the paths of the results; `-` is standard output.
  ///   - inputs: the files that they are made from.
  /// - Throws: `JobError.overwritesInput`, `OutputError`.
  package static func check(_ outputs: [String], inputs: [String]) throws {
    let read = Set(inputs.map { OutputPlace($0).identity })
    var seen: Set<String> = []
    for output in outputs {
      if let kind = unfitNames.first(where: { output.lowercased().hasSuffix($0) }) {
        throw OutputError.unfitName(path: output, ending: kind)
      }
      let place = OutputPlace(output)
      if read.contains(place.identity) { throw JobError.overwritesInput(path: output) }
      if !place.isShareable, !seen.insert(place.identity).inserted {
        throw OutputError.writtenTwice(path: output)
      }
      try place.checkIsWritable(shown: output)
    }
  }

  private func checkIsWritable(shown: String) throws(OutputError) {
    switch kind {
    case .folder: throw .isFolder(path: shown)
    case .nothing:
      let folder = OutputPlace.folder(of: path)
      guard unsafe access(folder, F_OK) == 0 else {
        throw .missingFolder(path: shown, folder: folder)
      }
    case .file:
      guard unsafe access(path, W_OK) == 0 else { throw .isProtected(path: shown) }
    case .stream: break
    }
  }

  /// The endings of files that hold no plain text.
  private static let unfitNames = [
    ".gz", ".zip", ".bz2", ".xz", ".zst", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers", ".parquet",
    ".pdf", ".sqlite", ".db",
  ]

  private static func name(_ facts: stat) -> String { "\(facts.st_dev):\(facts.st_ino)" }

  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Where symbolic links lead, also to a file that is not there yet.
  private static func target(of path: String) -> String {
    var path = path
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        break
      }
      path = next.hasPrefix("/") ? next : folder(of: path) + "/" + next
    }
    return path
  }
}
