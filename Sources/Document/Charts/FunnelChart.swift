/// The stages of a funnel from first to last, seen in one or more ways beside each other.
package struct FunnelChart: Sendable, Hashable, Codable {
  /// One stage in one view.
  package struct Bar: Sendable, Hashable, Codable {
    /// Its length; nil where the view knows nothing of the stage.
    package var value: Double?
    /// The value as written.
    package var display: String
    /// Below the bar, such as the rate that goes on.
    package var detail: String

    /// A stage's value and what is said about it.
    package init(_ value: Double?, display: String, detail: String = "") {
      self.value = value
      self.display = display
      self.detail = detail
    }
  }

  /// One way to look at the stages.
  package struct View: Sendable, Hashable, Codable {
    /// Its name.
    package var title: String
    /// Whom it counts, in a few words.
    package var subtitle: String
    /// One bar for each stage.
    package var bars: [Bar]

    /// A view with one bar for each stage of the chart.
    package init(title: String, subtitle: String, bars: [Bar]) {
      self.title = title
      self.subtitle = subtitle
      self.bars = bars
    }
  }

  /// The stages from first to last.
  package var stages: [String]
  /// The views from left to right.
  package var views: [View]

  /// Stages and the views of them.
  package init(stages: [String], views: [View]) {
    self.stages = stages
    self.views = views
  }

  /// Whether no view has a stage with a value above 0.
  package var isEmpty: Bool {
    !views.contains { view in view.bars.contains { ($0.value ?? 0) > 0 } }
  }
}

extension FunnelChart {
  private static let head = 48.0

  func drawing(_ width: ChartWidth) -> Drawing {
    var drawing = Drawing(width: width.rawValue)
    switch width {
    case .full: drawSideBySide(&drawing)
    case .half, .narrow: drawStacked(&drawing)
    }
    return drawing
  }

  private func drawSideBySide(_ drawing: inout Drawing) {
    let gap = 36.0
    let labelWidth = min(stages.map { TextMeasure.width($0) }.max() ?? 0, 170) + 20
    let count = Double(max(views.count, 1))
    let panel = (drawing.width - labelWidth - gap * (count - 1)) / count
    let rowHeight = 52.0
    for (index, stage) in stages.enumerated() {
      let y = Self.head + Double(index) * rowHeight
      if index > 0 { drawing.line(x1: 0, y1: y - 8, x2: drawing.width, y2: y - 8, "grid") }
      drawing.text(
        TextMeasure.fitted(stage, limit: 170), x: 0, y: y + 14,
        title: TextMeasure.width(stage) > 170 ? stage : "")
    }
    for (index, view) in views.enumerated() {
      let x = labelWidth + Double(index) * (panel + gap)
      drawHead(view, x: x, y: 0, width: panel, in: &drawing)
      for (row, bar) in view.bars.prefix(stages.count).enumerated() {
        draw(
          bar, stages[row], of: view, x: x, y: Self.head + Double(row) * rowHeight, width: panel,
          in: &drawing)
      }
    }
    drawing.height = Self.head + Double(stages.count) * rowHeight
  }

  private func drawStacked(_ drawing: inout Drawing) {
    var y = 0.0
    for view in views {
      drawHead(view, x: 0, y: y, width: drawing.width, in: &drawing)
      y += Self.head
      for (row, bar) in view.bars.prefix(stages.count).enumerated() {
        if bar.value == nil { continue }
        drawing.text(stages[row], x: 0, y: y + 12)
        draw(bar, stages[row], of: view, x: 0, y: y + 18, width: drawing.width, in: &drawing)
        y += bar.detail.isEmpty ? 48 : 66
      }
      y += 14
    }
    drawing.height = y
  }

  private func drawHead(
    _ view: View, x: Double, y: Double, width: Double, in drawing: inout Drawing
  ) {
    drawing.text(TextMeasure.fitted(view.title, limit: width, size: 14), x: x, y: y + 13, "tb")
    drawing.text(
      TextMeasure.fitted(view.subtitle, limit: width, size: 12), x: x, y: y + 30, "t2",
      title: view.subtitle)
  }

  private func draw(
    _ bar: Bar, _ stage: String, of view: View, x: Double, y: Double, width: Double,
    in drawing: inout Drawing
  ) {
    let ends = view.bars.map { TextMeasure.width($0.display) * 1.08 + 10 }.max() ?? 0
    let most = view.bars.compactMap(\.value).max() ?? 0
    let value = max(bar.value ?? 0, 0)
    let length = most > 0 ? value / most * max(width - ends, 20) : 0
    drawing.rect(
      x: x, y: y, width: max(length, value > 0 ? 1.5 : 0), height: 18, "m",
      title: stage + ": " + bar.display, radius: 2)
    drawing.text(bar.display, x: x + (length > 0 ? length + 8 : 0), y: y + 13.5, "tb")
    drawing.text(
      TextMeasure.fitted(bar.detail, limit: width, size: 12), x: x, y: y + 33, "t2",
      title: bar.detail)
  }

  func table(_ frame: Page.Frame) -> Table {
    Table(
      columns: [.text(RichText(frame.item))]
        + views.flatMap { view -> [Table.Column] in
          [.number(RichText(view.title))]
            + (Self.hasDetails(view) ? [.text(RichText(view.subtitle))] : [])
        },
      rows: stages.enumerated().map { index, stage in
        Table.Row(
          [Table.Cell(RichText(stage))]
            + views.flatMap { view -> [Table.Cell] in
              let bar = index < view.bars.count ? view.bars[index] : Bar(nil, display: "")
              return [Table.Cell(RichText(bar.display))]
                + (Self.hasDetails(view) ? [Table.Cell(RichText(bar.detail))] : [])
            })
      })
  }

  private static func hasDetails(_ view: View) -> Bool {
    view.bars.contains { !$0.detail.isEmpty }
  }
}
