import Document
import Metrics

extension Section {
  /// What is open, what it is worth, what is late, and how it moved.
  static let pipeline = Section("pipeline") { input, words in
    let numbers = Numbers(input, words)
    let evaluation = input.evaluation
    let cards = numbers.cards([
      "open-count", "open-value", "weighted-pipeline", "coverage", "overdue-count",
      "overdue-value", "push-count", "slipped-value",
    ]).map { card in
      // Page one has the anchor of the number where it shows it.
      var card = card
      if Self.headlineCards.contains(card.id) { card.id = "pipeline-" + card.id }
      return card
    }
    var blocks: [Block] = []
    if evaluation.totals.deals == 0 { return [.paragraph(words("pipeline.none"))] }
    if evaluation.totals.open == 0 { blocks.append(.paragraph(words("pipeline.none"))) }
    if !cards.isEmpty { blocks.append(.cards(cards)) }
    if !evaluation.waterfalls.isEmpty {
      blocks.append(.heading(Heading(id: "waterfall", words("pipeline.waterfall-title"))))
      for waterfall in evaluation.waterfalls { blocks += movements(waterfall, numbers) }
    }
    blocks += risks(input, numbers)
    blocks += accounts(evaluation, numbers)
    return blocks.isEmpty ? [.paragraph(words("pipeline.none"))] : blocks
  }
}

private func movements(_ waterfall: Waterfall, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let scope = waterfall.scope.rawValue
  let period = words.period(waterfall.period)
  let caption = words("pipeline.waterfall." + scope, ["period": .string(period)])
  let isEmpty =
    waterfall.start == 0 && waterfall.end == 0 && waterfall.parts.allSatisfy { $0.value == 0 }
  if isEmpty { return [.note(caption + ": " + words("pipeline.no-movement"))] }
  let level = { (key: String, value: Int128, count: Int) in
    WaterfallChart.Step.level(
      words.plain(key, ["n": .count(count)]), Double(value), display: numbers.money(value))
  }
  let steps =
    [level("pipeline.start", waterfall.start, waterfall.startCount)]
    + waterfall.parts.filter { $0.value != 0 }.map { part in
      let sign = part.value > 0 ? "+" : ""
      return .change(
        words.plain("movement." + part.part.rawValue), Double(part.value),
        display: sign + numbers.amount(part.value), tone: part.part == .won ? .accent : nil)
    } + [level("pipeline.end", waterfall.end, waterfall.endCount)]
  return [
    .figure(
      Figure(
        id: "fig-waterfall-" + scope, caption: caption,
        .waterfall(WaterfallChart(steps)), note: words("pipeline.waterfall-note." + scope)))
  ]
}

private func risks(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let deals = input.evaluation.atRisk
  let heading = Block.heading(Heading(id: "at-risk", words("pipeline.risk-title")))
  if deals.isEmpty {
    return input.evaluation.totals.open == 0
      ? [] : [heading, .paragraph(words("pipeline.no-risk"))]
  }
  let shown = deals.prefix(12)
  let table = Table(
    columns: [
      .text(words("column.deal")), .text(words("column.account")), .text(words("column.owner")),
      .number(words("column.close-date")), numbers.moneyHead("column.value"),
      .text(words("column.signs")),
    ],
    rows: shown.map { risk in
      Table.Row([
        RichText(input.dealName(risk.deal)), numbers.orDash(input.accountName(risk.deal)),
        numbers.orDash(input.ownerName(risk.deal)),
        RichText(
          input.facts.deals[Int(risk.deal)].closeDate.map(words.shortDate) ?? NumberFormat.dash),
        RichText(risk.value.map { numbers.amount(Int128($0)) } ?? NumberFormat.dash),
        RichText(
          risk.signs.map { words.plain("risk." + $0.rawValue) }
            .joined(separator: words.plain("list.comma"))),
      ])
    },
    note: numbers.linked(
      deals.count > shown.count
        ? words("list.more", ["n": .count(deals.count - shown.count)]) : words("list.rows"),
      "at-risk"))
  let value = deals.reduce(Int128(0)) { $0 + Int128($1.value ?? 0) }
  return [
    heading,
    .paragraph(
      words(
        "pipeline.risk", ["n": .count(deals.count), "value": .string(numbers.money(value))])),
    .table(table),
  ]
}

private func accounts(_ evaluation: Evaluation, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  if evaluation.topAccounts.isEmpty { return [] }
  let day = evaluation.period.current.to
  let note =
    day < evaluation.today
    ? words("pipeline.accounts-note-on", ["day": .string(words.shortDate(day))])
    : words("pipeline.accounts-note")
  return [
    .heading(Heading(id: "accounts", words("pipeline.accounts-title"))),
    .table(
      BreakdownTable.table(
        evaluation.topAccounts, first: "column.account", placeholder: "pipeline.none", numbers,
        bar: "open_value", note: numbers.linked(note, "concentration"))),
  ]
}
