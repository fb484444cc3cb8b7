import ArgumentParser
import Job

/// What the commands that run a night are told: where exports and settings lie, where reports go.
struct RunArguments: ParsableArguments {
  @Argument(help: "Files or folders; default: the sources of the settings.")
  var sources: [String] = []

  @OptionGroup var options: SettingsOptions

  @Option(help: "Folder that reports are published in; default: the setting, else Reports.")
  var reports: String?

  @Option(help: "Day or UTC instant to report about; default: the setting, else what files tell.")
  var asOf: String?

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(help: "No progress messages.")
  var quiet = false

  /// The request of a run whose report is in `language`, or in that of the settings.
  ///
  /// - Throws: `SettingsError`; `ValidationError` where nothing names a source.
  func request(language: String? = nil) throws -> RunRequest {
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
    request.asOf = asOf
    return request
  }

  /// Runs the night that is asked for and prints what it did.
  @discardableResult
  func run(_ request: RunRequest) throws -> RunOutcome {
    sortBeside(request.database)
    var night = Night(request) { message in if !quiet { Terminal.message(message) } }
    let outcome = try night.run()
    if json {
      Terminal.result(try OutcomeJSON(outcome).text())
    } else {
      for line in RunSummary(outcome).lines { Terminal.result(line) }
    }
    return outcome
  }
}
