import Tabular

/// Lines that people leave below their tables to sum them up.
enum TotalRow {
  /// Whether a record begins with a word for a total and leaves most other cells blank.
  static func matches(_ record: Int, of batch: RecordBatch) -> Bool {
    let bytes = batch.bytes.span
    for column in 0..<min(2, batch.columnCount) {
      let range = Text.trimmed(bytes, batch.fieldRange(record, column))
      if range.isEmpty { continue }
      guard range.count <= 16, isTotal(bytes.extracting(range)) else { return false }
      let filled = (0..<batch.columnCount).filter { !batch.fieldRange(record, $0).isEmpty }.count
      return filled * 2 <= batch.columnCount
    }
    return false
  }

  private static func isTotal(_ text: Span<UInt8>) -> Bool {
    var hash = WordHash.seed
    for index in 0..<text.count where WordHash.isWordByte(text[index]) {
      hash = WordHash.extend(hash, text[index])
    }
    return words.contains(hash)
  }

  private static let words: Set<UInt64> = Set(
    [
      "total", "totals", "grandtotal", "grandtotals", "subtotal", "sum", "summe", "gesamt",
      "gesamtsumme", "gesamtergebnis", "jumlah", "suma", "totale", "totalgeneral", "somme", "soma",
    ].map { $0.utf8.reduce(WordHash.seed) { WordHash.extend($0, $1) } })
}
