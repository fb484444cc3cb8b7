/// Wholes and what they are made of: one bar a row, every bar as long as the plot.
package struct StackedChart: Sendable, Hashable, Codable {
  /// One whole.
  package struct Row: Sendable, Hashable, Codable {
    /// What the whole is.
    package var label: String
    /// Its parts, one for each series.
    package var values: [Double]
    /// The parts as written.
    package var displays: [String]
    /// The whole as written.
    package var total: String

    /// A whole and its parts.
    package init(_ label: String, values: [Double], displays: [String], total: String) {
      self.label = label
      self.values = values
      self.displays = displays
      self.total = total
    }
  }

  /// The names of the parts, at most seven, in the order they are drawn.
  package var series: [String]
  /// The wholes from top to bottom.
  package var rows: [Row]

  /// Wholes made of named parts.
  package init(series: [String], rows: [Row]) {
    self.series = series
    self.rows = rows
  }
}

extension StackedChart {
  func drawing(_ width: ChartWidth) -> Drawing {
    var drawing = Drawing(width: width.rawValue)
    let stacks = width == .narrow
    let top = drawLegend(&drawing) + 10
    let limit = drawing.width * 0.3
    let left =
      stacks ? 0 : min(rows.map { TextMeasure.width($0.label) }.max() ?? 0, limit) + 14
    let right = (rows.map { TextMeasure.width($0.total) * 1.08 }.max() ?? 0) + 14
    let plot = max(drawing.width - left - right, 60)
    let rowHeight = stacks ? 48.0 : 34.0
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * rowHeight
      let barTop = stacks ? y + 20 : y + 4
      let label = TextMeasure.fitted(row.label, limit: stacks ? drawing.width : limit)
      drawing.text(label, x: 0, y: stacks ? y + 14 : y + 19)
      let whole = row.values.reduce(0) { $0 + max($1, 0) }
      var x = left
      for (part, value) in row.values.enumerated() where value > 0 && whole > 0 {
        let length = value / whole * plot
        let display = part < row.displays.count ? row.displays[part] : ""
        drawing.rect(
          x: x, y: barTop, width: length, height: 22, "s\(part % 7 + 1) gap",
          title: row.label + ", " + name(part) + ": " + display)
        if part < 2, TextMeasure.width(display, size: 12) + 10 < length {
          drawing.text(display, x: x + length / 2, y: barTop + 15.5, "ton", anchor: .middle)
        }
        x += length
      }
      drawing.text(row.total, x: drawing.width, y: barTop + 15.5, "tb", anchor: .end)
    }
    drawing.height = top + rowHeight * Double(rows.count)
    return drawing
  }

  /// Draws the names of the parts in lines as wide as the drawing; the height they took.
  private func drawLegend(_ drawing: inout Drawing) -> Double {
    var (x, y) = (0.0, 0.0)
    for (part, name) in series.enumerated() where isSeen(part) {
      let width = 18 + TextMeasure.width(name, size: 12)
      if x > 0, x + width > drawing.width { (x, y) = (0, y + 20) }
      drawing.rect(x: x, y: y + 3, width: 11, height: 11, "s\(part % 7 + 1)", radius: 2)
      drawing.text(name, x: x + 17, y: y + 13, "t2")
      x += width + 18
    }
    return y + 20
  }

  /// Whether any row has some of the part.
  private func isSeen(_ part: Int) -> Bool {
    rows.contains { part < $0.values.count && $0.values[part] > 0 }
  }

  private func name(_ part: Int) -> String { part < series.count ? series[part] : "" }

  func table(_ frame: Page.Frame) -> Table {
    Table(
      columns: [.text(RichText(frame.item))] + series.map { .number(RichText($0)) }
        + [.number(RichText(frame.total))],
      rows: rows.map { row in
        let parts = series.indices.map { $0 < row.displays.count ? row.displays[$0] : "" }
        return Table.Row(([row.label] + parts + [row.total]).map { RichText($0) })
      })
  }
}
