import ArgumentParser
import Job

/// `dealpipe unmerge`: records that are not the same, whatever the weights say.
struct Unmerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide that a record is not the same as another, or as all it is merged with.",
    discussion: """
      A record is named by its id, or by SOURCE:ID where several sources have it. It is not merged \
      again by any later run. Two records that were merged part with all that came along; a record \
      that is taken out leaves the others together. `dealpipe merge` undoes it.
      """)

  @Argument(help: "account, contact or lead.")
  var entity: String

  @Argument(help: "The record: ID or SOURCE:ID.")
  var record: String

  @Argument(help: "The one it is parted from; default: all that it is merged with.")
  var other: String?

  @OptionGroup var options: SettingsOptions

  @Option(help: "Who decides; default: the user of this process.")
  var by: String?

  func run() throws {
    try Terminal.run {
      let decisions = try options.decisions()
      let author = DuplicateDecisions.author(by, command: "unmerge")
      let lines = try decisions.unmerge(
        try Entities.named(entity), record, from: other, by: author)
      for line in lines { Terminal.result(line) }
    }
  }
}
