/// The rows one dialect finds in a sample, with their places.
struct SampleRows {
  struct Row {
    var start: Int
    var contentEnd: Int
    var next: Int
    var line: Int
    var cells: [ArraySlice<UInt8>]
    var isQuoted: [Bool]
    var isOdd: Bool

    var isBlank: Bool { cells.allSatisfy(SampleRows.isBlank) }
    var filled: Int { cells.count { !SampleRows.isBlank($0) } }
  }

  var rows: [Row] = []
  /// Rows with a quote out of place.
  var oddCount = 0
  /// Fields that open with a quote after blanks.
  var indentedQuotes = 0

  private static func isBlank(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Reads at most `limit` rows; a last row the sample cuts is left out.
  static func read(
    _ sample: [UInt8], dialect: CSVDialect, limit: Int, isWhole: Bool, from start: Int = 0
  ) -> SampleRows {
    var result = SampleRows()
    var at = start
    var line = 1
    var splitting = LooseRecord.Reading()
    splitting.splitsAtReturn = true
    for byte in sample[..<start] where byte == 0x0A { line += 1 }
    while at < sample.count && result.rows.count < limit {
      var extra: [UInt8] = []
      guard
        var record = LooseRecord.read(
          sample.span, from: at, isLast: isWhole, dialect: dialect,
          reading: splitting, extra: &extra)
          ?? oneLine(sample, dialect: dialect, from: at, isWhole: isWhole, extra: &extra)
      else { break }
      if record.isUnclosed || (record.spansLines && record.hasStrayQuote) {
        var lineExtra: [UInt8] = []
        if let short = oneLine(
          sample, dialect: dialect, from: at, isWhole: isWhole, extra: &lineExtra)
        {
          record = short
          extra = lineExtra
          if record.isUnclosed {
            // The fields of a record are places in the text it was read with: both change at once.
            var bare: [UInt8] = []
            if let line = unquotedLine(sample, dialect, from: at, isWhole, &bare) {
              record = line
              extra = bare
            }
            record.isUnclosed = true
          }
        }
      }
      let isOdd = record.isUnclosed || record.hasStrayQuote
      if isOdd { result.oddCount += 1 }
      result.rows.append(
        Row(
          start: at, contentEnd: record.contentEnd, next: record.next, line: line,
          cells: record.fields.map { field in
            field.isExtra ? extra[field.start..<field.end] : sample[field.start..<field.end]
          }, isQuoted: record.fields.map(\.isQuoted), isOdd: isOdd))
      for field in record.fields where field.isQuoted && !field.isExtra && field.start >= 2 {
        let before = sample[field.start - 2]
        if before == 0x20 || (before == 0x09 && dialect.delimiter != 0x09) {
          result.indentedQuotes += 1
        }
      }
      line += lineEnds(sample, from: at, to: record.next)
      at = record.next
    }
    return result
  }

  private static func oneLine(
    _ sample: [UInt8], dialect: CSVDialect, from at: Int, isWhole: Bool, extra: inout [UInt8]
  ) -> LooseRecord? {
    var reading = LooseRecord.Reading()
    reading.allowsLines = false
    reading.splitsAtReturn = true
    return LooseRecord.read(
      sample.span, from: at, isLast: isWhole, dialect: dialect, reading: reading, extra: &extra)
  }

  private static func unquotedLine(
    _ sample: [UInt8], _ dialect: CSVDialect, from at: Int, _ isWhole: Bool,
    _ extra: inout [UInt8]
  ) -> LooseRecord? {
    var reading = LooseRecord.Reading()
    reading.allowsLines = false
    reading.ignoresQuotes = true
    reading.splitsAtReturn = true
    return LooseRecord.read(
      sample.span, from: at, isLast: isWhole, dialect: dialect, reading: reading, extra: &extra)
  }

  private static func lineEnds(_ sample: [UInt8], from: Int, to: Int) -> Int {
    var count = 0
    for index in from..<to {
      let byte = sample[index]
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < sample.count && sample[index + 1] == 0x0A))
      {
        count += 1
      }
    }
    return count
  }

  /// The most frequent number of cells among rows that are not blank; of numbers about as frequent
  /// the one that comes first, since a further table may stand below the first one.
  var modalCount: Int {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for row in rows where !row.isBlank {
      if counts[row.cells.count] == nil { order.append(row.cells.count) }
      counts[row.cells.count, default: 0] += 1
    }
    let top = counts.values.max() ?? 0
    return order.first { counts[$0, default: 0] * 5 >= top * 4 } ?? 1
  }
}
