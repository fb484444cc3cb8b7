import ArgumentParser
import Job

/// What the commands that run a night are told: where exports and settings lie, where reports go.
struct RunArguments {
  let sources: [String]
  let options: SettingsOptions
  let reports: String?
  let language: String?

  /// The request of a run.
  ///
  /// - Throws: `SettingsError`; `ValidationError` where nothing names a source.
  func request() throws -> RunRequest {
    let folder = sources.count == 1 ? sources.first : nil
    var request = RunRequest()
    (request.settings, request.settingsPath) = try options.load(near: folder)
    // A folder with settings of its own is read as they say.
    let isOwnFolder = folder.map { request.settingsPath == $0 + "/dealpipe.yaml" } ?? false
    request.paths = isOwnFolder && !request.settings.sources.isEmpty ? [] : sources
    if request.paths.isEmpty && request.settings.sources.isEmpty {
      throw ValidationError("Name a file or folder, or list sources in dealpipe.yaml.")
    }
    request.database = options.database(request.settings)
    request.reports = reports ?? request.settings.reports ?? "Reports"
    if let language { request.settings.language = language }
    request.language = request.settings.language
    return request
  }
}

extension RunRequest {
  /// Runs the night and prints what it did.
  @discardableResult
  func run(json: Bool, isQuiet: Bool) throws -> RunOutcome {
    var night = Night(self) { message in if !isQuiet { Terminal.message(message) } }
    let outcome = try night.run()
    if json {
      Terminal.result(try OutcomeJSON(outcome).text())
    } else {
      for line in RunSummary(outcome).lines { Terminal.result(line) }
    }
    return outcome
  }
}
