/// One column whose values hold a delimiter: `Email` above `a@x.org;b@x.org`.
enum ListColumn {
  /// A delimiter that no value holds, where the sampled rows are such a column; nil where they are
  /// a table of several.
  static func delimiter(
    _ rows: [SampleRows.Row], columns: Int, of sample: [UInt8]
  ) -> UInt8? {
    guard columns > 1, let first = rows.firstIndex(where: { !$0.isBlank }),
      first + 1 < rows.count, !rows[first + 1].isBlank, rows[first + 1].cells.count > 1,
      let header = name(rows[first])
    else { return nil }
    let body = rows[(first + 1)...].filter { !$0.isBlank }
    if isHeader(body[0], over: body.dropFirst()) { return nil }
    guard isList(body.filter { $0.cells.count == columns }, of: body.count, under: header) else {
      return nil
    }
    return [0x09, 0x2C, 0x3B, 0x7C, 0x5E, 0x7E, 0x1F].first { !sample.contains($0) }
  }

  /// The row's only cell, where it can name a column and is no title.
  private static func name(_ row: SampleRows.Row) -> ArraySlice<UInt8>? {
    guard row.cells.count == 1, !row.isOdd, let cell = row.cells.first, cell.count <= 40,
      HeaderDetector.couldBeHeader(row.cells),
      !cell.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x09 || $0 == 0x7C || $0 == 0x22 })
    else { return nil }
    let words = String(decoding: cell, as: UTF8.self).lowercased().split(separator: " ")
    let isTitle = words.count > 3 || words.contains { titles.contains(String($0)) }
    return isTitle || cell.contains { (0x30...0x39).contains($0) } ? nil : cell
  }

  /// Whether the row below names columns: then the line above it is a title.
  private static func isHeader(_ row: SampleRows.Row, over body: ArraySlice<SampleRows.Row>)
    -> Bool
  {
    guard HeaderDetector.couldBeHeader(row.cells) else { return false }
    let agreeing = body.filter { $0.cells.count == row.cells.count }
    return row.cells.contains { HeaderWords.isName($0) }
      || (!agreeing.isEmpty && HeaderDetector.headerEvidence(row, agreeing) >= 1)
  }

  private static func isList(
    _ rows: [SampleRows.Row], of count: Int, under header: ArraySlice<UInt8>
  ) -> Bool {
    guard let columns = rows.first?.cells.count else { return false }
    if HeaderWords.isName(header), columns <= 3 || rows.count * 10 < count * 9 { return true }
    let shapes = rows.joinedCells.map(ValueShape.of).filter { $0 != .empty }
    guard let one = shapes.first(where: { $0 != .other }) else { return false }
    guard shapes.count(where: { $0.isAkin(one) }) * 10 >= shapes.count * 9 else { return false }
    if one.isData { return true }
    let inner = rows.flatMap { $0.cells.dropFirst() }
    return !header.contains(0x20) && inner.count { $0.first == 0x20 } * 10 >= inner.count * 9
  }

  private static let titles: Set<String> = [
    "report", "reports", "list", "export", "overview", "summary", "liste", "bericht", "auswertung",
    "laporan", "daftar", "ekspor", "informe", "rapport", "relatorio", "table", "sheet", "data",
  ]
}

extension [SampleRows.Row] {
  fileprivate var joinedCells: [ArraySlice<UInt8>] { flatMap(\.cells) }
}
