import ArgumentParser
import Job

/// Where the exports, settings and database of a run lie and where its reports go.
struct RunPlaces: ParsableArguments {
  @Argument(help: "Files or folders; default: the sources of the settings.")
  var sources: [String] = []

  @OptionGroup var options: SettingsOptions

  @Option(help: "Folder that reports are published in; default: the setting, else Reports.")
  var reports: String?

  func validate() throws {
    if sources.contains(where: \.isEmpty) {
      throw ValidationError("A source has no name: is a variable of the script empty?")
    }
  }

  /// The request of a run there.
  ///
  /// - Parameter needsSources: whether one without any source is refused.
  /// - Returns: the request, with the settings.
  /// - Throws: `SettingsError`; `ValidationError` where nothing names a source and one is needed.
  func request(needsSources: Bool = true) throws -> RunRequest {
    let folder = sources.count == 1 ? sources.first : nil
    var request = RunRequest()
    (request.settings, request.settingsPath) = try options.load(near: folder)
    // A folder with settings of its own is read as they say.
    let isOwnFolder = folder.map { request.settingsPath == $0 + "/dealpipe.yaml" } ?? false
    request.paths = isOwnFolder && !request.settings.sources.isEmpty ? [] : sources
    if needsSources, request.paths.isEmpty, request.settings.sources.isEmpty {
      throw ValidationError("Name a file or folder, or list sources in dealpipe.yaml.")
    }
    request.database = options.database(request.settings)
    request.reports = reports ?? request.settings.reports ?? "Reports"
    return request
  }
}
