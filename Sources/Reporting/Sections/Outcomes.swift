import Document
import Metrics

extension Section {
  /// What was won and lost, why it was lost, and how big deals are.
  static let outcomes = Section("outcomes") { input, words in
    let numbers = Numbers(input, words)
    let cards = numbers.cards([
      "won-count", "lost-count", "win-rate-value", "win-rate-created", "average-deal-size",
      "median-deal-size", "touches-per-win",
    ])
    var blocks: [Block] = []
    if input.evaluation.totals.deals == 0 { return [.paragraph(words("outcomes.none"))] }
    if input.evaluation.totals.won + input.evaluation.totals.lost == 0 {
      blocks.append(.paragraph(words("outcomes.none")))
    }
    if !cards.isEmpty { blocks.append(.cards(cards)) }
    blocks += reasons(input.evaluation, numbers)
    blocks += rates(input.evaluation, numbers)
    return blocks
  }
}

private func reasons(_ evaluation: Evaluation, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let rows = evaluation.lossReasons
  let heading = Block.heading(Heading(id: "loss-reasons", words("outcomes.reasons-title")))
  let told = rows.filter { $0.key != "(none)" }
  if told.isEmpty {
    let lost = evaluation.totals.lost
    return [heading, .paragraph(words(lost > 0 ? "outcomes.no-reasons" : "outcomes.none-lost"))]
  }
  return [
    heading,
    .table(
      BreakdownTable.table(
        rows, first: "column.reason", placeholder: "outcomes.no-reasons", numbers,
        bar: "lost", note: numbers.linked(words("outcomes.reasons-note"), "loss-reasons"))),
  ]
}

/// The win rate of each segment and pipeline, where there are several.
private func rates(_ evaluation: Evaluation, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  guard let kpi = numbers.kpi("win-rate") else { return [] }
  let groups = kpi.groups.filter { $0.by == .segment || $0.by == .pipeline }
  let figures = groups.compactMap { group -> Figure? in
    RateChart.figure(
      group, of: kpi, id: "win-rate-" + group.by.rawValue,
      caption: words(
        "outcomes.rate-by",
        ["group": .string(RateChart.name(group.by, evaluation, words))]), numbers)
  }
  return figures.isEmpty
    ? []
    : [.heading(Heading(id: "win-rates", words("outcomes.rates-title")))]
      + figures.map(Block.figure)
}
