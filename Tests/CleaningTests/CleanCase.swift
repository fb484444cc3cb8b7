import Cleaning
import Testing

/// One line of a table test: a text, its kind and context, and what must come of it.
struct CleanCase: Sendable, CustomTestStringConvertible {
  let kind: ValueKind
  let text: String
  /// The clean text; nil where the value is empty or invalid.
  let expected: String?
  let rule: RuleID?
  let context: CleaningContext

  init(
    _ kind: ValueKind, _ text: String, _ expected: String?, _ rule: RuleID? = nil,
    _ context: CleaningContext = .init()
  ) {
    self.kind = kind
    self.text = text
    self.expected = expected
    self.rule = rule
    self.context = context
  }

  var testDescription: String { "\(kind) '\(text)' -> \(expected.map { "'\($0)'" } ?? "nothing")" }

  /// Cleans the text and compares; a case without a rule accepts any.
  func check() {
    let cleaned = clean(text, as: kind, context: context)
    #expect(cleaned.text == expected)
    if let rule { #expect(cleaned.outcome.rule == rule) }
  }
}

extension Outcome {
  /// The rule of an outcome, nil for unchanged and for blank.
  var rule: RuleID? {
    switch self {
    case .unchanged: nil
    case .empty(let rule): rule
    case .changed(let rule), .invalid(let rule): rule
    }
  }
}

extension CleaningContext {
  /// A context of a region only.
  static func region(_ code: String) -> CleaningContext { CleaningContext(region: Region(code)) }
}
