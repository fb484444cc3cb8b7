import Document
import Metrics

extension Section {
  /// Who carries how much, and who achieved what.
  static let people = Section("people") { input, words in
    let numbers = Numbers(input, words)
    let reps = input.evaluation.reps
    if reps.allSatisfy({ $0.owner == nil }) { return [.paragraph(words("people.none"))] }
    return load(reps, input.evaluation.policy, numbers) + scores(reps, numbers)
      + skills(input.evaluation.skills, numbers)
  }
}

private func load(_ reps: [RepScore], _ policy: MetricPolicy, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let carrying = reps.filter { $0.openCount > 0 }
  let heading = Block.heading(Heading(id: "load", words("people.load-title")))
  if carrying.isEmpty { return [heading, .paragraph(words("people.no-load"))] }
  // Names break ties, so that the same files give the same chart.
  let sorted = carrying.sorted { left, right in
    left.openCount == right.openCount ? left.name < right.name : left.openCount > right.openCount
  }
  let shown = sorted.prefix(15)
  let items = shown.map { rep in
    BarChart.Item(
      name(rep, words), Double(rep.openCount), display: numbers.format.integer(rep.openCount),
      note: numbers.money(rep.openValue)
        + (rep.load == .within ? "" : " · " + words.plain("load." + rep.load.rawValue)),
      tone: tone(rep.load))
  }
  let band = BarChart.Band(
    Double(policy.loadFrom)...Double(max(policy.loadFrom, policy.loadTo)),
    label: words.plain(
      "people.band", ["from": .count(policy.loadFrom), "to": .count(policy.loadTo)]))
  let over = reps.filter { $0.load == .over }.count
  let unowned = reps.filter { $0.load == .unowned }.reduce(0) { $0 + $1.openCount }
  return [
    heading,
    .paragraph(
      words(
        "people.load",
        [
          "over": .count(over), "unowned": .count(unowned),
          "people": .count(reps.filter { $0.isActive && $0.owner != nil }.count),
        ])),
    .figure(
      Figure(
        id: "fig-load", caption: words("people.load-caption"),
        .bars(BarChart(items, band: band)),
        note: sorted.count > shown.count
          ? words("list.more", ["n": .count(sorted.count - shown.count)]) : "")),
  ]
}

private func scores(_ reps: [RepScore], _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let hasActivities = reps.contains { $0.activities != nil }
  let most = reps.compactMap { $0.bookings.quantity?.double }.max() ?? 0
  let table = Table(
    columns: [
      .text(words("column.owner")), numbers.moneyHead("column.won-value"),
      .number(words("column.win-rate")), .number(words("column.closed")),
      numbers.moneyHead("column.deal-size"), .number(words("column.cycle")),
      .number(words("column.open")), numbers.moneyHead("column.value"),
      numbers.moneyHead("column.overdue"), .number(words("column.stuck")),
    ] + (hasActivities ? [.number(words("column.activities"))] : []),
    rows: reps.prefix(30).map { rep in
      let bookings = rep.bookings.quantity
      return Table.Row(
        [
          Table.Cell(RichText(name(rep, words))),
          Table.Cell(
            RichText(numbers.cell(bookings)),
            bar: bookings.map { most > 0 ? max($0.double / most, 0) : 0 }),
          Table.Cell(numbers.rate(rep.winRate)),
          Table.Cell(RichText(numbers.format.integer(rep.winRate.n))),
          Table.Cell(RichText(numbers.cell(rep.averageDealSize.quantity))),
          Table.Cell(RichText(numbers.dayNumber(rep.salesCycle.quantity?.value))),
          Table.Cell(RichText(numbers.format.integer(rep.openCount))),
          Table.Cell(RichText(numbers.amount(rep.openValue))),
          Table.Cell(RichText(numbers.amount(rep.overdueValue))),
          Table.Cell(RichText(numbers.format.integer(rep.stuckCount))),
        ]
          + (hasActivities
            ? [
              Table.Cell(
                RichText(rep.activities.map(numbers.format.integer) ?? NumberFormat.dash))
            ]
            : []))
    }, note: words("people.scores-note"))
  return [
    .heading(Heading(id: "scores", words("people.scores-title"))), .table(table),
  ]
}

private func skills(_ cells: [SkillCell], _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let heading = Block.heading(Heading(id: "skills", words("people.skills-title")))
  let significant = cells.filter(\.isSignificant)
  let tested = cells.filter { $0.p != nil }.count
  if tested == 0 { return [heading, .paragraph(words("people.no-skills"))] }
  if significant.isEmpty {
    return [heading, .paragraph(words("people.no-gaps", ["n": .count(tested)]))]
  }
  let rate = { (advanced: Int, lost: Int) in
    numbers.rate(Measurement.rate(advanced, of: advanced + lost))
  }
  let table = Table(
    columns: [
      .text(words("column.owner")), .text(words("column.stage")),
      .number(words("column.conversion")), .number(words("column.resolved")),
      .number(words("column.team")), .number("p"),
    ],
    rows: significant.map { cell in
      let own = Double(cell.advanced) / Double(max(cell.advanced + cell.lost, 1))
      let team = Double(cell.teamAdvanced) / Double(max(cell.teamAdvanced + cell.teamLost, 1))
      return Table.Row([
        Table.Cell(RichText(cell.name)), Table.Cell(RichText(numbers.step(cell.step))),
        Table.Cell(
          (own >= team ? "▲ " : "▼ ") + rate(cell.advanced, cell.lost),
          tone: own >= team ? .good : .bad),
        Table.Cell(RichText(numbers.format.integer(cell.advanced + cell.lost))),
        Table.Cell(rate(cell.teamAdvanced, cell.teamLost)),
        Table.Cell(RichText(numbers.format.decimal(cell.p ?? 1, places: 3))),
      ])
    }, note: words("people.skills-note", ["n": .count(tested)]))
  return [heading, .table(table)]
}

private func name(_ rep: RepScore, _ words: Words) -> String {
  if rep.owner == nil { return words.plain("people.nobody") }
  return rep.isActive
    ? rep.name : words.plain("people.inactive", ["name": .string(rep.name)])
}

private func tone(_ load: RepScore.Load) -> Tone {
  switch load {
  case .over: .warn
  case .within: .accent
  case .capacity: .neutral
  case .unowned: .bad
  }
}
