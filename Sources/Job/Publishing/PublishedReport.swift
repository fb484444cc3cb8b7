import Foundation

/// A report in its folder, as somebody finds it who looks again.
struct PublishedReport {
  /// The folder that it was published in.
  let folder: String
  /// The name of its own folder there.
  let name: String
  /// How many bytes its files have that are the same in every language; nil where that was not kept.
  let sizes: [String: Int]?

  private var path: String { folder + "/" + name }

  /// The pages: they may have been published once more in another language.
  private static let pages = ["index.html", "index.md"]

  /// The sizes of the files of a report, which has just been published.
  static func sizes(of files: [String], in report: String) -> [String: Int] {
    var sizes: [String: Int] = [:]
    for file in files where !pages.contains(file) {
      sizes[file] = Disk.size(of: report + "/" + file)
    }
    return sizes
  }

  /// What is not as it was published, in words; nil where all is well.
  var damage: String? {
    guard Disk.kind(of: path) == .folder else { return "\(path) is gone" }
    for page in Self.pages {
      guard let size = Disk.size(of: path + "/" + page) else { return "\(path)/\(page) is gone" }
      if size == 0 { return "\(path)/\(page) is empty" }
    }
    if !isWhole(path + "/index.html") { return "\(path)/index.html is cut off" }
    for (file, size) in (sizes ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let found = Disk.size(of: path + "/" + file) else { return "\(path)/\(file) is gone" }
      if found != size { return "\(path)/\(file) has \(found) bytes, and had \(size)" }
    }
    return nil
  }

  /// Why `latest` does not lead to this report; nil where it does.
  var astray: String? {
    let link = folder + "/" + Publisher.latest
    guard let kind = Disk.kind(of: link) else { return "\(link) is gone" }
    guard kind == .link else { return "\(link) is \(kind.words), not a link" }
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
    guard let target, target != name else { return nil }
    return "\(link) leads to \(target), and the newest report is \(name)"
  }

  /// Whether a page has its end.
  private func isWhole(_ page: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: page) else { return false }
    defer { try? handle.close() }
    guard let end = try? handle.seekToEnd() else { return false }
    try? handle.seek(toOffset: end - min(end, 16))
    let tail = (try? handle.readToEnd()) ?? Data()
    return String(decoding: tail, as: UTF8.self).contains("</html>")
  }
}
