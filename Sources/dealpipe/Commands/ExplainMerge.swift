import ArgumentParser
import Job

/// `dealpipe explain merge`: why the records of a golden record are one.
struct ExplainMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Why the records of a golden record are one: its links as a tree.",
    discussion: """
      Each record hangs on the one it is linked to most strongly, the survivor on top, with the \
      weight in bits (each more doubles the odds that the two are the same), the probability, and \
      what speaks for and against it; or with who decided it. --json prints members and links.
      """)

  @Argument(help: "A golden id, or a record in it: ID or SOURCE:ID.")
  var id: String

  @Option(help: "account, contact or lead; default: where the id is found.")
  var entity: String?

  @OptionGroup var options: SettingsOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Terminal.run(json: json) {
      let (settings, path) = try options.load(near: nil)
      let entity = try entity.map { try Entities.named($0) }
      let answer = try Provenance(database: options.database(settings))
        .merge(id, of: entity, settings: path == nil ? nil : settings)
      Terminal.result(answer, json: json)
    }
  }
}
