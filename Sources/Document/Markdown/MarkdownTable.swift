/// A table as a pipe table, padded so that it reads well as plain text too.
enum MarkdownTable {
  static func markdown(_ table: Table) -> String {
    let hasBars = table.columns.indices.map { column in
      table.rows.contains { column < $0.cells.count && $0.cells[column].bar != nil }
    }
    var lines = [table.columns.map { MarkdownText.cell($0.title) }]
    for row in table.rows {
      var cells = table.columns.indices.map { column -> String in
        guard column < row.cells.count else { return "" }
        let cell = row.cells[column]
        let words = MarkdownText.cell(row.isTotal ? .strong(cell.text) : cell.text)
        return hasBars[column] ? words + " " + bar(cell.bar ?? 0) : words
      }
      if let link = row.link, let first = cells.first {
        cells[0] = MarkdownText.link(first, to: link)
      }
      lines.append(cells)
    }
    let widths = table.columns.indices.map { column in
      max(lines.map { $0[column].count }.max() ?? 0, 3)
    }
    let alignments = table.columns.indices.map {
      hasBars[$0] ? .leading : table.columns[$0].alignment
    }
    let rule = zip(widths, alignments).map { width, alignment in
      switch alignment {
      case .leading: String(repeating: "-", count: width)
      case .trailing: String(repeating: "-", count: width - 1) + ":"
      case .center: ":" + String(repeating: "-", count: width - 2) + ":"
      }
    }
    lines.insert(rule, at: 1)
    return lines.map { cells in
      "| "
        + cells.enumerated().map { padded($1, to: widths[$0], alignments[$0]) }
        .joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  private static func padded(
    _ words: String, to width: Int, _ alignment: Table.Alignment
  ) -> String {
    let room = String(repeating: " ", count: max(width - words.count, 0))
    return switch alignment {
    case .leading, .center: words + room
    case .trailing: room + words
    }
  }

  private static func bar(_ share: Double) -> String {
    guard share.isFinite, share > 0 else { return "" }
    return String(repeating: "█", count: max(Int((min(share, 1) * 16).rounded()), 1))
  }
}
