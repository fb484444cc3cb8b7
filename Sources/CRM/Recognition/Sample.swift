import Cleaning
import Tabular

/// The first records of a table, as evidence for what its columns hold.
struct Sample {
  private let batches: [RecordBatch]
  /// The number of columns.
  let width: Int
  /// Records in the sample.
  let count: Int
  private let limit = 1_000

  init(_ batches: [RecordBatch], width: Int) {
    self.batches = batches.filter { $0.columnCount == width }
    self.width = width
    count = self.batches.reduce(0) { $0 + $1.count }
  }

  /// The texts of a column that are not blank, of the first thousand records, trimmed.
  func values(_ column: Int) -> [String] {
    var values: [String] = []
    visit { batch, record in
      let range = batch.fieldRange(record, column)
      if range.isEmpty { return }
      let text = batch.text(record, column).trimmed
      if !text.isEmpty { values.append(text) }
    }
    return values
  }

  /// The share of the first thousand records that have the column blank, between 0 and 1.
  func blankShare(_ column: Int) -> Double {
    rowsLookedAt == 0 ? 0 : 1 - Double(values(column).count) / Double(rowsLookedAt)
  }

  /// How many records are compared one by one.
  var rowsLookedAt: Int { min(count, limit) }

  /// How many different combinations of columns there are among the first thousand records.
  func distinctRows(_ columns: [Int]) -> Int {
    var seen: Set<[String]> = []
    visit { batch, record in seen.insert(columns.map { batch.text(record, $0).trimmed }) }
    return seen.count
  }

  /// How many different combinations of columns there are among those of the first thousand records
  /// that have one column filled.
  func distinctRows(_ columns: [Int], filled column: Int) -> Int {
    var seen: Set<[String]> = []
    visit { batch, record in
      if batch.text(record, column).trimmed.isEmpty { return }
      seen.insert(columns.map { batch.text(record, $0).trimmed })
    }
    return seen.count
  }

  private func visit(_ body: (RecordBatch, Int) -> Void) {
    var left = limit
    for batch in batches {
      for record in 0..<min(batch.count, left) { body(batch, record) }
      left -= min(batch.count, left)
    }
  }

  /// What the column's values say about how a field is written; the whole sample is looked at.
  func evidence(_ column: Int, of field: Field) -> FieldEvidence {
    var evidence = FieldEvidence(field)
    for batch in batches { evidence.observe(column, of: batch) }
    return evidence
  }

  /// The share of a column's first values that can't be read as a kind, between 0 and 1.
  func unreadableShare(_ column: Int, as kind: ValueKind, context: CleaningContext) -> Double {
    let values = values(column).prefix(200)
    guard !values.isEmpty else { return 0 }
    var context = context
    if context.dateOrder == .undecided { context.dateOrder = .dayFirst }
    var otherOrder = context
    otherOrder.dateOrder = .monthFirst
    if context.decimalStyle == .undecided { context.decimalStyle = .point }
    var bad = 0
    for value in values {
      if case .invalid = clean(value, as: kind, context: context).outcome {
        if case .invalid = clean(value, as: kind, context: otherOrder).outcome { bad += 1 }
      }
    }
    return Double(bad) / Double(values.count)
  }

  /// Whether most cells are names of columns: then the table describes tables.
  var listsColumnNames: Bool {
    var names = 0
    var others = 0
    for column in 0..<width {
      for value in values(column).prefix(100) {
        let key = HeaderName.key(value)
        if key.isEmpty || key.allSatisfy(\.isNumber) {
          others += 1
        } else if value.contains("_") || Vocabulary.concepts[key] != nil
          || Vocabulary.nouns[key] != nil
        {
          names += 1
        } else {
          others += 1
        }
      }
    }
    return names >= 6 && names > others
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
