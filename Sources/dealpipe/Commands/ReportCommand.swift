import ArgumentParser
import Job

/// `dealpipe report`: a report without a run, an earlier one again or one of another day.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Render the report of a run again, or the one of another day.",
    discussion: """
      Without --run or --as-of the newest run's report takes its place again, and `latest` leads to \
      it. --run ID gives the same bytes as that run did, beside it as DAY-run-ID. --as-of WHEN is \
      computed by what the CRM held then, with what is known today, as DAY-as-of; the report lists \
      the fields whose past is not known. `latest` follows neither of the two.
      """)

  @OptionGroup var options: SettingsOptions

  @Option(name: .customLong("run"), help: "The id of a run, as `dealpipe runs` lists them.")
  var id: Int64?

  @Option(help: "Day or UTC instant, also one before the first run.")
  var asOf: String?

  @Option(help: "Folder that reports are published in; default: the setting, else Reports.")
  var reports: String?

  @Option(help: "Language of the report: en or id; default: as it was published.")
  var lang: String?

  func validate() throws {
    if id != nil, asOf != nil { throw ValidationError("Give --run or --as-of, not both.") }
  }

  func run() throws {
    try Terminal.run {
      let (settings, path) = try options.load(near: nil)
      let again = ReportAgain(
        database: options.database(settings), reports: reports ?? settings.reports ?? "Reports",
        settings: path == nil ? nil : settings)
      let moment: ReportAgain.Moment =
        if let id { .run(id) } else if let asOf { .asOf(asOf) } else { .newest }
      Terminal.result(try again.publish(moment, language: lang))
    }
  }
}
