import ArgumentParser
import Job

/// What the commands that run a night are told: where, about which day, and what to print.
struct RunArguments: ParsableArguments {
  @OptionGroup var places: RunPlaces

  @Option(help: "Day or UTC instant to report about; default: the setting, else what files tell.")
  var asOf: String?

  @Option(help: "Day on which the files were exported; default: the setting, else their names.")
  var snapshotAt: String?

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(help: "No progress messages.")
  var quiet = false

  /// The request of a run whose report is in `language`, or in that of the settings.
  ///
  /// - Throws: `SettingsError`, `JobError.unreadableArgument`; `ValidationError` where nothing names a source.
  func request(language: String? = nil) throws -> RunRequest {
    var request = try places.request()
    if let language { request.settings.language = language }
    request.language = request.settings.language
    request.asOf = asOf
    request.snapshotAt = try snapshotAt.map(RunRequest.snapshot)
    return request
  }

  /// Runs the night that is asked for and prints what it did; what is wrong is told quietly too.
  @discardableResult
  func run(_ request: RunRequest) throws -> RunOutcome {
    sortBeside(request.database)
    var night = Night(request) { message in if !quiet { Terminal.message(message) } }
    let outcome = try night.run()
    // What is wrong is told to those who asked for no progress, too.
    for warning in outcome.warnings { Terminal.message(warning) }
    if json {
      Terminal.result(try OutcomeJSON(outcome).text())
    } else {
      for line in RunSummary(outcome).lines { Terminal.result(line) }
    }
    for problem in outcome.balanceProblems { Terminal.message(problem) }
    if let error = outcome.unpublished { throw error }
    return outcome
  }
}
