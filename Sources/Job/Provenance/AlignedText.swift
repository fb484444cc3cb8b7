/// Rows of cells as lines whose columns stand below each other.
enum AlignedText {
  /// The widest a column is padded to; longer cells push the rest of their line to the right.
  private static let widest = 44

  /// The lines of a table; blank columns take no room.
  ///
  /// - Parameters:
  ///   - rows: of cells, as many in each.
  ///   - header: the names of the columns; nil: none are written.
  ///   - indent: spaces before each line.
  /// - Returns: one line a row.
  static func table(
    _ rows: [[String]], header: [String]? = nil, indent: Int = 2
  ) -> [String] {
    guard let count = rows.first?.count else { return [] }
    let shown = (0..<count).filter { column in rows.contains { !$0[column].isEmpty } }
    let all = (header.map { [$0] } ?? []) + rows
    let cells = all.map { row in shown.map { oneLine(row[$0]) } }
    let widths = shown.indices.map { column in
      cells.map { min(widest, $0[column].count) }.max() ?? 0
    }
    let start = String(repeating: " ", count: indent)
    return cells.map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count) + 2)
      }.joined().trimmedEnd
    }.map { start + $0 }
  }

  /// A text of several lines, each behind spaces and a bar, so that it is seen where it ends.
  static func block(_ text: String, indent: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String(repeating: " ", count: indent) + "| " + $0
    }
  }

  private static func oneLine(_ cell: String) -> String {
    guard cell.contains(where: \.isNewline) else { return cell }
    return cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\\n")
  }
}
