import Foundation

/// Public files kept beside a checkout in `../shared/data`; tests that want one are skipped without.
package enum SharedData {
  /// The path of one file or folder below `../shared/data`, or nil where it is absent.
  package static func path(_ relative: String, from file: String = #filePath) -> String? {
    var folder = URL(fileURLWithPath: file).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.deletingLastPathComponent()
        .appendingPathComponent("shared/data").appendingPathComponent(relative)
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate.path }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  /// Whether the shared folder is there at all.
  package static var isPresent: Bool { path(".") != nil }
}
