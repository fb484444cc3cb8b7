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
      var request = try RunArguments(
        sources: sources, options: options, reports: reports, language: lang
      ).request()
      request.asOf = asOf
      request.isDryRun = dryRun
      request.retrain = retrain
      let outcome = try request.run(json: json, isQuiet: quiet)
      try Gate.check(outcome.findings, failOn: failOn)
    }
  }
}
