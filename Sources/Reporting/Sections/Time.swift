import Document
import Metrics

extension Section {
  /// How long deals take, where they wait, and which wait too long.
  static let time = Section("time") { input, words in
    let numbers = Numbers(input, words)
    return cycle(input.evaluation.salesCycle, numbers) + stages(input.evaluation, numbers)
      + stuck(input, numbers)
  }
}

private func cycle(_ cycle: SalesCycle, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  var blocks: [Block] = []
  if cycle.spread.median == nil {
    blocks.append(.paragraph(words("time.no-cycle", ["n": .count(cycle.spread.n)])))
  } else {
    blocks.append(
      .paragraph(
        words(
          "time.cycle",
          [
            "median": .text(
              numbers.linked(.strong(RichText(numbers.days(cycle.spread.median))), "sales-cycle")),
            "p25": .string(numbers.dayNumber(cycle.spread.p25)),
            "p75": .string(numbers.dayNumber(cycle.spread.p75)), "n": .count(cycle.spread.n),
          ])))
  }
  let known = cycle.incidence.compactMap { entry in entry.won.map { (entry, $0) } }
  if known.isEmpty { return blocks }
  let chart = BarChart(
    known.map { entry, share in
      BarChart.Item(
        words.plain("time.within", ["n": .count(entry.horizon)]), share,
        display: numbers.format.percent(share),
        note: words.plain("time.at-risk", ["n": .count(entry.atRisk)]))
    })
  blocks.append(
    .figure(
      Figure(
        id: "fig-incidence", caption: words("time.incidence"), .bars(chart), span: .half,
        note: words("time.incidence-note", ["n": .count(cycle.cohort)]))))
  return blocks
}

private func stages(_ evaluation: Evaluation, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let times = evaluation.stageTimes.filter { $0.visits > 0 }
  let heading = Block.heading(Heading(id: "time-in-stage", words("time.stages-title")))
  if times.isEmpty { return [heading, .paragraph(words("time.no-stages"))] }
  let longest = times.compactMap { $0.ended.median?.double }.max() ?? 0
  let table = Table(
    columns: [
      .text(words("column.stage")), .number(words("column.median-days")),
      .number(words("column.p75")), .number(words("column.p90")),
      .number(words("column.kaplan-meier")), .number(words("column.ended")),
      .number(words("column.visits")),
    ],
    rows: times.map { time in
      Table.Row([
        Table.Cell(numbers.linked(RichText(numbers.step(time.step)), "funnel-entered")),
        Table.Cell(
          RichText(numbers.dayNumber(time.ended.median)),
          bar: time.ended.median.map { longest > 0 ? $0.double / longest : 0 }),
        Table.Cell(RichText(numbers.dayNumber(time.ended.p75))),
        Table.Cell(RichText(numbers.dayNumber(time.ended.p90))),
        Table.Cell(RichText(numbers.dayNumber(time.kaplanMeier))),
        Table.Cell(RichText(numbers.format.integer(time.ended.n))),
        Table.Cell(RichText(numbers.format.integer(time.visits))),
      ])
    }, note: words("time.stages-note"))
  return [heading] + bottleneck(evaluation.bottlenecks, numbers) + [.table(table)]
}

private func bottleneck(_ bottlenecks: Bottlenecks, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  var lines: [RichText] = []
  if let loss = bottlenecks.loss, let rate = bottlenecks.lossRate, rate.quantity != nil {
    var arguments: [String: Words.Argument] = [
      "stage": .text(.strong(RichText(numbers.step(loss)))), "rate": .text(numbers.rate(rate)),
      "n": .count(rate.n),
    ]
    var line = words("time.loss-bottleneck", arguments)
    if let share = bottlenecks.lossShare, share.quantity != nil {
      arguments["share"] = .text(numbers.headline(share))
      line += " " + words("time.loss-share", arguments)
    }
    lines.append(line)
  }
  if let time = bottlenecks.time, let share = bottlenecks.timeShare {
    lines.append(
      words(
        "time.time-bottleneck",
        [
          "stage": .text(.strong(RichText(numbers.step(time)))),
          "share": .string(numbers.text(share)), "n": .count(bottlenecks.timeCount),
        ]))
  }
  return lines.isEmpty ? [] : [.list(lines)]
}

private func stuck(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let deals = input.evaluation.stuck
  let heading = Block.heading(Heading(id: "stuck", words("time.stuck-title")))
  if deals.isEmpty { return [heading, .paragraph(words("time.no-stuck"))] }
  let severe = deals.filter(\.isSevere).count
  let value = deals.reduce(Int128(0)) {
    $0 + Int128(input.facts.deals[Int($1.deal)].value ?? 0)
  }
  let shown = deals.prefix(12)
  let table = Table(
    columns: [
      .text(words("column.deal")), .text(words("column.account")), .text(words("column.owner")),
      .text(words("column.stage"), isTight: true), .number(words("column.days-in-stage")),
      .number(words("column.usual")), numbers.moneyHead("column.value"),
    ],
    rows: shown.map { stuck in
      Table.Row([
        Table.Cell(RichText(input.dealName(stuck.deal))),
        Table.Cell(numbers.orDash(input.accountName(stuck.deal))),
        Table.Cell(numbers.orDash(input.ownerName(stuck.deal))),
        Table.Cell(RichText(numbers.step(stuck.step))),
        Table.Cell(
          stuck.isSevere
            ? .strong(RichText(numbers.dayNumber(stuck.age)))
            : RichText(numbers.dayNumber(stuck.age)), tone: stuck.isSevere ? .bad : .neutral),
        Table.Cell(RichText(numbers.dayNumber(stuck.limit))),
        Table.Cell(
          RichText(
            input.facts.deals[Int(stuck.deal)].value.map { numbers.amount(Int128($0)) }
              ?? NumberFormat.dash)),
      ])
    },
    note: words("time.stuck-note")
      + (deals.count > shown.count
        ? " "
          + numbers.linked(words("list.more", ["n": .count(deals.count - shown.count)]), "stuck")
        : ""))
  return [
    heading,
    .paragraph(
      words(
        "time.stuck",
        [
          "n": .text(numbers.linked(RichText(numbers.format.integer(deals.count)), "stuck")),
          "count": .count(deals.count), "value": .string(numbers.money(value)),
          "severe": .count(severe),
        ])),
    .table(table),
  ]
}
