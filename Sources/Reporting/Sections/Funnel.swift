import Document
import Metrics

extension Section {
  /// The stages in three views beside each other, then each view in numbers.
  static let funnel = Section("funnel") { input, words in
    let numbers = Numbers(input, words)
    let funnel = input.evaluation.funnel
    let steps = FunnelRows.steps(of: funnel)
    let hasDeals =
      funnel.reached.cohort > 0 || funnel.entered.contains { $0.entries > 0 }
      || funnel.snapshot.contains { $0.count > 0 }
    guard hasDeals, !steps.isEmpty else { return [.paragraph(words("funnel.none"))] }
    let period = words.period(funnel.window)
    var blocks: [Block] = [
      .paragraph(words("funnel.intro", ["period": .string(period)])),
      .figure(
        Figure(
          id: "fig-funnel", caption: words("funnel.figure"),
          .funnel(FunnelRows.chart(funnel, steps, numbers)), note: words("funnel.figure-note"))),
    ]
    if funnel.completeness != .full {
      blocks.append(
        .callout(
          Callout(
            .info, title: words("funnel.completeness-title"),
            [.paragraph(words("funnel.completeness." + funnel.completeness.rawValue))])))
    }
    blocks += FunnelRows.enteredBlocks(input, numbers)
    blocks += FunnelRows.reachedBlocks(funnel.reached, numbers)
    blocks += FunnelRows.snapshotBlocks(funnel, numbers)
    blocks += FunnelRows.pipelineBlocks(input, numbers)
    return blocks
  }
}
