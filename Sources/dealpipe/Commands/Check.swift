import ArgumentParser
import Job

/// `dealpipe check`: the hygiene rules as a gate for scripts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the hygiene rules that records break; exit with 1 if any is bad enough.",
    discussion: """
      Each line: severity, number of records, value at stake in the reporting currency, rule, title. \
      With --rule the records themselves as CSV: id, name, owner, value, detail, file, line.
      """)

  @OptionGroup var options: SettingsOptions

  @Option(help: "From which severity on to fail: info, warning or error.")
  var severity = "error"

  @Option(help: "Print the records that break one rule, by its id.")
  var rule: String?

  @Flag(help: "List the rules that nothing breaks or that could not be asked (-) too.")
  var all = false

  @Flag(help: "Print JSON: all rules, or the one of --rule with its records.")
  var json = false

  @Option(help: "Day or UTC instant; default: that of the last run.")
  var asOf: String?

  func run() throws {
    try Terminal.run(json: json) {
      try Gate.checkName(severity)
      let (settings, path) = try options.load(near: nil)
      let answers = try Answers(
        database: options.database(settings), settings: path == nil ? nil : settings, asOf: asOf)
      let hygiene = answers.hygiene
      if json {
        Terminal.result(try hygiene.json(of: rule))
      } else if let rule {
        let file = try OutputFile(path: "-")
        try file.write(try hygiene.rows(of: rule))
        try file.finish()
      } else {
        for line in hygiene.lines where all || (line.count ?? 0) > 0 {
          Terminal.result(
            [
              line.severity, line.count.map(String.init) ?? "-",
              line.valueAtStake.map { $0 + " " + hygiene.currency } ?? "-", line.rule, line.title,
            ].joined(separator: "\t"))
        }
      }
      try Gate.check(answers.findings.filter { rule == nil || $0.rule == rule }, failOn: severity)
    }
  }
}
