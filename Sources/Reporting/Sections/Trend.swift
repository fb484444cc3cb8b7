import Document
import Metrics

extension Section {
  /// Twelve whole months and the running one.
  static let trend = Section("trend") { input, words in
    let numbers = Numbers(input, words)
    let big = numbers.kpi("bookings").flatMap {
      MonthChart.figure($0, .columns, .full, numbers)
    }
    let small: [(id: String, style: TrendChart.Style)] = [
      ("created-count", .columns), ("win-rate", .line), ("won-count", .columns),
      ("lost-count", .columns), ("sales-cycle", .line), ("average-deal-size", .line),
    ]
    let figures = small.compactMap { entry in
      numbers.kpi(entry.id).flatMap { MonthChart.figure($0, entry.style, .half, numbers) }
    }
    guard big != nil || !figures.isEmpty else { return [.paragraph(words("trend.none"))] }
    let isRunning = input.evaluation.kpis.contains { $0.trend.last?.isRunning ?? false }
    var blocks: [Block] = [.paragraph(words(isRunning ? "trend.intro" : "trend.intro-whole"))]
    if let big { blocks.append(.figure(big)) }
    for start in stride(from: 0, to: figures.count, by: 2) {
      let pair = figures[start..<min(start + 2, figures.count)]
      blocks.append(.columns(pair.map { [.figure($0)] } + (pair.count < 2 ? [[]] : [])))
    }
    if isRunning { blocks.append(.note(words("trend.note"))) }
    return blocks
  }
}
