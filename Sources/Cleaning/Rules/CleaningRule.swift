/// One cleaning rule in words, with an example that a test runs.
package struct CleaningRule: Sendable {
  package let id: RuleID
  package let title: String
  /// What the rule does to a value.
  package let what: String
  /// Why that is right, or why the value can't be used.
  package let why: String
  package let example: Example

  /// A text, what must come of it, and the context it is read in.
  package struct Example: Sendable {
    package let kind: ValueKind
    package let before: String
    /// The clean text; nil where the rule empties or refuses the value.
    package let after: String?
    package let context: CleaningContext
  }

  /// All rules in the order in which people read them.
  package static let all: [CleaningRule] =
    text + names + web + phones + places + numbers + dates + words

  /// The rule of an id.
  package static func of(_ id: RuleID) -> CleaningRule? { all.first { $0.id == id } }

  init(
    _ id: RuleID, _ title: String, what: String, why: String, _ kind: ValueKind, _ before: String,
    _ after: String?, context: CleaningContext = .init()
  ) {
    self.id = id
    self.title = title
    self.what = what
    self.why = why
    example = Example(kind: kind, before: before, after: after, context: context)
  }
}
