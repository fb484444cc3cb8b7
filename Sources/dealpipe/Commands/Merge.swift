import ArgumentParser
import Job

/// `dealpipe merge`: records that are the same, whatever the weights say.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide that records are the same; it stays decided.",
    discussion: """
      A record is named by its id, or by SOURCE:ID where several sources have it. Source rows stay \
      as they are; what each record is merged with comes along; the golden record with the oldest \
      id goes on, the others lead to it. `dealpipe unmerge` undoes it.
      """)

  @Argument(help: "account, contact or lead.")
  var entity: String

  @Argument(help: "Two or more records: ID or SOURCE:ID.")
  var records: [String]

  @OptionGroup var options: SettingsOptions

  @Option(help: "Who decides; default: the user of this process.")
  var by: String?

  func run() throws {
    try Terminal.run {
      let decisions = try options.decisions()
      let author = DuplicateDecisions.author(by, command: "merge")
      for line in try decisions.merge(try Entities.named(entity), records, by: author) {
        Terminal.result(line)
      }
    }
  }
}
