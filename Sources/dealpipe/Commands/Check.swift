import ArgumentParser
import Job

/// `dealpipe check`: the hygiene rules as a gate for scripts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the hygiene rules that records break; exit with 1 if any is bad enough.")

  @OptionGroup var options: SettingsOptions

  @Option(help: "From which severity on to fail: info, warning or error.")
  var severity = "error"

  @Option(help: "Day or UTC instant; default: that of the last run.")
  var asOf: String?

  func run() throws {
    try Terminal.run {
      let (settings, path) = try options.load(near: nil)
      let answers = try Answers(
        database: options.database(settings), settings: path == nil ? nil : settings, asOf: asOf)
      for finding in answers.findings {
        Terminal.result(
          "\(finding.severity)\t\(finding.count)\t\(finding.rule)\t\(finding.title)")
      }
      try Gate.check(answers.findings, failOn: severity)
    }
  }
}
