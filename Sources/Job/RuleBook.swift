import CRM
import Cleaning
import Metrics
import Tabular

/// Every rule that a list, a report or a message names, in words.
package struct RuleBook: Sendable {
  package let id: String
  package let title: String
  /// Paragraphs with their headings, in the order people read them.
  private let paragraphs: [(heading: String, text: String)]

  /// The rule in words.
  package var text: String {
    ([id, title] + paragraphs.map { "  \($0.heading): \($0.text)" }).joined(separator: "\n")
  }

  /// All rules: of cleaning, of mapping, of damaged rows, of hygiene.
  package static var all: [RuleBook] {
    CleaningRule.all.map(RuleBook.init) + MappingRule.allCases.map(RuleBook.init)
      + RecordProblem.Kind.allCases.map(RuleBook.init) + HygieneRules.all.map(RuleBook.init)
  }

  /// The rule of an id.
  ///
  /// - Throws: `JobError.unknown`.
  package static func entry(_ id: String) throws(JobError) -> RuleBook {
    if let rule = all.first(where: { $0.id == id }) { return rule }
    throw .unknown(what: "rule", name: id, known: all.map(\.id))
  }

  private init(_ rule: CleaningRule) {
    id = rule.id.rawValue
    title = rule.title
    let after = rule.example.after.map { "becomes `\($0)`" } ?? "has no value of its kind"
    let region = rule.example.context.region.map { " in \($0)" } ?? ""
    paragraphs = [
      ("what it does", rule.what), ("why", rule.why),
      ("example", "`\(rule.example.before)` as \(rule.example.kind.rawValue)\(region) \(after)"),
    ]
  }

  private init(_ rule: MappingRule) {
    id = rule.rawValue
    title = rule.explanation
    paragraphs = []
  }

  private init(_ kind: RecordProblem.Kind) {
    id = "row.\(kind.rawValue)"
    title = kind.explanation
    paragraphs = [
      ("what it does", "keeps the row with its text, line and byte, and reads none of its values"),
      ("fix", "mend the row in the file, or export it again"),
    ]
  }

  private init(_ rule: HygieneRule) {
    id = rule.id
    title = rule.title
    paragraphs = [("what is wrong", rule.what), ("why it matters", rule.why), ("fix", rule.fix)]
  }
}
