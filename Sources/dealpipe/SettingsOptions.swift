import ArgumentParser
import Foundation
import Job

/// The options that every command shares which needs settings or the database.
struct SettingsOptions: ParsableArguments {
  @Option(help: "Settings file; default: dealpipe.yaml in the folder, if there is one.")
  var config: String?

  @Option(help: "Database file; default: the setting, else dealpipe.sqlite.")
  var db: String?

  /// The settings and where they stand, with paths made relative to the settings file.
  func load(near folder: String?) throws -> (settings: Settings, path: String?) {
    let candidates = [config, folder.map { $0 + "/dealpipe.yaml" }, "dealpipe.yaml"]
    let path = candidates.compactMap { $0 }.first {
      $0 == config || FileManager.default.fileExists(atPath: $0)
    }
    guard let path else { return (Settings(), nil) }
    var settings = try SettingsFile.read(path)
    let base = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    settings.sources = settings.sources.map { source in
      var source = source
      source.path = Self.resolve(source.path, in: base)
      return source
    }
    settings.database = settings.database.map { Self.resolve($0, in: base) }
    settings.reports = settings.reports.map { Self.resolve($0, in: base) }
    return (settings, path)
  }

  /// The database to use.
  func database(_ settings: Settings) -> String { db ?? settings.database ?? "dealpipe.sqlite" }

  /// What people decide about duplicates in the database, under the settings if there are any.
  func decisions() throws -> DuplicateDecisions {
    let (settings, path) = try load(near: nil)
    return DuplicateDecisions(
      database: database(settings), settings: path == nil ? nil : settings,
      say: { Terminal.message($0) })
  }

  private static func resolve(_ path: String, in base: String) -> String {
    path.hasPrefix("/") || base == "." ? path : base + "/" + path
  }
}
