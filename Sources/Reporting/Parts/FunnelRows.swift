import Document
import Metrics

/// The three views of a funnel as a chart and as tables.
enum FunnelRows {
  /// All steps of the three views in one order; the longest view leads.
  static func steps(of funnel: Funnel) -> [FunnelStep] {
    var result: [FunnelStep] = []
    let views = [
      funnel.entered.map(\.step), funnel.reached.steps.map(\.step), funnel.snapshot.map(\.step),
    ]
    for view in views {
      var place = 0
      for step in view {
        if let known = result.firstIndex(of: step) {
          place = known + 1
        } else {
          result.insert(step, at: min(place, result.count))
          place += 1
        }
      }
    }
    return result
  }

  static func chart(_ funnel: Funnel, _ steps: [FunnelStep], _ numbers: Numbers) -> FunnelChart {
    let words = numbers.words
    let entered = steps.map { step -> FunnelChart.Bar in
      guard let stage = funnel.entered.first(where: { $0.step == step }) else {
        return .init(nil, display: "")
      }
      return .init(
        Double(stage.entries), display: numbers.format.integer(stage.entries),
        detail: stage.conversion.quantity == nil
          ? "" : words.plain("funnel.went-on", ["rate": .text(numbers.rate(stage.conversion))]))
    }
    let reached = steps.map { step -> FunnelChart.Bar in
      guard let stage = funnel.reached.steps.first(where: { $0.step == step }) else {
        return .init(nil, display: "")
      }
      return .init(
        Double(stage.count), display: numbers.format.integer(stage.count),
        detail: stage.ofPrevious.quantity == nil
          ? ""
          : words.plain(
            "funnel.of-previous", ["rate": .text(numbers.headline(stage.ofPrevious))]))
    }
    let open = steps.map { step -> FunnelChart.Bar in
      guard let stage = funnel.snapshot.first(where: { $0.step == step }) else {
        return .init(nil, display: "")
      }
      return .init(
        Double(stage.count), display: numbers.format.integer(stage.count),
        detail: stage.count > stage.unpriced ? numbers.money(stage.value) : "")
    }
    return FunnelChart(
      stages: steps.map(numbers.step),
      views: [
        .init(
          title: words.plain("funnel.entered"), subtitle: words.plain("funnel.entered-who"),
          bars: entered),
        .init(
          title: words.plain("funnel.reached"), subtitle: words.plain("funnel.reached-who"),
          bars: reached),
        .init(
          title: words.plain("funnel.snapshot"), subtitle: words.plain("funnel.snapshot-who"),
          bars: open),
      ])
  }

  /// View A: fates as bars and as numbers.
  static func enteredBlocks(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
    let words = numbers.words
    let leads = input.evaluation.policy.entries == .first
    let funnel = input.evaluation.funnel
    let stages = (leads ? funnel.entered : funnel.enteredEvery).filter { $0.entries > 0 }
    let heading = Block.heading(Heading(id: "funnel-entered", words("funnel.entered-title")))
    if stages.isEmpty { return [heading, .paragraph(words("funnel.no-entries"))] }
    let names = ["advanced", "lost", "nurture", "moved-back", "other-pipeline", "removed", "still"]
    let fates = { (fates: Fates) in
      [
        fates.advanced, fates.lost, fates.nurture, fates.movedBack, fates.otherPipeline,
        fates.removed, fates.stillHere,
      ]
    }
    let chart = StackedChart(
      series: names.map { words.plain("fate." + $0) },
      rows: stages.map { stage in
        let counts = fates(stage.fates)
        return StackedChart.Row(
          numbers.step(stage.step), values: counts.map(Double.init),
          displays: counts.map(numbers.format.integer),
          total: numbers.format.integer(stage.entries))
      })
    let table = Table(
      columns: [.text(words("column.stage")), .number(words("column.entries"))]
        + names.map { .number(words("fate." + $0)) }
        + [.number(words("column.conversion")), .number(words("column.resolved"))],
      rows: stages.map { stage in
        let counts = [stage.entries] + fates(stage.fates)
        let name = numbers.linked(RichText(numbers.step(stage.step)), "funnel-entered")
        return Table.Row(
          [name]
            + counts.map { $0 == 0 ? .muted("0") : RichText(numbers.format.integer($0)) }
            + [
              numbers.rate(stage.conversion),
              RichText(numbers.format.integer(stage.conversion.n)),
            ])
      },
      note: words("funnel.entered-note." + input.evaluation.policy.nurture.rawValue) + " "
        + words("funnel.entered-rows"))
    return [
      heading, .paragraph(words("funnel.entered-text." + input.evaluation.policy.entries.rawValue)),
      .figure(Figure(id: "fig-fates", caption: words("funnel.fates"), .stacked(chart))),
      .table(table),
    ]
  }
}
