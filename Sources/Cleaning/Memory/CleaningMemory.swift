/// A cleaner of one column that remembers what became of the column's short values.
///
/// Names, places and choices come again and again; what was cleaned once is not cleaned anew. The
/// outcome is always the cleaner's own.
package struct CleaningMemory: Sendable {
  /// The cleaner that is asked about new values.
  package let cleaner: Cleaner
  /// What is known of the column; of a column in use only the region may change, row by row.
  package var context: CleaningContext
  private let isUsed: Bool
  private var memory = TextMemory<Entry>()

  /// A cleaner with an empty memory.
  package init(_ cleaner: Cleaner, _ context: CleaningContext) {
    self.cleaner = cleaner
    self.context = context
    isUsed = cleaner.kind.comesAgain
  }

  /// Cleans one value, as `Cleaner.clean` does.
  package mutating func clean(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
    guard isUsed, let key = memory.key(text, salt: context.region?.packed ?? 0) else {
      return cleaner.clean(text, context: context, into: &out)
    }
    if let entry = memory.value(of: key) {
      if entry.count > 0 { entry.append(to: &out) }
      return entry.outcome
    }
    let start = out.count
    let outcome = cleaner.clean(text, context: context, into: &out)
    if let entry = Entry(outcome, out.span.extracting(start..<out.count)) {
      memory.remember(entry, of: key)
    }
    return outcome
  }

  /// An outcome and up to 31 clean bytes.
  private struct Entry: Sendable {
    let outcome: Outcome
    private(set) var count: UInt8
    private var bytes = InlineArray<31, UInt8>(repeating: 0)

    init?(_ outcome: Outcome, _ clean: Span<UInt8>) {
      if clean.count > 31 { return nil }
      self.outcome = outcome
      count = UInt8(clean.count)
      for index in 0..<clean.count { bytes[index] = clean[index] }
    }

    func append(to out: inout [UInt8]) {
      for index in 0..<Int(count) { out.append(bytes[index]) }
    }
  }
}

extension ValueKind {
  /// Whether a column of the kind has few values beside its rows.
  fileprivate var comesAgain: Bool {
    switch self {
    case .text, .personName, .givenName, .familyName, .company, .street, .city, .state, .postcode,
      .country, .currency, .percent, .day, .boolean, .picklist, .language:
      true
    case .id, .note, .email, .phone, .url, .domain, .money, .number, .integer, .moment: false
    }
  }
}
