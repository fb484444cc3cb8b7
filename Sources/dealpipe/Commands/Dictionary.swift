import ArgumentParser
import Job

/// `dealpipe dictionary`: what every table, view and column of a database means.
struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract: "Describe every table, view and column of a database, as Markdown.",
    discussion: """
      For each: what a row is, and of each column its type and one sentence. What to ask first comes \
      first, with example queries. Tables that are not of dealpipe are listed without sentences.
      """)

  @Option(help: "Database file; default: a fresh one of this version.")
  var db: String?

  @Option(
    name: [.customShort("o"), .long], help: "The file to write; - for standard output.")
  var output = "-"

  func run() throws {
    try Terminal.run {
      let page = try DictionaryPage(database: db).markdown
      try OutputPlace.check([output], inputs: [db].compactMap { $0 })
      let file = try OutputFile(path: output)
      try file.write(Array(page.utf8))
      try file.finish()
    }
  }
}
