import Document
import Metrics

/// A rate by group as a dot plot with intervals.
enum RateChart {
  /// The chart of the largest groups; nil with fewer than two that have a rate.
  static func figure(
    _ group: GroupResult, of kpi: KPIResult, id: String, caption: RichText, _ numbers: Numbers
  ) -> Figure? {
    let words = numbers.words
    let rows = group.rows.filter { $0.measurement.quantity != nil && $0.measurement.n > 0 }
    if rows.count < 2 { return nil }
    // The order of the groups breaks ties, so that the same files give the same chart.
    let largest = rows.enumerated().sorted { left, right in
      left.element.measurement.n == right.element.measurement.n
        ? left.offset < right.offset
        : left.element.measurement.n > right.element.measurement.n
    }.prefix(12).map(\.element)
    let items = largest.compactMap { row -> IntervalChart.Item? in
      guard let value = row.measurement.quantity?.double, let interval = row.measurement.interval
      else { return nil }
      return IntervalChart.Item(
        BreakdownTable.key(row.key, words), value, interval.low...max(interval.low, interval.high),
        display: numbers.headline(row.measurement).plain,
        note: row.measurement.isSmall
          ? "" : words.plain("basis.n", ["n": .count(row.measurement.n)]),
        isThin: row.measurement.isSmall)
    }
    let all = kpi.current.quantity?.double
    return Figure(
      id: id, caption: caption,
      .intervals(
        IntervalChart(
          items, format: words.format, reference: all,
          referenceLabel: words.plain(
            "rate.all", ["rate": .text(numbers.headline(kpi.current))]))),
      note: rows.count > items.count
        ? words("rate.largest", ["n": .count(items.count), "all": .count(rows.count)])
        : words("rate.note"))
  }

  /// What a grouping is called; segments go by the field behind them.
  static func name(_ by: GroupBy, _ evaluation: Evaluation, _ words: Words) -> String {
    switch by {
    case .segment:
      evaluation.policy.segmentName == "segment"
        ? words.plain("group.segment") : evaluation.policy.segmentName
    case .owner, .source, .pipeline: words.plain("group." + by.rawValue)
    }
  }
}
