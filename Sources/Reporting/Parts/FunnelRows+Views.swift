import Document
import Metrics

extension FunnelRows {
  /// View B: how far the deals created in the window came.
  static func reachedBlocks(_ reached: ReachedFunnel, _ numbers: Numbers) -> [Block] {
    let words = numbers.words
    let heading = Block.heading(Heading(id: "funnel-reached", words("funnel.reached-title")))
    if reached.cohort == 0 { return [heading, .paragraph(words("funnel.no-cohort"))] }
    let isPriced = reached.steps.contains { $0.value > 0 }
    let table = Table(
      columns: [
        .text(words("column.stage")), .number(words("column.deals")),
        .number(words("column.of-previous")), .number(words("column.of-first")),
      ]
        + (isPriced
          ? [
            numbers.moneyHead("column.value"), .number(words("column.value-of-previous")),
            .number(words("column.value-of-first")),
          ] : []),
      rows: reached.steps.map { stage in
        let name = numbers.linked(RichText(numbers.step(stage.step)), "created-count")
        return Table.Row(
          [
            name, RichText(numbers.format.integer(stage.count)), numbers.rate(stage.ofPrevious),
            numbers.rate(stage.ofFirst),
          ]
            + (isPriced
              ? [
                RichText(numbers.amount(stage.value)),
                RichText(numbers.text(stage.valueOfPrevious)),
                RichText(numbers.text(stage.valueOfFirst)),
              ] : []))
      }, note: words("funnel.reached-rows"))
    var text = words(
      "funnel.cohort",
      [
        "n": .count(reached.cohort), "won": .count(reached.won), "lost": .count(reached.lost),
        "open": .count(reached.open), "nurture": .count(reached.nurture),
        "share": .string(
          numbers.format.percent(Double(reached.open) / Double(max(reached.cohort, 1)))),
      ])
    if reached.unknown > 0 {
      text += " " + words("funnel.unknown", ["n": .count(reached.unknown)])
    }
    return [heading, .paragraph(text), .table(table), .note(endToEnd(reached, numbers))]
  }

  private static func endToEnd(_ reached: ReachedFunnel, _ numbers: Numbers) -> RichText {
    let words = numbers.words
    if reached.endToEnd.quantity == nil {
      return words(
        "funnel.end-to-end-withheld",
        ["why": .string(numbers.basis(reached.endToEnd)), "unripe": .count(reached.unripe)])
    }
    return words(
      "funnel.end-to-end",
      [
        "rate": .text(numbers.rate(reached.endToEnd)), "n": .count(reached.endToEnd.n),
        "days": .string(numbers.days(reached.ripeDays.map { Rational($0.rounded) })),
        "unripe": .count(reached.unripe),
      ])
  }

  /// View C: what is open now.
  static func snapshotBlocks(_ funnel: Funnel, _ numbers: Numbers) -> [Block] {
    let words = numbers.words
    let heading = Block.heading(Heading(id: "funnel-snapshot", words("funnel.snapshot-title")))
    let stages = funnel.snapshot
    let count = stages.reduce(0) { $0 + $1.count }
    if count == 0 { return [heading, .paragraph(words("funnel.no-open"))] }
    let most = stages.map(\.count).max() ?? 0
    let weighted = stages.compactMap(\.weighted?.rounded)
    var rows = stages.map { stage in
      Table.Row([
        Table.Cell(numbers.linked(RichText(numbers.step(stage.step)), "open-count")),
        Table.Cell(
          RichText(numbers.format.integer(stage.count)),
          bar: Double(stage.count) / Double(max(most, 1))),
        Table.Cell(RichText(numbers.amount(told(stage.value, stage.count, stage.unpriced)))),
        Table.Cell(RichText(numbers.cell(stage.weighted))),
        Table.Cell(
          RichText(numbers.dayNumber(stage.medianAge))
            + (stage.aged > 0 && stage.medianAge != nil
              ? .muted(words("basis.of-n", ["n": .count(stage.aged)])) : "")),
      ])
    }
    rows.append(
      Table.Row(
        [
          words("column.total"), RichText(numbers.format.integer(count)),
          RichText(
            numbers.amount(
              told(
                stages.reduce(0) { $0 + $1.value }, count, stages.reduce(0) { $0 + $1.unpriced }))),
          RichText(weighted.isEmpty ? NumberFormat.dash : numbers.amount(weighted.reduce(0, +))),
          "",
        ], isTotal: true))
    var notes: [RichText] = [words("funnel.snapshot-note")]
    if funnel.nurtureCount > 0 {
      notes.append(
        words(
          "funnel.nurture",
          [
            "n": .count(funnel.nurtureCount), "value": .string(numbers.money(funnel.nurtureValue)),
          ]))
    }
    if funnel.snapshotUnknown > 0 {
      notes.append(words("funnel.snapshot-unknown", ["n": .count(funnel.snapshotUnknown)]))
    }
    return [
      heading,
      .table(
        Table(
          columns: [
            .text(words("column.stage")), .number(words("column.open")),
            numbers.moneyHead("column.value"), numbers.moneyHead("column.weighted"),
            .number(words("column.median-age")),
          ], rows: rows, note: .joined(notes, separator: " "))),
    ]
  }

  /// A sum, or nil where there are deals and none of them has a value.
  private static func told(_ value: Int128, _ count: Int, _ unpriced: Int) -> Int128? {
    count > 0 && unpriced == count ? nil : value
  }

  /// The entered view of each pipeline, where there are several.
  static func pipelineBlocks(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
    let words = numbers.words
    let pipelines = input.evaluation.pipelineFunnels
    if pipelines.count < 2 { return [] }
    let leads = input.evaluation.policy.entries == .first
    let steps = pipelines.reduce(into: [FunnelStep]()) { result, pipeline in
      for step in FunnelRows.steps(of: pipeline.funnel) where !result.contains(step) {
        result.append(step)
      }
    }
    let table = Table(
      columns: [.text(words("column.stage"))] + pipelines.map { .number(RichText($0.key)) },
      rows: steps.map { step in
        Table.Row(
          [RichText(numbers.step(step))]
            + pipelines.map { pipeline in
              let entered = leads ? pipeline.funnel.entered : pipeline.funnel.enteredEvery
              guard let stage = entered.first(where: { $0.step == step }), stage.entries > 0
              else { return RichText(NumberFormat.dash) }
              return numbers.rate(stage.conversion)
            })
      }, note: words("funnel.pipelines-note"))
    return [.details(summary: words("funnel.pipelines"), blocks: [.table(table)])]
  }
}
