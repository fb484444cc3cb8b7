/// Amounts side by side as horizontal bars, each with its value at its end.
package struct BarChart: Sendable, Hashable, Codable {
  /// One bar.
  package struct Item: Sendable, Hashable, Codable {
    /// What it stands for.
    package var label: String
    /// Its length; negative values count as 0.
    package var value: Double
    /// The value as written.
    package var display: String
    /// Written behind the value in a quieter voice, such as `n = 12`.
    package var note: String
    /// The bar's tone.
    package var tone: Tone

    /// A bar with its words.
    package init(
      _ label: String, _ value: Double, display: String, note: String = "", tone: Tone = .accent
    ) {
      self.label = label
      self.value = value
      self.display = display
      self.note = note
      self.tone = tone
    }
  }

  /// A range of values drawn behind the bars, such as a healthy load.
  package struct Band: Sendable, Hashable, Codable {
    /// The range.
    package var range: ClosedRange<Double>
    /// What it means.
    package var label: String

    /// A range and what it means.
    package init(_ range: ClosedRange<Double>, label: String) {
      self.range = range
      self.label = label
    }
  }

  /// The bars from top to bottom.
  package var items: [Item]
  /// A range to judge them by.
  package var band: Band?

  /// Bars from top to bottom.
  package init(_ items: [Item], band: Band? = nil) {
    self.items = items
    self.band = band
  }
}

extension BarChart {
  func drawing(_ width: ChartWidth) -> Drawing {
    var drawing = Drawing(width: width.rawValue)
    let stacksLabels = width == .narrow
    let labelLimit = stacksLabels ? drawing.width : drawing.width * 0.4
    let labelWidth =
      stacksLabels
      ? 0 : min(items.map { TextMeasure.width($0.label) }.max() ?? 0, labelLimit) + 12
    let endWidth = min(items.map { Self.endWidth($0) }.max() ?? 0, drawing.width * 0.5)
    let room = max(drawing.width - labelWidth - endWidth, 40)
    let most = max(items.map(\.value).max() ?? 0, band?.range.upperBound ?? 0)
    let rowHeight = stacksLabels ? 44.0 : 28.0
    let top = band == nil ? 0.0 : 20.0
    if let band, most > 0 {
      let from = labelWidth + room * band.range.lowerBound / most
      let to = labelWidth + room * min(band.range.upperBound / most, 1)
      drawing.rect(
        x: from, y: top, width: to - from, height: rowHeight * Double(items.count), "band")
      let half = TextMeasure.width(band.label, size: 11) / 2
      let middle = min(max((from + to) / 2, half), drawing.width - half)
      drawing.text(band.label, x: middle, y: 12, "t3", anchor: .middle)
    }
    for (index, item) in items.enumerated() {
      let y = top + Double(index) * rowHeight
      let barTop = stacksLabels ? y + 20 : y + 6
      let length = most > 0 ? max(item.value, 0) / most * room : 0
      let label = TextMeasure.fitted(item.label, limit: labelLimit)
      drawing.text(
        label, x: 0, y: stacksLabels ? y + 14 : y + 18.5,
        title: label == item.label ? "" : item.label)
      drawing.rect(
        x: labelWidth, y: barTop, width: max(length, item.value > 0 ? 1.5 : 0), height: 16,
        Self.style(item.tone), title: item.label + ": " + item.display, radius: 2)
      let end = labelWidth + length + 8
      let display = TextMeasure.fitted(item.display, limit: drawing.width * 0.45)
      drawing.text(display, x: end, y: barTop + 12.5, "tb")
      drawing.text(
        item.note, x: end + TextMeasure.width(item.display) * 1.08 + 6, y: barTop + 12.5, "t2")
    }
    drawing.height = top + rowHeight * Double(items.count)
    return drawing
  }

  func table(_ frame: Page.Frame) -> Table {
    let hasNotes = items.contains { !$0.note.isEmpty }
    let most = items.map(\.value).max() ?? 0
    return Table(
      columns: [.text(RichText(frame.item)), .number(RichText(frame.value))]
        + (hasNotes ? [.text("")] : []),
      rows: items.map { item in
        let share = most > 0 ? max(item.value, 0) / most : 0
        return Table.Row(
          [
            Table.Cell(RichText(item.label)),
            Table.Cell(RichText(item.display), bar: share, tone: item.tone),
          ] + (hasNotes ? [Table.Cell(RichText(item.note))] : []))
      })
  }

  static func style(_ tone: Tone) -> String {
    switch tone {
    case .neutral: "ms"
    case .accent: "m"
    case .good: "mg"
    case .warn: "mw"
    case .bad: "mb"
    case .faint: "mf"
    }
  }

  private static func endWidth(_ item: Item) -> Double {
    let note = item.note.isEmpty ? 0 : TextMeasure.width(item.note, size: 12) + 6
    return TextMeasure.width(item.display) * 1.08 + note + 12
  }
}
