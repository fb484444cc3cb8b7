import CRM
import Cleaning
import Metrics
import Testing

/// Entries count in the pipeline that the deal was in then.
@Suite struct PipelineFunnelTests {
  /// View A of one stage by pipeline: entries, advanced, lost, other pipeline, still here.
  private func entered(
    _ evaluation: Evaluation, _ stage: String, every: Bool = false
  ) -> [String] {
    evaluation.pipelineFunnels.compactMap { pipeline in
      let stages = every ? pipeline.funnel.enteredEvery : pipeline.funnel.entered
      return stages.first { $0.step.key == stage }.map { stage in
        let fates = stage.fates
        let counts = [fates.advanced, fates.lost, fates.otherPipeline, fates.stillHere]
        return ([pipeline.key] + ([stage.entries] + counts).map { String($0) })
          .joined(separator: " ")
      }
    }
  }

  @Test func dealsHandedOverAdvancedInThePipelineTheyLeft() throws {
    var table = DealTable()
    for _ in 0..<30 {
      table.deal([
        "2026-01-01 qualification", "2026-01-20 proposal", "2026-02-01 proposal other",
      ])
      table.deal(["2026-01-01 qualification", "2026-02-01 lost"])
    }
    let evaluation = table.evaluate()
    #expect(
      entered(evaluation, "qualification") == ["Partners 0 0 0 0 0", "Sales 60 30 30 0 0"])
    #expect(entered(evaluation, "proposal") == ["Partners 0 0 0 0 0", "Sales 30 0 0 30 0"])
    #expect(
      entered(evaluation, "proposal", every: true) == [
        "Partners 30 0 0 0 30", "Sales 30 0 0 30 0",
      ])
    let sales = try #require(evaluation.pipelineFunnels.last?.funnel)
    let rate = try #require(sales.entered.first { $0.step.key == "qualification" }?.conversion)
    #expect(rate.told == "0.5")
    #expect(rate.n == 60)
    // Where deals are now, they are open.
    #expect(sales.snapshot.allSatisfy { $0.count == 0 })
    #expect(evaluation.pipelineFunnels.first?.funnel.snapshot[3].count == 30)
  }

  @Test func aPipelineThatEveryDealHasLeftKeepsItsEntries() {
    var table = DealTable()
    table.deal(["2026-01-01 qualification", "2026-02-01 proposal other"])
    let evaluation = table.evaluate()
    #expect(entered(evaluation, "qualification") == ["Partners 0 0 0 0 0", "Sales 1 1 0 0 0"])
    #expect(evaluation.pipelineFunnels.last?.funnel.reached.cohort == 0)
  }

  @Test func historyWithoutPipelineHappenedInTheDealsOwn() {
    var table = DealTable()
    var stage = Ref.none
    table.edit { builder in
      let nameless = builder.add(PipelineFact(name: .blank))
      let label = builder.strings.intern("qualification")
      stage = builder.add(
        StageFact(label: label, pipeline: nameless, canonical: .qualification))
    }
    let deal = table.deal(["2026-01-10 proposal other"])
    table.edit { builder in
      let at = Stamp(day: DealTable.day("2026-01-01"))
      builder.transitions.append(TransitionFact(deal: deal, at: at, stage: stage))
    }
    #expect(entered(table.evaluate(), "qualification") == ["Partners 1 1 0 0 0"])
  }

  @Test(arguments: 1...6)
  func entriesOfAllPipelinesAddUpToTheTotal(_ seed: Int) {
    let evaluation = FunnelTests.random(seed: UInt64(seed)).evaluate()
    #expect(evaluation.pipelineFunnels.count == 2)
    for view in [\Funnel.entered, \Funnel.enteredEvery] {
      for (step, stage) in evaluation.funnel[keyPath: view].enumerated() {
        let parts = evaluation.pipelineFunnels.map { $0.funnel[keyPath: view][step] }
        #expect(parts.reduce(0) { $0 + $1.entries } == stage.entries)
        #expect(parts.reduce(0) { $0 + $1.fates.advanced } == stage.fates.advanced)
        #expect(parts.reduce(0) { $0 + $1.conversion.n } == stage.conversion.n)
      }
    }
  }
}
