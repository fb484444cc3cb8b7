import ArgumentParser
import Job

/// `dealpipe explain pair`: the weights of two records as a waterfall.
struct ExplainPair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: "Why two records are taken for the same, or not, and what people decided.",
    discussion: """
      A record is named by its id, or by SOURCE:ID where several sources have it. Weights are in \
      bits: each more doubles the odds that the two are the same.
      """)

  @Argument(help: "A record: ID or SOURCE:ID.")
  var one: String

  @Argument(help: "Another of the same kind.")
  var other: String

  @Option(help: "account, contact or lead; default: where both are found.")
  var entity: String?

  @OptionGroup var options: SettingsOptions

  func run() throws {
    try Terminal.run {
      let decisions = try options.decisions()
      let entity = try entity.map { try Entities.named($0) }
      for line in try decisions.explain(one, other, entity: entity) { Terminal.result(line) }
    }
  }
}
