import Foundation
import Job

/// A folder of a test's own, removed when the test is over.
final class Scratch {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("dealpipe-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with its folders, and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String = "a,b\n1,2\n") throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// All names below a folder, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// A night on the exports in a folder, into the database and the reports of this one.
  @discardableResult
  func run(_ folder: String, full: Bool = true) throws -> RunOutcome {
    var request = RunRequest()
    var source = SourceSettings(path: path + "/" + folder)
    source.isFull = full
    request.settings.sources = [source]
    request.settings.currency = "USD"
    request.database = path + "/deals.sqlite"
    request.reports = path + "/Reports"
    var night = Night(request, say: { _ in })
    return try night.run()
  }
}
