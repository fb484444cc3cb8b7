/// A table as markup: heads with scope, numbers trailing, bars below the words they belong to.
enum HTMLTable {
  static func markup(_ table: Table) -> Markup {
    if table.rows.isEmpty {
      return .tag("p", ["class": "note"], HTMLText.markup(table.placeholder))
    }
    let head = Markup.tag(
      "thead", [:],
      [
        .tag(
          "tr", [:],
          table.columns.map { column in
            .tag(
              "th", ["scope": "col", "class": style(column, isTight: false)],
              HTMLText.markup(column.title))
          })
      ])
    let body = Markup.tag("tbody", [:], table.rows.map { row(table, $0) })
    let caption: [Markup] =
      table.caption.isEmpty ? [] : [.tag("caption", [:], HTMLText.markup(table.caption))]
    let name = table.caption.isEmpty ? table.columns.first?.title : table.caption
    let scroll = Markup.tag(
      "div",
      ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": name?.plain],
      [.tag("table", ["class": table.columns.count > 8 ? "dense" : nil], caption + [head, body])])
    if table.note.isEmpty { return scroll }
    return .group([scroll, .tag("p", ["class": "note"], HTMLText.markup(table.note))])
  }

  private static func row(_ table: Table, _ row: Table.Row) -> Markup {
    .tag(
      "tr", ["class": row.isTotal ? "total" : nil],
      zip(table.columns, row.cells).enumerated().map { index, pair in
        let (column, cell) = pair
        let isHead = index == 0 && table.hasRowHeads
        var classes = [style(column, isTight: column.isTight)].compactMap { $0 }
        if cell.bar != nil { classes.append("bar") }
        if cell.tone == .good || cell.tone == .warn || cell.tone == .bad || cell.tone == .faint {
          classes.append(cell.tone.rawValue)
        }
        let words = HTMLText.markup(cell.text)
        let linked = index == 0 ? [HTMLText.link(words, to: row.link)] : words
        return .tag(
          isHead ? "th" : "td",
          [
            "scope": isHead ? "row" : nil,
            "class": classes.isEmpty ? nil : classes.joined(separator: " "),
          ], linked + (cell.bar.map { [bar($0, tone: cell.tone)] } ?? []))
      })
  }

  private static func bar(_ share: Double, tone: Tone) -> Markup {
    let length = share.isFinite ? min(max(share, 0), 1) * 100 : 0
    return .tag(
      "svg",
      ["viewBox": "0 0 100 6", "preserveAspectRatio": "none", "aria-hidden": "true"],
      [
        .tag("rect", ["class": "band", "width": "100", "height": "6"]),
        .tag(
          "rect",
          [
            "class": BarChart.style(tone == .neutral ? .accent : tone),
            "width": Drawing.number(length), "height": "6",
          ]),
      ])
  }

  private static func style(_ column: Table.Column, isTight: Bool) -> String? {
    let alignment: String? =
      switch column.alignment {
      case .leading: nil
      case .trailing: "end"
      case .center: "mid"
      }
    let classes = [alignment, isTight ? "tight" : nil].compactMap { $0 }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }
}
