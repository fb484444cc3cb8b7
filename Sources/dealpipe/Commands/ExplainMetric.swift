import ArgumentParser
import Job

/// `dealpipe explain metric`: what a number is and what it is made of.
struct ExplainMetric: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metric",
    abstract: "What a metric is, how it is computed, what it comes to, and where its records are.",
    discussion: """
      Unit, formula in words, period, value with n, interval and inputs, the settings it depends on, \
      and the file of the records behind it; a record there leads on with `dealpipe explain record`. \
      --json prints the metric's object of metrics.json with kind, formula, groups and report.
      """)

  @Argument(help: "The id of a metric, such as win-rate; `dealpipe metric` lists them.")
  var id: String

  @OptionGroup var options: SettingsOptions

  @Option(help: "Day or UTC instant; default: that of the last run.")
  var asOf: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Terminal.run(json: json) {
      let (settings, path) = try options.load(near: nil)
      let answers = try Answers(
        database: options.database(settings), settings: path == nil ? nil : settings, asOf: asOf)
      Terminal.result(try answers.explanation(of: id), json: json)
    }
  }
}
