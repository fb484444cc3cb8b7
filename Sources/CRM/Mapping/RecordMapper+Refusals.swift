import Cleaning
import Tabular

/// Records that are set aside with their text.
extension RecordMapper {
  /// Whether a record is set aside whatever its fields say.
  mutating func isRefused(
    _ record: Int, of batch: RecordBatch, into out: inout TypedBatch
  ) -> Bool {
    if mayHoldTotals, TotalRow.matches(record, of: batch) {
      reject(
        record, of: batch, rule: .totalRow,
        detail: "the first cell is a word for a total and most other cells are blank", into: &out)
      return true
    }
    if let column = refusedColumn(of: record, in: batch) {
      let start = out.arena.count
      row.reset(record, currencyDigits: defaultDigits, region: defaults.region)
      let key = key(of: record, in: batch, into: &out).map { out.string($0) }
      out.arena.removeLast(out.arena.count - start)
      reject(
        record, of: batch, rule: .newColumn,
        detail: "column \(recognition.columns[column]) is new, and it is not blank",
        key: recognition.key == .content ? nil : key, into: &out)
      return true
    }
    return false
  }

  /// The first of the refused columns that is not blank in a record.
  private func refusedColumn(of record: Int, in batch: RecordBatch) -> Int? {
    recognition.refused.first { column in
      !Text.trimmed(batch.bytes.span, batch.fieldRange(record, column)).isEmpty
    }
  }

  /// Sets a record aside with its text, and why.
  func reject(
    _ record: Int, of batch: RecordBatch, rule: MappingRule, detail: String,
    key: String? = nil, into out: inout TypedBatch
  ) {
    let position = batch.position(record)
    out.rejected.append(
      RejectedRow(
        line: position.line, byteOffset: position.byteOffset, rawText: batch.rawText(record),
        rule: rule.rawValue, detail: detail, key: key))
  }
}
