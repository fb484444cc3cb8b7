/// Finds where a table begins in sampled rows: preamble, header lines, first record.
enum HeaderDetector {
  struct Decision {
    /// Index of the first header row, or of the first record where there is no header.
    var first: Int
    /// How many rows the header takes; 0 without one.
    var headerRows: Int
    var columns: Int
    var allowsShortRows: Bool
    /// Whether records have one more field, a row name, before the first header.
    var hasRowNames: Bool
    var reasons: [String]
  }

  /// `setting` is the caller's word on whether there is a header.
  static func decide(_ rows: [SampleRows.Row], modal: Int, setting: Bool?) -> Decision {
    var result = Decision(
      first: 0, headerRows: 0, columns: modal, allowsShortRows: false, hasRowNames: false,
      reasons: [])
    let filled = rows.indices.filter { !rows[$0].isBlank }
    guard let first = start(rows, filled, modal: modal, result: &result) else { return result }
    result.first = first
    let body = filled.filter { $0 > first }.map { rows[$0] }
      .filter { $0.cells.count == result.columns || result.allowsShortRows || result.hasRowNames }
    let evidence = headerEvidence(rows[first], body)
    let hasHeader = setting ?? (evidence >= 0)
    if hasHeader {
      result.headerRows = 1
      if setting == nil {
        result.reasons.append(
          body.isEmpty
            ? "header on line \(rows[first].line): it is the only row"
            : "header on line \(rows[first].line): its cells are unlike those below it")
      } else {
        result.reasons.append("header on line \(rows[first].line) as set")
      }
      result.headerRows += furtherHeaderRows(rows, after: first, columns: result.columns, body)
      if result.headerRows > 1 {
        result.reasons.append("the header takes \(result.headerRows) lines")
      }
    } else {
      result.first = firstRecord(rows, upFrom: first)
      result.reasons.append(
        setting == nil
          ? "no header: the first row looks like the rows below it" : "no header, as set")
    }
    let above = filled.count { $0 < result.first }
    if above > 0 { result.reasons.append("\(above) lines above the table are a preamble") }
    return result
  }

  /// Whether cells are names rather than values.
  static func couldBeHeader(_ cells: [ArraySlice<UInt8>]) -> Bool {
    var named = 0
    for cell in cells {
      let shape = ValueShape.of(cell)
      if shape == .empty { continue }
      if shape.isData && !isYear(cell) { return false }
      if cell.count > 120 { return false }
      named += 1
    }
    return named * 2 >= cells.count && named > 0
      && cells.contains { $0.contains { ($0 | 0x20) >= 0x61 } }
  }

  // MARK: Header or record

  /// Above zero where the row names columns, below zero where it looks like the records.
  static func headerEvidence(_ row: SampleRows.Row, _ body: [SampleRows.Row]) -> Double {
    guard !body.isEmpty else { return couldBeHeader(row.cells) ? 1 : -1 }
    var evidence = 0.0
    for (index, cell) in row.cells.enumerated() {
      let column = body.compactMap { index < $0.cells.count ? $0.cells[index] : nil }
        .filter { !$0.isEmpty }
      evidence += columnEvidence(cell, column)
    }
    if !couldBeHeader(row.cells) { evidence -= 0.5 }
    let texts = row.cells.filter { !$0.isEmpty }.map { Array($0) }
    if Set(texts).count < texts.count { evidence -= 0.2 }
    return evidence
  }

  private static func columnEvidence(_ cell: ArraySlice<UInt8>, _ column: [ArraySlice<UInt8>])
    -> Double
  {
    let shape = ValueShape.of(cell)
    if shape == .empty { return 0 }
    guard !column.isEmpty else { return shape.isData ? -0.5 : 0.2 }
    let shapes = column.map(ValueShape.of)
    let data = shapes.count { $0.isData } * 10 >= shapes.count * 8
    if shape.isData {
      if isYear(cell) { return 0 }
      return data ? -1 : -0.7
    }
    if data { return 1 }
    if HeaderWords.isName(cell) { return 0.6 }
    if column.contains(cell) { return -0.4 }
    let lengths = Set(column.map(\.count))
    if lengths.count == 1 && column.count >= 3 && !lengths.contains(cell.count) { return 0.4 }
    if shapes.allSatisfy({ $0 == .identifier }) && shape != .identifier { return 0.5 }
    let distinct = Set(column.map { Array($0) }).count
    if distinct * 3 <= column.count { return 0.3 }
    return 0.02
  }

  /// Rows right below the header that still hold names, where the columns hold numbers or dates.
  private static func furtherHeaderRows(
    _ rows: [SampleRows.Row], after first: Int, columns: Int, _ body: [SampleRows.Row]
  ) -> Int {
    var count = 0
    var index = first + 1
    while count < 3, index < rows.count, rows[index].cells.count == columns, !rows[index].isBlank {
      let below = rows[(index + 1)...].filter { $0.cells.count == columns && !$0.isBlank }
        .prefix(50)
      guard below.count >= 3, couldBeName(rows[index].cells) else { break }
      var typed = 0
      var clashing = 0
      for column in 0..<columns {
        let shapes = below.map { ValueShape.of($0.cells[column]) }.filter { $0 != .empty }
        guard !shapes.isEmpty, shapes.count(where: \.isData) * 10 >= shapes.count * 9 else {
          continue
        }
        typed += 1
        let shape = ValueShape.of(rows[index].cells[column])
        if shape != .empty && !shape.isData { clashing += 1 }
      }
      guard typed >= 1, clashing * 3 >= typed * 2 else { break }
      count += 1
      index += 1
    }
    return count
  }

  private static func couldBeName(_ cells: [ArraySlice<UInt8>]) -> Bool {
    cells.allSatisfy { !ValueShape.of($0).isData || isYear($0) }
  }

  private static func isYear(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count == 4 && cell.allSatisfy { (0x30...0x39).contains($0) }
      && (cell.starts(with: [0x31, 0x39]) || cell.starts(with: [0x32, 0x30]))
  }
}
