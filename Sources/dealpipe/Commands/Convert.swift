import ArgumentParser
import Foundation
import Job
import Tabular

/// `dealpipe convert`: any readable file as plain CSV or NDJSON.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write any readable file as plain UTF-8 CSV or NDJSON, values untouched.",
    discussion: """
      Damaged rows are mended where they can only mean one thing, and written as they are \
      where not; lines that are no records (a preamble, a footer, a header told again) are \
      left out. What was done is told on standard error; --dry-run tells it and writes nothing.
      """)

  @Argument(help: "The file to read.")
  var file: String

  @Option(name: [.customShort("o"), .long], help: "The file to write; - for standard output.")
  var output: String?

  @Flag(help: "Read the whole file, tell what would be done, and write nothing.")
  var dryRun = false

  @Option(help: "csv or ndjson; default: by the name of the output.")
  var to: String?

  func validate() throws {
    if output == nil, !dryRun {
      throw ValidationError("Name the file to write: -o FILE, or - for standard output.")
    }
  }

  func run() throws {
    try Terminal.run {
      var options = ReadOptions()
      options.hashesContent = false
      let source = try TableFile.open(path: file, options: options)
      guard let output, !dryRun else {
        let reading = try convert(source, to: nil) { _ throws(TabularError) in }
        let account = ConversionAccount(file, reading).lines
        let rows = reading.rows == 1 ? "1 row" : "\(reading.rows) rows"
        let sound = "\(file): \(rows), nothing to repair or leave out"
        for line in account.isEmpty ? [sound] : account { Terminal.message(line) }
        return
      }
      let format = try OutputFile.format(to, of: output)
      try OutputPlace.check([output], inputs: [file])
      let sink = try OutputFile(path: output)
      let conversion = try convert(source, to: format) { bytes throws(TabularError) in
        try sink.write(bytes)
      }
      try sink.finish()
      for line in ConversionAccount(file, conversion).lines { Terminal.message(line) }
    }
  }
}
