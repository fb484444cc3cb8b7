import ArgumentParser

/// `dealpipe explain`: why a value, a match or a number is what it is.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a value, a match or a number is what it is, down to file and line.",
    subcommands: [
      ExplainRule.self, ExplainRecord.self, ExplainPair.self, ExplainMerge.self,
      ExplainMetric.self,
    ],
    defaultSubcommand: ExplainRule.self)
}
