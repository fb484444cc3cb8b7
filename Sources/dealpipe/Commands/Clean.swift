import ArgumentParser
import Foundation
import Job
import Tabular

/// `dealpipe clean`: a file with the values of its columns cleaned, and a list of every change.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Clean the values of any table: same columns, same order, every row.",
    discussion: """
      What each column holds is found by its header and its values. A value that can be read is \
      written clean; one that can't keeps its text and is listed in --rejects. A country column \
      gives each row's telephones, states and postcodes their country.

      OUT is plain UTF-8 CSV, or NDJSON where its name says so. --changes has the columns line, \
      column, before, after, rule; --rejects has line, column, value, rule; both begin with a \
      header, `line` counts from 1 in the file, and a row that is damaged as a whole has no \
      column. A rule is explained by `dealpipe explain rule ID`.

      Kinds: person, first-name, last-name, company, email, phone, url, domain, street, city, \
      state, postcode, country, money, currency, number, integer, percent, date, day, boolean, \
      picklist, language, id, text, note.
      """)

  @Argument(help: "The file to clean: CSV or JSON, plain, .gz or .zip.")
  var file: String

  @Option(name: [.customShort("o"), .long], help: "The file to write; - for standard output.")
  var output: String?

  @Option(help: "The file for the list of all changes.")
  var changes: String?

  @Option(help: "The file for the list of values that can't be read.")
  var rejects: String?

  @Option(help: "COLUMN=KIND, where the kind found is wrong; may be repeated.")
  var kind: [String] = []

  @Option(help: "Country of telephones, states and postcodes without one: ID, DE, US ...")
  var region: String?

  @Option(help: "dmy or mdy, where no value of a column decides it.")
  var dateOrder: String?

  @Option(help: "point or comma, where no value of a column decides it.")
  var decimal: String?

  @Option(help: "Zone of times that are written without one; default UTC.")
  var zone: String?

  @Option(help: "Apply these rules only (phone.e164) or families (phone); may be repeated.")
  var only: [String] = []

  @Option(
    help: """
      Leave these rules or families out; a value that they would change keeps its text. May be \
      repeated.
      """)
  var skip: [String] = []

  @Flag(help: "Add columns with the parts of names, companies, e-mail and web addresses.")
  var parts = false

  @Flag(help: "Write nothing, only say what would change.")
  var dryRun = false

  @Flag(help: "Print the summary as JSON.")
  var json = false

  @Flag(help: "Print no summary.")
  var quiet = false

  @Option(help: "csv or ndjson; default: by the name of the output.")
  var to: String?

  @Option(help: "Exit with 1 at warning (values can't be read) or error (damaged rows).")
  var failOn: String?

  func validate() throws {
    if output == nil, !dryRun {
      throw ValidationError("Name the file to write with -o OUT, or say --dry-run.")
    }
    if !only.isEmpty, !skip.isEmpty {
      throw ValidationError("--only and --skip exclude each other.")
    }
  }

  func run() throws {
    try Terminal.run(json: json) {
      try Gate.checkName(failOn)
      let request = try CleanUpRequest(
        path: file, kinds: kind, region: region, dateOrder: dateOrder, decimal: decimal,
        zone: zone, rules: RuleChoice(only: only, skip: skip), writesParts: parts,
        format: OutputFile.format(to, of: output))
      let cleanUp = try CleanUp(request)
      try OutputPlace.check(targets.compactMap { $0 }, inputs: [file])
      let files = try targets.map { path in try path.map { try OutputFile(path: $0) } }
      let sinks = files.map { file in
        file.map { file in
          { (bytes: [UInt8]) throws in try file.write(bytes) }
        }
      }
      let summary = try cleanUp.run(
        CleanUp.Sinks(output: sinks[0], changes: sinks[1], rejects: sinks[2]))
      // The lists first: whoever sees the result can see what was done to it.
      for file in files.reversed() { try file?.finish() }
      if !quiet { try say(summary) }
      try Gate.check(summary.findings, failOn: failOn)
    }
  }

  private var targets: [String?] { [dryRun ? nil : output, changes, rejects] }

  /// The summary goes where no result does.
  private func say(_ summary: CleanUpSummary) throws {
    let text = json ? try summary.json() : summary.text
    if targets.contains(where: OutputPlace.isStandardOutput) {
      Terminal.message(text)
    } else {
      Terminal.result(text)
    }
  }
}
