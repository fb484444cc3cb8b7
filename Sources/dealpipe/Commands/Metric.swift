import ArgumentParser
import Job

/// `dealpipe metric`: one number, or one a group, from the database.
struct Metric: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print metrics from the database; without an ID, list them.")

  @Argument(help: "Ids of metrics, such as win-rate.")
  var ids: [String] = []

  @OptionGroup var options: SettingsOptions

  @Option(help: "owner, source, segment, pipeline or month.")
  var by: String?

  @Option(help: "Day or UTC instant; default: that of the last run.")
  var asOf: String?

  @Flag(help: "Print the objects of metrics.json.")
  var json = false

  @Flag(help: "Print CSV with a header.")
  var csv = false

  func run() throws {
    try Terminal.run(json: json) {
      if ids.isEmpty {
        for metric in Answers.metrics {
          let padding = String(repeating: " ", count: max(1, 22 - metric.id.count))
          Terminal.result(metric.id + padding + metric.title)
        }
        return
      }
      let (settings, path) = try options.load(near: nil)
      let answers = try Answers(
        database: options.database(settings), settings: path == nil ? nil : settings, asOf: asOf)
      if json {
        Terminal.result(try answers.json(of: ids, by: by))
        return
      }
      let columns = ["metric", "by", "key", "value", "unit", "n", "status"]
      let separator = csv ? "," : "\t"
      Terminal.result(columns.joined(separator: separator))
      for line in try ids.flatMap({ try answers.lines(of: $0, by: by) }) {
        let cells = [
          line.id, line.group, line.key, line.value, line.unit, String(line.n), line.status,
        ]
        Terminal.result(cells.map { csv ? Self.quoted($0) : $0 }.joined(separator: separator))
      }
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
