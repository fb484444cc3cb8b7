import ArgumentParser
import Foundation
import Job

/// `dealpipe run`: one night, from exports to a published report.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load exports, find duplicates, compute the numbers and publish the report.")

  @Argument(help: "Files or folders; default: the sources of the settings.")
  var sources: [String] = []

  @OptionGroup var options: SettingsOptions

  @Option(help: "Folder that reports are published in; default: the setting, else Reports.")
  var reports: String?

  @Option(help: "Day or UTC instant to report about; default: the setting, else what files tell.")
  var asOf: String?

  @Option(help: "Language of the report: en or id.")
  var lang: String?

  @Option(help: "Exit with 1 if a finding is at least this bad: info, warning or error.")
  var failOn: String?

  @Flag(help: "Do everything and keep nothing.")
  var dryRun = false

  @Flag(help: "Learn the weights of matching anew; without it they stay as first learned.")
  var retrain = false

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(help: "No progress messages.")
  var quiet = false

  func run() throws {
    try Terminal.run {
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
      request.asOf = asOf
      if let lang { request.settings.language = lang }
      request.language = request.settings.language
      request.isDryRun = dryRun
      request.retrain = retrain
      let isQuiet = quiet
      var night = Night(request) { message in if !isQuiet { Terminal.message(message) } }
      let outcome = try night.run()
      if json {
        Terminal.result(try OutcomeJSON(outcome).text())
      } else {
        for line in RunSummary(outcome).lines { Terminal.result(line) }
      }
      try Gate.check(outcome.findings, failOn: failOn)
    }
  }
}
