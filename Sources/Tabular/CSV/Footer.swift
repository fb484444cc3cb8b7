/// Lines below a table that are no records: totals, notices, copyright.
enum Footer {
  /// Why a short line is no record, or nil where it may be a damaged one.
  static func reason(
    _ line: LooseRecord, text: ArraySlice<UInt8>, columns: Int, followsBlank: Bool,
    rest: ArraySlice<UInt8>, seesEnd: Bool
  ) -> ReadSummary.Ignored.Reason? {
    let filled = line.fields.count { $0.end > $0.start }
    guard columns > 1, filled <= 1, line.fields.count != columns || filled == 1 else { return nil }
    let words = folded(text)
    if isGrandTotal(words) || grandTotals.contains(words) { return .total }
    if words.hasPrefix("confidential information") || words.contains("all rights reserved") {
      return .footer
    }
    // A line as wide as the table is a record of a company called Total, or #1 Plumbing.
    guard line.fields.count != columns else { return nil }
    if words.hasPrefix("copyright ") { return .footer }
    let isAtEnd = seesEnd && rest.count < RecordRepair.footerReach && isTail(rest)
    if isAtEnd && totals.contains(words) { return .total }
    if words.hasPrefix("#") { return .comment }
    return followsBlank && columns > 2 && isAtEnd ? .footer : nil
  }

  /// The record count in `Grand Totals (n records)`.
  static func declaredRecords(_ text: String) -> Int? {
    let words = folded(Array(text.utf8)[...])
    guard isGrandTotal(words), let open = words.lastIndex(of: "(") else { return nil }
    let digits = words[open...].filter(\.isNumber)
    return Int(digits)
  }

  /// Whether a full-width last row sums up the table: `Total` first, then numbers and blanks.
  ///
  /// Without a number, `Total` is a company's name.
  static func isTotalRow(_ cells: [ArraySlice<UInt8>]) -> Bool {
    guard let first = cells.firstIndex(where: { !$0.isEmpty }), first <= 1 else { return false }
    let words = folded(cells[first])
    guard totals.contains(words) || grandTotals.contains(words) else { return false }
    let rest = cells[(first + 1)...]
    return rest.contains { $0.isEmpty }
      && (grandTotals.contains(words) || rest.contains { isSum($0) })
      && rest.allSatisfy { $0.isEmpty || isSum($0) }
  }

  /// Whether a cell is a number that adds up others, which a telephone or postcode is not.
  private static func isSum(_ cell: ArraySlice<UInt8>) -> Bool {
    if isCount(cell) { return true }
    let isCode =
      cell.first == 0x2B || (cell.first == 0x30 && cell.dropFirst().first.map(isDigit) == true)
    return ValueShape.of(cell).isNumeric && !isCode
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a cell counts things: `24 records`.
  private static func isCount(_ cell: ArraySlice<UInt8>) -> Bool {
    let words = folded(cell).split(separator: " ")
    guard words.count == 2, let number = words.first, let unit = words.last else { return false }
    return number.allSatisfy(\.isNumber) && unit.allSatisfy(\.isLetter)
  }

  /// Words that may name a company too.
  private static let totals: Set<String> = [
    "total", "totals", "subtotal", "sum", "summe", "gesamt", "jumlah", "suma",
  ]

  /// Words that mean nothing else.
  private static let grandTotals: Set<String> = [
    "grand total", "grand totals", "gesamtsumme", "gesamtergebnis", "total general",
    "total général",
  ]

  /// `Grand Totals (n records)`, `Total (n records)`.
  private static func isGrandTotal(_ words: String) -> Bool {
    ["grand total", "total (", "totals ("].contains { words.hasPrefix($0) }
      && words.contains("(") && words.contains("record")
  }

  /// Whether no line that is left looks like a record: each is blank or has no second field.
  private static func isTail(_ rest: ArraySlice<UInt8>) -> Bool {
    !rest.contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x09 || $0 == 0x7C }
      || rest.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).allSatisfy { line in
        let words = folded(line)
        return words.hasPrefix("copyright") || words.hasPrefix("confidential")
          || words.contains("generated") || words.hasPrefix("#")
      }
  }

  private static func folded(_ text: ArraySlice<UInt8>) -> String {
    String(
      decoding: text.drop(while: trims).reversed().drop(while: trims).reversed(), as: UTF8.self
    ).lowercased()
  }

  private static func trims(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x2C || byte == 0x3B || byte == 0x09 || byte == 0x3A
      || byte == 0x7C
  }
}
