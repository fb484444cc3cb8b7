import ArgumentParser
import Foundation
import Job

/// `dealpipe run`: one night, from exports to a published report.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load exports, find duplicates, compute the numbers and publish the report.")

  @OptionGroup var arguments: RunArguments

  @Option(help: "Language of the report: en or id.")
  var lang: String?

  @Option(
    help: """
      Exit with 1 if a finding is at least this bad: info, warning or error. A balance that does \
      not come out is an error.
      """)
  var failOn: String?

  @Flag(help: "Do everything and keep nothing.")
  var dryRun = false

  @Flag(help: "Learn the weights of matching anew; without it they stay as first learned.")
  var retrain = false

  func run() throws {
    try Terminal.run(json: arguments.json) {
      try Gate.checkName(failOn)
      var request = try arguments.request(language: lang)
      request.isDryRun = dryRun
      request.retrain = retrain
      let outcome = try arguments.run(request)
      try Gate.check(
        outcome.findings, brokenBalances: outcome.brokenBalances, failOn: failOn)
    }
  }
}
