import ArgumentParser
import Job

/// `dealpipe inspect`: what a file is, and why dealpipe thinks so.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show encoding, dialect, profile, columns, types, fill rates and problems of files.")

  @Argument(help: "Files to look at.")
  var files: [String]

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Terminal.run(json: json) {
      for file in files {
        let inspection = try Inspection(path: file)
        Terminal.result(json ? try inspection.json() : inspection.text)
      }
    }
  }
}
