import Cleaning
import Tabular

extension RecordMapper {
  /// Keeps the values of a record that no field takes.
  mutating func keepExtras(_ record: Int, of batch: RecordBatch) {
    let bytes = batch.bytes.span
    for index in extraColumns.indices {
      let range = Text.trimmed(bytes, batch.fieldRange(record, extraColumns[index]))
      if range.isEmpty { continue }
      let text = bytes.extracting(range)
      row.hash &+= RowHash.field(text, seed: extras[index].seed)
      if extras[index].skipsNo, Text.isNo(text) { continue }
      if extras[index].skipsNullIDs, SalesforceID.isNull(text) { continue }
      if !extraMemories.isEmpty, extraMemories[index] != nil {
        keepClean(range, by: index, of: batch)
      } else {
        row.appendExtra(extras[index].name, batch.bytes[range])
      }
    }
  }

  /// Keeps the clean form of a value that no field takes, and what it was made of; a value that
  /// can't be read stays as it came.
  private mutating func keepClean(_ range: Range<Int>, by index: Int, of batch: RecordBatch) {
    let text = batch.bytes[range]
    var clean: [UInt8] = []
    if !extraWatches.isEmpty {
      watchExtra(batch.bytes.span.extracting(range), by: index, of: batch)
    }
    extraMemories[index]?.context.region = row.region
    let outcome =
      extraMemories[index]?.clean(batch.bytes.span.extracting(range), into: &clean) ?? .unchanged
    switch outcome {
    case .unchanged: row.appendExtra(extras[index].name, text)
    case .changed(let rule):
      row.appendExtra(extras[index].name, clean[...])
      countExtra(clean.span, by: index)
      note(rule, isInvalid: false, text, by: index)
    case .empty(let rule):
      if let rule { note(rule, isInvalid: false, text, by: index) }
    case .invalid(let rule):
      row.appendExtra(extras[index].name, text)
      note(rule, isInvalid: true, text, by: index)
    }
  }

  /// Keeps the text that a rule changed or could not read, under the header behind `extra.`.
  private mutating func note(
    _ rule: RuleID, isInvalid: Bool, _ text: ArraySlice<UInt8>, by index: Int
  ) {
    let header = recognition.columns[extras[index].column]
    ownTally[
      CleaningTally.Key(field: header, rule: rule.rawValue, isInvalid: isInvalid), default: 0] += 1
    row.appendRaw(extras[index].rawName, text, rule: rule.rawValue, header: [])
  }
}
