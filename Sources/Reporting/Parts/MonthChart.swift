import Cleaning
import Document
import Metrics

/// A KPI by month as a chart.
enum MonthChart {
  /// The chart of `kpi`; nil where no month has anything to show.
  static func figure(
    _ kpi: KPIResult, _ style: TrendChart.Style, _ span: Figure.Span, _ numbers: Numbers
  ) -> Figure? {
    guard kpi.trend.contains(where: { ($0.measurement.quantity?.double ?? 0) != 0 }) else {
      return nil
    }
    let words = numbers.words
    let isRate = kpi.unit == .rate
    let chart = TrendChart(
      kpi.trend.map { point($0, isRate: isRate, numbers) }, style: style,
      axis: .init(words.format, isPercent: isRate), runningLabel: words.plain("trend.running"))
    let unit = kpi.unit == .money ? numbers.currency.code : words.plain("axis." + kpi.unit.rawValue)
    return Figure(
      id: "trend-" + kpi.id,
      caption: words(
        "trend.caption", ["title": .string(numbers.title(kpi)), "unit": .string(unit)]),
      .trend(chart), span: span, note: isRate ? words("trend.rate-note") : "")
  }

  private static func point(
    _ point: TrendPoint, isRate: Bool, _ numbers: Numbers
  ) -> TrendChart.Point {
    let measurement = point.measurement
    let day = point.period.to
    return TrendChart.Point(
      numbers.words.shortMonth(day), group: String(day.year), value(measurement, numbers),
      display: display(measurement, numbers),
      interval: isRate ? measurement.interval.map { $0.low...max($0.low, $0.high) } : nil,
      isRunning: point.isRunning)
  }

  /// Money is drawn in whole units, so that the axis can be read.
  private static func value(_ measurement: Measurement, _ numbers: Numbers) -> Double? {
    guard let quantity = measurement.quantity else { return nil }
    switch quantity.unit {
    case .money, .moneyPerDay:
      var value = quantity.double
      for _ in 0..<numbers.currency.digits { value /= 10 }
      return value
    case .count, .rate, .days, .hours, .ratio: return quantity.double
    }
  }

  private static func display(_ measurement: Measurement, _ numbers: Numbers) -> String {
    guard let quantity = measurement.quantity else { return NumberFormat.dash }
    switch quantity.unit {
    case .money, .moneyPerDay:
      return numbers.format.shortMoney(
        minor: Int64(clamping: quantity.rounded), digits: numbers.currency.digits, currency: "")
    case .rate:
      if let part = measurement.part, measurement.isSmall {
        return numbers.words.plain(
          "rate.short", ["part": .count(part), "n": .count(measurement.n)])
      }
      return numbers.format.percent(quantity.double)
    case .days: return numbers.dayNumber(quantity.value)
    case .count: return numbers.format.integer(Int64(clamping: quantity.rounded))
    case .hours, .ratio: return numbers.format.decimal(quantity.double, places: 1)
    }
  }
}
