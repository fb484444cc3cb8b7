/// From a start to an end in steps, each step floating from where the one before it stopped.
package struct WaterfallChart: Sendable, Hashable, Codable {
  /// What a step does to the level.
  package enum Kind: Sendable, Hashable, Codable {
    /// Sets the level: start, end, a level between.
    case level
    /// Moves the level up or down by its amount.
    case change
  }

  /// One step.
  package struct Step: Sendable, Hashable, Codable {
    /// What happened.
    package var label: String
    /// The level, or the change with its sign.
    package var amount: Double
    /// The amount as written, a change with its sign.
    package var display: String
    /// Level or change.
    package var kind: Kind
    /// How the bar is drawn.
    package var tone: Tone

    /// A level.
    package static func level(_ label: String, _ amount: Double, display: String) -> Step {
      Step(label: label, amount: amount, display: display, kind: .level, tone: .accent)
    }

    /// A change; up is drawn quietly, down as bad unless `tone` says otherwise.
    package static func change(
      _ label: String, _ amount: Double, display: String, tone: Tone? = nil
    ) -> Step {
      Step(
        label: label, amount: amount, display: display, kind: .change,
        tone: tone ?? (amount < 0 ? .bad : .neutral))
    }
  }

  /// The steps in order.
  package var steps: [Step]

  /// Steps in order.
  package init(_ steps: [Step]) { self.steps = steps }
}

extension WaterfallChart {
  /// Where each step begins and ends.
  var spans: [(from: Double, to: Double)] {
    var level = 0.0
    return steps.map { step in
      switch step.kind {
      case .level:
        level = step.amount
        return (from: 0, to: level)
      case .change:
        let from = level
        level += step.amount
        return (from: from, to: level)
      }
    }
  }

  func drawing(_ width: ChartWidth) -> Drawing {
    var drawing = Drawing(width: width.rawValue)
    let spans = spans
    let limit = drawing.width * (width == .narrow ? 0.32 : 0.28)
    let left = min(steps.map { TextMeasure.width($0.label) }.max() ?? 0, limit) + 14
    let right = (steps.map { TextMeasure.width($0.display) * 1.08 }.max() ?? 0) + 14
    let plot = max(drawing.width - left - right, 60)
    let ends = spans.flatMap { [$0.from, $0.to] }
    let least = min(ends.min() ?? 0, 0)
    let most = max(ends.max() ?? 0, least + 1e-9)
    let x = { (value: Double) in left + plot * (value - least) / (most - least) }
    let rowHeight = 28.0
    for (index, step) in steps.enumerated() {
      let (from, to) = spans[index]
      let y = Double(index) * rowHeight
      let label = TextMeasure.fitted(step.label, limit: limit)
      let isLevel = step.kind == .level
      drawing.text(
        label, x: 0, y: y + 18.5, isLevel ? "tb" : "", title: label == step.label ? "" : step.label)
      drawing.rect(
        x: min(x(from), x(to)), y: y + 6, width: max(abs(x(to) - x(from)), 1.5), height: 16,
        BarChart.style(step.tone),
        title: step.label + ": " + step.display, radius: 1)
      if index + 1 < steps.count {
        drawing.line(x1: x(to), y1: y + 22, x2: x(to), y2: y + rowHeight + 6, "axis")
      }
      drawing.text(
        step.display, x: drawing.width, y: y + 18.5, isLevel ? "tb" : "", anchor: .end)
    }
    drawing.height = rowHeight * Double(steps.count)
    return drawing
  }

  func table(_ frame: Page.Frame) -> Table {
    Table(
      columns: [.text(RichText(frame.item)), .number(RichText(frame.value))],
      rows: steps.map { step in
        Table.Row([RichText(step.label), RichText(step.display)], isTotal: step.kind == .level)
      })
  }
}
