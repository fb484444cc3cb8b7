import Foundation
import Tabular

/// Finds the files that may be exports, below folders too, in an order that does not depend on
/// the file system.
package enum FileDiscovery {
  /// A file to try, and whether the user named it herself.
  package struct Found: Sendable, Equatable {
    /// The path to open.
    package let path: String
    /// The path as told to people: relative to the folder that was named.
    package let shown: String
    package let isNamed: Bool
  }

  private static let extensions: Set<String> = [
    "csv", "tsv", "tab", "txt", "psv", "json", "ndjson", "jsonl", "gz", "zip", "xlsx", "xls", "",
  ]

  /// The files of one source.
  ///
  /// - Parameters:
  ///   - path: a file or a folder.
  ///   - name: what stands before the names of a folder's files when they are told to people; ""
  ///     where the folder is the only one.
  /// - Returns: the files in the order of their names.
  /// - Throws: `JobError.missingSource`, `.unreadableSource` or `.nothingToRead`;
  ///   `TabularError.isStream` for standard input.
  package static func files(at path: String, shownAs name: String = "") throws -> [Found] {
    let manager = FileManager.default
    guard let isFolder = isFolder(path) else {
      if path == "-" { throw TabularError.isStream(path: path) }
      throw JobError.missingSource(path: path)
    }
    guard manager.isReadableFile(atPath: path) else {
      throw JobError.unreadableSource(path: path, reason: "permission denied")
    }
    if !isFolder {
      let name = URL(fileURLWithPath: path).lastPathComponent
      return [Found(path: path, shown: name, isNamed: true)]
    }
    var tree = Tree()
    try tree.add(path)
    let names = tree.files.filter { !isHidden($0) && isData($0) }.sorted()
    if !names.contains(where: { !FileName($0).isNearlyExport }) {
      throw JobError.nothingToRead(path: path)
    }
    let prefix = name.isEmpty ? "" : name + "/"
    return names.map { file in
      Found(path: path + "/" + file, shown: prefix + file, isNamed: false)
    }
  }

  /// What every published report holds: a folder with all of them is our own output, not an export.
  private static let reportFiles: Set<String> = ["index.html", "index.md", "metrics.json"]

  /// The files below a folder; each real folder is visited once.
  ///
  /// Links may lead back to where they stand. What lies there itself goes before what links lead to.
  private struct Tree {
    /// Below the root, as they are reached.
    private(set) var files: [String] = []
    private var visited: Set<String> = []
    private var links: [(folder: String, prefix: String)] = []

    /// Adds what lies below the root.
    mutating func add(_ root: String) throws {
      try visit(root, prefix: "")
      while !links.isEmpty {
        let link = links.removeFirst()
        try visit(link.folder, prefix: link.prefix)
      }
    }

    private mutating func visit(_ folder: String, prefix: String) throws {
      let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
      guard visited.insert(real).inserted else { return }
      let manager = FileManager.default
      guard let names = try? manager.contentsOfDirectory(atPath: folder) else {
        throw JobError.unreadableSource(path: folder, reason: "permission denied")
      }
      if reportFiles.isSubset(of: names) { return }
      for name in names.sorted() where !name.hasPrefix(".") {
        let path = folder + "/" + name
        guard let isFolder = isFolder(path) else { continue }
        if !isFolder {
          files.append(prefix + name)
        } else if (try? manager.destinationOfSymbolicLink(atPath: path)) != nil {
          links.append((path, prefix + name + "/"))
        } else {
          try visit(path, prefix: prefix + name + "/")
        }
      }
    }
  }

  /// Whether a path is a folder, links followed; nil where there is nothing.
  static func isFolder(_ path: String) -> Bool? {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    return (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
  }

  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
  }

  private static func isData(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    if FileName(name).isNearlyExport { return true }
    guard let dot = last.lastIndex(of: ".") else { return last == last.lowercased() ? false : true }
    return extensions.contains(last[last.index(after: dot)...].lowercased())
  }
}
