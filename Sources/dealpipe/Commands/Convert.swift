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
      left out. What was done is told on standard error.
      """)

  @Argument(help: "The file to read.")
  var file: String

  @Option(name: [.customShort("o"), .long], help: "The file to write; - for standard output.")
  var output: String

  @Option(help: "csv or ndjson; default: by the name of the output.")
  var to: String?

  func run() throws {
    try Terminal.run {
      var options = ReadOptions()
      options.hashesContent = false
      let source = try TableFile.open(path: file, options: options)
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
