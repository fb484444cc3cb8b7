/// A cleaned value beside how it came about.
package struct Cleaned: Sendable, Equatable {
  /// The text as it was.
  package let original: String
  /// The clean text; nil where empty or invalid.
  package let text: String?
  package let outcome: Outcome
}

/// Cleans one text; a convenience over `Cleaner` for few values.
package func clean(
  _ text: String, as kind: ValueKind, context: CleaningContext = .init()
) -> Cleaned {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  let outcome = Cleaner(kind: kind).clean(bytes.span, context: context, into: &out)
  let result: String? =
    switch outcome {
    case .unchanged: text
    case .changed: String(decoding: out, as: UTF8.self)
    case .empty, .invalid: nil
    }
  return Cleaned(original: text, text: result, outcome: outcome)
}
