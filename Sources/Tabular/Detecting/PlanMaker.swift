/// Turns a decoded sample and the caller's settings into a plan for reading delimited text.
enum PlanMaker {
  /// `isWhole` says that the sample is all there is.
  static func plan(_ sample: [UInt8], isWhole: Bool, options: ReadOptions)
    -> (plan: CSVPlan, confidence: Double, reasons: [String])
  {
    var skipped = offset(ofLine: options.skipLines ?? 0, in: sample)
    var options = options
    let separator = SeparatorLine(sample, at: skipped)
    if let separator {
      skipped = separator.next
      options.delimiter = options.delimiter ?? separator.delimiter
    }
    let body = Array(sample[skipped...])
    let decision = DialectDetector.decide(body, isWhole: isWhole, options: options)
    var reading = decision.dialect
    reading.isWrapped = false
    var found = SampleRows.read(
      sample, dialect: reading, limit: 1_000, isWhole: isWhole, from: skipped)
    if decision.dialect.isWrapped {
      found.rows = found.rows.map { unwrapped($0, dialect: reading) }
    }
    mendHeader(&found, sample, dialect: reading)
    let start = HeaderDetector.decide(
      found.rows, modal: found.modalCount, setting: options.hasHeader)
    var plan = make(
      sample, found.rows, start, dialect: decision.dialect, skipped: skipped)
    plan.keepsBlankRecords = options.keepsBlankRecords
    plan.longestRecord = options.longestRecord
    let told = separator.map { ["the line `\($0.text)` names the delimiter"] } ?? []
    return (plan, decision.confidence, told + decision.reasons + start.reasons)
  }

  private static func make(
    _ sample: [UInt8], _ rows: [SampleRows.Row], _ start: HeaderDetector.Decision,
    dialect: CSVDialect, skipped: Int
  ) -> CSVPlan {
    let headerRows = rows.dropFirst(start.first).prefix(start.headerRows)
    let dataRow = start.first + start.headerRows
    let dataStart =
      dataRow < rows.count ? rows[dataRow].start : rows.last?.next ?? sample.count
    var headers = names(headerRows.map { $0.cells.map { String(decoding: $0, as: UTF8.self) } })
    if start.hasRowNames { headers.insert("", at: 0) }
    if headers.isEmpty { headers = Array(repeating: "", count: start.columns) }
    while headers.count < start.columns { headers.append("") }
    headers.removeLast(headers.count - start.columns)
    var shapes = ColumnShapes(columnCount: start.columns)
    for row in rows.dropFirst(dataRow)
    where row.cells.count == start.columns && !row.isBlank && !row.isOdd {
      shapes.add(row.cells)
    }
    var preamble = rows.prefix(start.first).filter { !$0.isBlank }.map { row in
      ReadSummary.Ignored(
        line: row.line, reason: .preamble,
        text: String(decoding: sample[row.start..<row.contentEnd], as: UTF8.self))
    }
    if skipped > 0 {
      preamble.insert(
        ReadSummary.Ignored(
          line: 1, reason: .preamble, text: lines(sample[..<skipped])),
        at: 0)
    }
    let headerStart = headerRows.first?.start ?? dataStart
    let headerEnd = headerRows.last?.contentEnd ?? headerStart
    let records = rows.dropFirst(dataRow).filter { !$0.isBlank && !$0.isOdd }.map(\.cells)
    return CSVPlan(
      dialect: dialect, headers: headers, hasHeader: start.headerRows > 0,
      headerText: Array(sample[headerStart..<headerEnd]), headerStart: headerStart,
      dataStart: dataStart, headerLine: headerRows.first?.line,
      headerLineCount: headerRows.count, preamble: preamble, shapes: shapes,
      allowsShortRows: start.allowsShortRows,
      shortRows: ShortRows(
        records, columns: start.columns, isStated: start.allowsShortRows))
  }

  /// A header row with a delimiter too many or too few is read as a damaged record would be.
  private static func mendHeader(
    _ found: inout SampleRows, _ sample: [UInt8], dialect: CSVDialect
  ) {
    let columns = found.modalCount
    guard columns > 2 else { return }
    let plan = CSVPlan(
      dialect: dialect, headers: Array(repeating: "", count: columns), hasHeader: false,
      headerText: [], headerStart: 0, dataStart: 0, headerLine: nil, headerLineCount: 0,
      preamble: [], shapes: ColumnShapes(columnCount: columns), allowsShortRows: false)
    let repair = RecordRepair(plan: plan, columns: columns, followsBlank: false, isLast: true)
    for index in found.rows.indices.prefix(6) where found.rows[index].cells.count != columns {
      let row = found.rows[index]
      guard !row.isBlank,
        case .record(let pieces, _, let next, let kind) =
          repair.judge(sample, at: row.start), kind != nil, next == row.next
      else { continue }
      let cells = pieces.map { piece in
        switch piece {
        case .place(let range): sample[range]
        case .text(let bytes): bytes[...]
        }
      }
      guard HeaderDetector.couldBeHeader(cells), !cells.contains(where: \.isEmpty) else { continue }
      found.rows[index].cells = cells
      found.rows[index].isQuoted = cells.map { _ in true }
      return
    }
  }

  /// Joins the lines of a header; a group name reaches over the blank cells after it.
  private static func names(_ rows: [[String]]) -> [String] {
    guard let last = rows.last else { return [] }
    guard rows.count > 1 else { return last }
    var names = last.map { _ in [String]() }
    for (order, row) in rows.enumerated() {
      var group = ""
      for column in names.indices {
        let own = column < row.count ? trimmed(row[column]) : ""
        if !own.isEmpty { group = own }
        let reaches = order < rows.count - 1 && row.contains { trimmed($0).isEmpty }
        let text = own.isEmpty && reaches ? group : own
        if !text.isEmpty && names[column].last != text { names[column].append(text) }
      }
    }
    return names.map { $0.joined(separator: " ") }
  }

  private static func trimmed(_ text: String) -> String {
    var part = text.unicodeScalars[...]
    while let first = part.first, isMargin(first) { part.removeFirst() }
    while let last = part.last, isMargin(last) { part.removeLast() }
    return String(part)
  }

  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{FEFF}"
  }

  private static func unwrapped(_ row: SampleRows.Row, dialect: CSVDialect) -> SampleRows.Row {
    guard row.cells.count == 1, row.isQuoted[0] else { return row }
    let inner = SampleRows.read(Array(row.cells[0]), dialect: dialect, limit: 2, isWhole: true)
    guard inner.rows.count == 1, let only = inner.rows.first else { return row }
    var result = row
    result.cells = only.cells
    result.isQuoted = only.isQuoted
    return result
  }

  /// The text without its last line end.
  private static func lines(_ text: ArraySlice<UInt8>) -> String {
    var text = text
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private static func offset(ofLine count: Int, in sample: [UInt8]) -> Int {
    var left = count
    var at = 0
    while left > 0 && at < sample.count {
      if sample[at] == 0x0A { left -= 1 }
      at += 1
    }
    return at
  }
}
