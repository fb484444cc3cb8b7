/// Rates as dots on the range they could well have, one below the other.
package struct IntervalChart: Sendable, Hashable, Codable {
  /// One rate.
  package struct Item: Sendable, Hashable, Codable {
    /// What it is the rate of.
    package var label: String
    /// The rate, 0-1.
    package var value: Double
    /// The range it could well have.
    package var interval: ClosedRange<Double>
    /// The rate as written, such as `12 of 17`.
    package var display: String
    /// Written in a quieter voice, such as `n = 231`.
    package var note: String
    /// Whether few cases stand behind it; the dot is drawn hollow.
    package var isThin: Bool

    /// A rate with its range and words.
    package init(
      _ label: String, _ value: Double, _ interval: ClosedRange<Double>, display: String,
      note: String = "", isThin: Bool = false
    ) {
      self.label = label
      self.value = value
      self.interval = interval
      self.display = display
      self.note = note
      self.isThin = isThin
    }
  }

  /// The rates from top to bottom.
  package var items: [Item]
  /// A rate to compare with, drawn across all rows.
  package var reference: Double?
  /// What the reference is, such as `all: 63 %`.
  package var referenceLabel: String
  /// The notation of the axis.
  package var format: NumberFormat

  /// Rates from top to bottom, perhaps with one to compare them with.
  package init(
    _ items: [Item], format: NumberFormat, reference: Double? = nil, referenceLabel: String = ""
  ) {
    self.items = items
    self.format = format
    self.reference = reference
    self.referenceLabel = referenceLabel
  }
}

extension IntervalChart {
  func drawing(_ width: ChartWidth) -> Drawing {
    var drawing = Drawing(width: width.rawValue)
    let stacks = width == .narrow
    let (top, rowHeight) = (reference == nil ? 4.0 : 22.0, stacks ? 44.0 : 30.0)
    let limit = drawing.width * 0.3
    let left = stacks ? 8 : min(items.map { TextMeasure.width($0.label) }.max() ?? 0, limit) + 20
    let right = stacks ? 8 : (items.map { Self.endWidth($0) }.max() ?? 0) + 20
    let plot = max(drawing.width - left - right, 60)
    let scale = Scale(covering: items.map(\.interval.upperBound) + [reference ?? 0], count: 4)
    let x = { (value: Double) in left + plot * min(max(scale.share(value), 0), 1) }
    let bottom = top + rowHeight * Double(items.count)
    for tick in scale.ticks where tick <= 1 {
      // Where labels stand above their rows, the grid leaves them room.
      for row in 0..<(stacks ? items.count : 1) {
        let from = stacks ? top + Double(row) * rowHeight + 22 : top
        drawing.line(
          x1: x(tick), y1: from, x2: x(tick), y2: stacks ? from + 16 : bottom,
          tick == 0 ? "axis" : "grid")
      }
      drawing.text(format.percent(tick), x: x(tick), y: bottom + 16, "t3", anchor: .middle)
    }
    if let reference {
      for row in 0..<(stacks ? items.count : 1) {
        let from = stacks ? top + Double(row) * rowHeight + 20 : top - 4
        drawing.line(
          x1: x(reference), y1: from, x2: x(reference), y2: stacks ? from + 20 : bottom,
          "axis dash", title: referenceLabel)
      }
      let half = TextMeasure.width(referenceLabel, size: 11) / 2
      let middle = min(max(x(reference), half), drawing.width - half)
      drawing.text(referenceLabel, x: middle, y: 12, "t3", anchor: .middle)
    }
    for (index, item) in items.enumerated() {
      let y = top + Double(index) * rowHeight
      let middle = stacks ? y + 30 : y + rowHeight / 2
      let words = stacks ? y + 14 : middle + 4.5
      let label = TextMeasure.fitted(
        item.label, limit: stacks ? drawing.width - Self.endWidth(item) - 8 : limit)
      drawing.text(label, x: 0, y: words, title: label == item.label ? "" : item.label)
      drawing.line(
        x1: x(item.interval.lowerBound), y1: middle, x2: x(item.interval.upperBound), y2: middle,
        "range", title: item.label + ": " + item.display + " " + item.note)
      drawing.circle(x: x(item.value), y: middle, radius: 4.5, item.isThin ? "open" : "m")
      let end = stacks ? drawing.width - Self.endWidth(item) : drawing.width - right + 20
      drawing.text(item.display, x: end, y: words, "tb")
      drawing.text(
        item.note, x: end + TextMeasure.width(item.display) * 1.08 + 6, y: words, "t2")
    }
    drawing.height = bottom + 22
    return drawing
  }

  func table(_ frame: Page.Frame) -> Table {
    Table(
      columns: [
        .text(RichText(frame.item)), .number(RichText(frame.value)), .text(RichText(frame.basis)),
      ],
      rows: items.map { item in
        Table.Row([RichText(item.label), RichText(item.display), RichText(item.note)])
      })
  }

  private static func endWidth(_ item: Item) -> Double {
    TextMeasure.width(item.display) * 1.08
      + (item.note.isEmpty ? 0 : TextMeasure.width(item.note, size: 12) + 6)
  }
}
