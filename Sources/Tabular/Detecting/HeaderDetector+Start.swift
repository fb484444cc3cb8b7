/// Where in sampled rows the table begins: below its preamble, and never below its own header.
extension HeaderDetector {
  /// The header's row, or the first record's; nil where all rows are blank.
  static func start(
    _ rows: [SampleRows.Row], _ filled: [Int], modal: Int, result: inout Decision
  ) -> Int? {
    if let header = wideHeader(rows, filled, modal: modal, &result) { return header }
    // A full row above ragged ones begins the table unless the real header comes below it.
    var earlier: Int?
    for (order, index) in filled.enumerated() {
      let row = rows[index]
      let below = filled.dropFirst(order + 1).prefix(5)
      let isFull = row.cells.count == modal
      if isFull && modal >= 3 && row.filled <= 1 && !below.isEmpty { continue }
      let agreeing = below.count { rows[$0].cells.count == modal }
      guard below.isEmpty || agreeing * 5 >= below.count * 3 else {
        if isFull,
          earlier.map({ isHeader(index, below: $0, rows, filled, modal: modal) }) ?? true
        {
          earlier = index
        }
        continue
      }
      if isFull {
        guard let earlier else { return index }
        return isHeader(index, below: earlier, rows, filled, modal: modal) ? index : earlier
      }
      if earlier == nil,
        let header = headerOfOtherWidth(rows, index, below: below, modal: modal, &result)
      {
        return header
      }
    }
    return earlier ?? filled.first { rows[$0].cells.count == modal }
  }

  /// The first of the rows that stand right above the first full one and are damaged records, not
  /// lines of a preamble: they have several cells.
  static func firstRecord(_ rows: [SampleRows.Row], upFrom first: Int) -> Int {
    var first = first
    while first > 0, rows[first - 1].filled > 1 { first -= 1 }
    return first
  }

  /// Whether the later row is the header and the earlier one, as wide by chance, is above the table.
  private static func isHeader(
    _ later: Int, below earlier: Int, _ rows: [SampleRows.Row], _ filled: [Int], modal: Int
  ) -> Bool {
    let cells = rows[later].cells
    let named = names(cells)
    return couldBeHeader(cells) && named * 2 >= cells.count && named > names(rows[earlier].cells)
      && filled.count { $0 > later } >= 2
      && !rows[(earlier + 1)..<later].contains { $0.cells.count == modal }
  }

  private static func names(_ cells: [ArraySlice<UInt8>]) -> Int {
    cells.count { HeaderWords.isName($0) }
  }

  /// A header wider than most rows, which leave out their last fields.
  private static func wideHeader(
    _ rows: [SampleRows.Row], _ filled: [Int], modal: Int, _ result: inout Decision
  ) -> Int? {
    guard filled.count > 2,
      let first = filled.first(where: { modal == 1 || rows[$0].cells.count > 1 }),
      rows[first].cells.count > modal, couldBeHeader(rows[first].cells)
    else { return nil }
    let cells = rows[first].cells
    let lengths = filled.filter { $0 > first }.map { rows[$0].cells.count }
    let longer = lengths.count { $0 > cells.count }
    guard longer * 20 <= lengths.count else { return nil }
    let short = lengths.count { $0 < cells.count }
    if Set(lengths).count > 1 {
      guard short * 20 >= filled.count else { return nil }
    } else {
      if cells[modal...].allSatisfy(\.isEmpty) {
        result.reasons.append("the header ends in delimiters that the rows do not have")
        return first
      }
      let below = filled.filter { $0 > first }.map { rows[$0] }
      if isHeader(below[0], over: below.dropFirst(), than: cells) { return nil }
    }
    result.columns = cells.count
    result.allowsShortRows = true
    result.reasons.append("rows leave out their last fields: \(short) of \(lengths.count)")
    return first
  }

  /// Whether a row is rather the header of the rows below it than the line above is.
  private static func isHeader(
    _ row: SampleRows.Row, over body: ArraySlice<SampleRows.Row>, than above: [ArraySlice<UInt8>]
  ) -> Bool {
    guard couldBeHeader(row.cells) else { return false }
    return names(row.cells) > names(above) || headerEvidence(row, Array(body)) >= 1
  }

  /// A header one field narrower than its rows: they end in a delimiter, or begin with a row name.
  private static func headerOfOtherWidth(
    _ rows: [SampleRows.Row], _ index: Int, below: ArraySlice<Int>, modal: Int,
    _ result: inout Decision
  ) -> Int? {
    let row = rows[index]
    guard row.cells.count == modal - 1, modal > 2, row.filled == row.cells.count,
      couldBeHeader(row.cells), below.count >= 2,
      below.allSatisfy({ rows[$0].cells.count == modal })
    else { return nil }
    if below.allSatisfy({ rows[$0].cells[modal - 1].isEmpty }) {
      result.columns = modal - 1
      result.reasons.append("rows end in a delimiter that the header does not have")
      return index
    }
    let names = Set(below.map { Array(rows[$0].cells[0]) })
    if names.count == below.count {
      result.hasRowNames = true
      result.reasons.append("rows begin with a name that the header does not have")
      return index
    }
    return nil
  }
}
