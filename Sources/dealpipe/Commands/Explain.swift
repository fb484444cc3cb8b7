import ArgumentParser

/// `dealpipe explain`: why a value, a match or a number is what it is.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a value, a match or a number is what it is.",
    subcommands: [ExplainRule.self], defaultSubcommand: ExplainRule.self)
}
