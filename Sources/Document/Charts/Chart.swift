/// A drawing with its numbers; each case draws itself as SVG and tells itself as a table.
package enum Chart: Sendable, Hashable, Codable {
  /// The stages of a funnel, seen in one to three ways.
  case funnel(FunnelChart)
  /// Amounts side by side.
  case bars(BarChart)
  /// Months in a row, the last one still running.
  case trend(TrendChart)
  /// Rates with how sure they are.
  case intervals(IntervalChart)
  /// From a start to an end, step by step.
  case waterfall(WaterfallChart)
  /// What wholes are made of.
  case stacked(StackedChart)
}

/// The widths a chart is drawn for, in CSS pixels.
enum ChartWidth: Double {
  case full = 900
  case half = 420
  case narrow = 350
}

extension Chart {
  /// Whether there is nothing to draw.
  package var isEmpty: Bool {
    switch self {
    case .funnel(let chart): chart.isEmpty
    case .bars(let chart): chart.items.isEmpty
    case .trend(let chart): chart.points.allSatisfy { $0.value == nil }
    case .intervals(let chart): chart.items.isEmpty
    case .waterfall(let chart): chart.steps.isEmpty
    case .stacked(let chart): chart.rows.isEmpty
    }
  }

  func drawing(_ width: ChartWidth) -> Drawing {
    switch self {
    case .funnel(let chart): chart.drawing(width)
    case .bars(let chart): chart.drawing(width)
    case .trend(let chart): chart.drawing(width)
    case .intervals(let chart): chart.drawing(width)
    case .waterfall(let chart): chart.drawing(width)
    case .stacked(let chart): chart.drawing(width)
    }
  }

  /// The chart's numbers, for readers of Markdown and of spoken descriptions.
  func table(_ frame: Page.Frame) -> Table {
    switch self {
    case .funnel(let chart): chart.table(frame)
    case .bars(let chart): chart.table(frame)
    case .trend(let chart): chart.table(frame)
    case .intervals(let chart): chart.table(frame)
    case .waterfall(let chart): chart.table(frame)
    case .stacked(let chart): chart.table(frame)
    }
  }

  /// The chart's numbers as one sentence of `head: value` pairs.
  func description(_ frame: Page.Frame) -> String {
    table(frame).rows.map { row in
      let texts = row.cells.map(\.text.plain).filter { !$0.isEmpty }
      return (texts.first ?? "") + (texts.count > 1 ? ": " : "")
        + texts.dropFirst().joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
