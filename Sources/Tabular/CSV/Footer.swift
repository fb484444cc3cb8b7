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
    if isGrandTotal(words) { return .total }
    if words.hasPrefix("confidential information") || words.hasPrefix("copyright ")
      || words.contains("all rights reserved")
    {
      return .footer
    }
    if totalWords.contains(words) { return .total }
    if words.hasPrefix("#") { return .comment }
    if followsBlank && columns > 2 && seesEnd && rest.count < RecordRepair.footerReach
      && isTail(rest)
    {
      return .footer
    }
    return nil
  }

  /// The record count in `Grand Totals (n records)`.
  static func declaredRecords(_ text: String) -> Int? {
    let words = folded(Array(text.utf8)[...])
    guard isGrandTotal(words), let open = words.lastIndex(of: "(") else { return nil }
    let digits = words[open...].filter(\.isNumber)
    return Int(digits)
  }

  /// Whether a full-width last row sums up the table: `Total` first, numbers or nothing after it.
  static func isTotalRow(_ cells: [ArraySlice<UInt8>]) -> Bool {
    guard let first = cells.firstIndex(where: { !$0.isEmpty }), first <= 1,
      totalWords.contains(folded(cells[first]))
    else { return false }
    let rest = cells[(first + 1)...]
    return rest.contains { $0.isEmpty }
      && rest.allSatisfy { $0.isEmpty || ValueShape.of($0).isNumeric || isCount($0) }
  }

  /// Whether a cell counts things: `24 records`.
  private static func isCount(_ cell: ArraySlice<UInt8>) -> Bool {
    let words = folded(cell).split(separator: " ")
    guard words.count == 2, let number = words.first, let unit = words.last else { return false }
    return number.allSatisfy(\.isNumber) && unit.allSatisfy(\.isLetter)
  }

  private static let totalWords: Set<String> = [
    "total", "totals", "grand total", "grand totals", "subtotal", "sum", "summe", "gesamt",
    "gesamtsumme", "gesamtergebnis", "jumlah", "total general", "total général", "suma",
  ]

  private static func isGrandTotal(_ words: String) -> Bool {
    words.hasPrefix("grand total") && words.contains("(") && words.contains("record")
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
