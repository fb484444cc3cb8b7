/// Months in a row as columns or as a line; the last one may still be running.
package struct TrendChart: Sendable, Hashable, Codable {
  /// How the values are drawn.
  package enum Style: Sendable, Hashable, Codable {
    /// From zero: amounts.
    case columns
    /// A line with points: rates, durations.
    case line
  }

  /// One month.
  package struct Point: Sendable, Hashable, Codable {
    /// The month's short name.
    package var label: String
    /// The year, written under the first month that has it.
    package var group: String
    /// The value; nil where there is none.
    package var value: Double?
    /// The value as written.
    package var display: String
    /// How far down and up the value could well be.
    package var interval: ClosedRange<Double>?
    /// Whether the month still runs.
    package var isRunning: Bool

    /// A month and its value.
    package init(
      _ label: String, group: String, _ value: Double?, display: String,
      interval: ClosedRange<Double>? = nil, isRunning: Bool = false
    ) {
      self.label = label
      self.group = group
      self.value = value
      self.display = display
      self.interval = interval
      self.isRunning = isRunning
    }
  }

  /// How values on the axis are written.
  package struct Axis: Sendable, Hashable, Codable {
    /// The notation.
    package var format: NumberFormat
    /// Whether values are fractions shown as percentages.
    package var isPercent: Bool

    /// Values written by `format`.
    package init(_ format: NumberFormat, isPercent: Bool = false) {
      self.format = format
      self.isPercent = isPercent
    }

    func label(_ value: Double) -> String {
      if isPercent { return format.percent(value) }
      let isWhole = value.rounded() == value
      return value.magnitude < 1000
        ? format.decimal(value, places: isWhole ? 0 : 1) : format.short(value)
    }
  }

  /// The months, oldest first.
  package var points: [Point]
  /// Columns or line.
  package var style: Style
  /// How values on the axis are written.
  package var axis: Axis
  /// What a running month is called, such as `so far`.
  package var runningLabel: String

  /// Months, oldest first.
  package init(_ points: [Point], style: Style, axis: Axis, runningLabel: String = "so far") {
    self.points = points
    self.style = style
    self.axis = axis
    self.runningLabel = runningLabel
  }
}

extension TrendChart {
  func drawing(_ width: ChartWidth) -> Drawing {
    var drawing = Drawing(width: width.rawValue)
    let (top, plot) = (22.0, width == .full ? 170.0 : 140.0)
    let values = points.flatMap { point in
      [point.value, point.interval?.lowerBound, point.interval?.upperBound].compactMap { $0 }
    }
    let widest = points.map { TextMeasure.width($0.display, size: 11) }.max() ?? 0
    let namesValues = widest + 6 <= drawing.width / Double(max(points.count, 1))
    let scale = namesValues ? Scale(spanning: values) : Scale(covering: values, count: 3)
    let axisWidth =
      namesValues
      ? 0 : (scale.ticks.map { TextMeasure.width(axis.label($0), size: 11) }.max() ?? 0) + 8
    let step = (drawing.width - axisWidth) / Double(max(points.count, 1))
    let y = { (value: Double) in top + plot * (1 - scale.share(value)) }
    for tick in scale.ticks where !namesValues || tick == 0 {
      drawing.line(
        x1: axisWidth, y1: y(tick), x2: drawing.width, y2: y(tick), tick == 0 ? "axis" : "grid")
      if !namesValues {
        drawing.text(axis.label(tick), x: axisWidth - 8, y: y(tick) + 4, "t3", anchor: .end)
      }
    }
    let centre = { (index: Int) in axisWidth + (Double(index) + 0.5) * step }
    switch style {
    case .columns: drawColumns(&drawing, centre: centre, step: step, y: y)
    case .line: drawLine(&drawing, centre: centre, y: y)
    }
    if namesValues { drawValues(&drawing, centre: centre, y: y) }
    drawMonths(&drawing, centre: centre, step: step, y: top + plot + 16)
    drawing.height = top + plot + 38
    return drawing
  }

  private func drawColumns(
    _ drawing: inout Drawing, centre: (Int) -> Double, step: Double, y: (Double) -> Double
  ) {
    let width = min(step * 0.62, 40)
    for (index, point) in points.enumerated() {
      guard let value = point.value else { continue }
      drawing.rect(
        x: centre(index) - width / 2, y: min(y(value), y(0)), width: width,
        height: abs(y(value) - y(0)), point.isRunning ? "ms" : "m", title: spoken(point), radius: 1)
    }
  }

  private func drawLine(
    _ drawing: inout Drawing, centre: (Int) -> Double, y: (Double) -> Double
  ) {
    for (index, point) in points.enumerated() {
      guard let interval = point.interval, point.value != nil else { continue }
      drawing.line(
        x1: centre(index), y1: y(interval.lowerBound), x2: centre(index),
        y2: y(interval.upperBound), "range", title: spoken(point))
    }
    let places = points.enumerated().map { index, point in
      point.value.map { (x: centre(index), y: y($0)) }
    }
    let whole = points.last?.isRunning == true ? Array(places.dropLast()) : places
    drawing.polyline(whole, "ln")
    if whole.count < places.count { drawing.polyline(Array(places.suffix(2)), "ln dash") }
    for (index, point) in points.enumerated() {
      guard let place = places[index] else { continue }
      drawing.circle(
        x: place.x, y: place.y, radius: 3.5, point.isRunning ? "open" : "m", title: spoken(point))
    }
  }

  private func drawValues(
    _ drawing: inout Drawing, centre: (Int) -> Double, y: (Double) -> Double
  ) {
    for (index, point) in points.enumerated() {
      guard let value = point.value else { continue }
      let highest = max(value, point.interval?.upperBound ?? value, 0)
      drawing.text(point.display, x: centre(index), y: y(highest) - 8, "t3", anchor: .middle)
    }
  }

  private func drawMonths(
    _ drawing: inout Drawing, centre: (Int) -> Double, step: Double, y: Double
  ) {
    let widest = points.map { TextMeasure.width($0.label, size: 11) }.max() ?? 0
    let every = max(Int(((widest + 6) / max(step, 1)).rounded(.up)), 1)
    var group = ""
    for (index, point) in points.enumerated() {
      if (points.count - 1 - index).isMultiple(of: every) {
        drawing.text(point.label, x: centre(index), y: y, "t3", anchor: .middle)
      }
      if point.isRunning {
        let half = TextMeasure.width(runningLabel, size: 11) / 2
        drawing.text(
          runningLabel, x: min(centre(index), drawing.width - half), y: y + 16, "t3",
          anchor: .middle)
      } else if point.group != group {
        drawing.text(point.group, x: centre(index), y: y + 16, "t3", anchor: .middle)
      }
      group = point.group
    }
  }

  private func spoken(_ point: Point) -> String {
    point.label + " " + point.group + ": " + point.display
      + (point.isRunning ? " (" + runningLabel + ")" : "")
  }

  func table(_ frame: Page.Frame) -> Table {
    let most = points.compactMap(\.value).max() ?? 0
    return Table(
      columns: [.text(RichText(frame.month), isTight: true), .number(RichText(frame.value))],
      rows: points.map { point in
        let month = point.label + " " + point.group
        let name = point.isRunning ? month + " (" + runningLabel + ")" : month
        let bar = style == .columns && most > 0 ? max(point.value ?? 0, 0) / most : nil
        return Table.Row([
          Table.Cell(RichText(name)),
          Table.Cell(RichText(point.value == nil ? NumberFormat.dash : point.display), bar: bar),
        ])
      })
  }
}
