/// What the dialect that reads a sample best still needs: blanks around quotes, records in one cell.
extension DialectDetector {
  static func refine(_ dialect: inout CSVDialect, _ sample: [UInt8], isWhole: Bool) {
    let found = SampleRows.read(sample, dialect: dialect, limit: rowLimit, isWhole: isWhole)
    var inner = 0
    var spaced = 0
    for row in found.rows {
      for cell in row.cells.dropFirst() where !cell.isEmpty {
        inner += 1
        if cell.first == 0x20 && dialect.delimiter != 0x20 { spaced += 1 }
      }
    }
    if found.indentedQuotes > 0 || (inner >= 4 && spaced * 50 >= inner * 49) {
      dialect.isPadded = true
    }
    if let delimiter = wrappedDelimiter(found.rows.filter { !$0.isBlank }, dialect) {
      dialect.delimiter = delimiter
      dialect.isWrapped = true
    }
  }

  /// The delimiter inside, where nearly every line is one quoted cell that holds a record.
  private static func wrappedDelimiter(_ rows: [SampleRows.Row], _ dialect: CSVDialect) -> UInt8? {
    let cells = rows.filter { $0.cells.count == 1 && $0.isQuoted[0] }.map { $0.cells[0] }
    guard rows.count > 1, cells.count * 5 >= rows.count * 4 else { return nil }
    for delimiter in DialectCandidates.usual.prefix(4) {
      var inner = dialect
      inner.delimiter = delimiter
      let counts = Set(
        cells.map { cell in
          SampleRows.read(Array(cell), dialect: inner, limit: 2, isWhole: true).rows.first?.cells
            .count ?? 0
        })
      if counts.count == 1, let count = counts.first, count > 1 { return delimiter }
    }
    return nil
  }
}
