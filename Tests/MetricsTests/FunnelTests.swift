import CRM
import Cleaning
import Metrics
import TestSupport
import Testing

@Suite struct FunnelTests {
  /// The fates of one stage as text: advanced/lost/nurture/other/removed/back/here.
  private func fates(_ stages: [EnteredStage], _ key: String) -> String {
    guard let stage = stages.first(where: { $0.step.key == key }) else { return "" }
    let fates = stage.fates
    return [
      fates.advanced, fates.lost, fates.nurture, fates.otherPipeline, fates.removed,
      fates.movedBack, fates.stillHere,
    ].map { String($0) }.joined(separator: "/")
  }

  @Test func everyFateOfAnEntryHasItsPlace() throws {
    var table = DealTable()
    table.deal(["2026-01-01 meeting", "2026-01-05 proposal", "2026-02-01 lost"])
    table.deal(["2026-01-01 meeting", "2026-02-01 won"])
    table.deal(["2026-01-01 meeting", "2026-02-01 lost"])
    table.deal(["2026-01-01 meeting", "2026-02-01 nurture"])
    table.deal(["2026-01-01 meeting", "2026-02-01 prospecting"])
    table.deal(["2026-01-01 meeting", "2026-02-01 meeting other"])
    table.deal(["2026-01-01 meeting"])
    table.deal(["2026-01-01 meeting", "2026-02-01 won"]) { $0.flags.insert(.deleted) }
    // Before the window.
    table.deal(["2025-01-01 meeting", "2026-02-01 won"])
    let funnel = table.evaluate().funnel
    #expect(fates(funnel.entered, "meeting") == "2/1/1/1/1/1/1")
    let meeting = try #require(funnel.entered.first { $0.step.key == "meeting" })
    #expect(meeting.conversion.part == 2)
    #expect(meeting.conversion.n == 4)
    // The second visit of the deal that changed pipelines is one more entry; the deal that was
    // deleted had been won before.
    #expect(fates(funnel.enteredEvery, "meeting") == "3/1/1/1/0/1/2")
    let excluded = table.evaluate { $0.nurture = .excluded }.funnel
    #expect(excluded.entered.first { $0.step.key == "meeting" }?.conversion.n == 3)
  }

  @Test func aReopenedDealHasOneEntryByDefault() {
    var table = DealTable()
    table.deal([
      "2026-01-01 proposal", "2026-01-10 lost", "2026-02-01 proposal", "2026-02-10 negotiation",
      "2026-03-01 won",
    ])
    let funnel = table.evaluate().funnel
    #expect(fates(funnel.entered, "proposal") == "1/0/0/0/0/0/0")
    #expect(fates(funnel.enteredEvery, "proposal") == "1/1/0/0/0/0/0")
  }

  @Test func aDeletionEndsOnlyTheVisitInProgress() throws {
    var table = DealTable()
    table.deal([
      "2026-01-01 prospecting", "2026-01-10 qualification", "2026-02-01 prospecting",
      "2026-02-10 meeting",
    ]) { $0.flags.insert(.deleted) }
    table.deal(["2026-01-01 prospecting", "2026-02-01 lost"]) { $0.flags.insert(.merged) }
    table.deal(["2026-01-01 prospecting", "2026-01-10 meeting"])
    let funnel = table.evaluate().funnel
    #expect(fates(funnel.enteredEvery, "prospecting") == "3/1/0/0/0/0/0")
    #expect(fates(funnel.enteredEvery, "qualification") == "0/0/0/0/0/1/0")
    #expect(fates(funnel.enteredEvery, "meeting") == "0/0/0/0/1/0/1")
    // 3 of 4; without the visits of removed deals it would be 1 of 1.
    let stage = try #require(funnel.enteredEvery.first { $0.step.key == "prospecting" })
    #expect(stage.conversion.told == "0.75")
    // Since the first entry, they are removed.
    #expect(fates(funnel.entered, "prospecting") == "1/0/0/0/2/0/0")
  }

  @Test func aWinThatDidNotLastIsNoAdvance() {
    var table = DealTable()
    table.deal([
      "2026-01-01 negotiation", "2026-01-10 won", "2026-02-01 negotiation", "2026-03-01 lost",
    ])
    let funnel = table.evaluate().funnel
    #expect(fates(funnel.entered, "negotiation") == "0/1/0/0/0/0/0")
    #expect(table.evaluate().totals.won == 0)
  }

  private func cohort() -> DealTable {
    var table = DealTable()
    // Skips qualification and meeting.
    table.deal(["2026-01-01 prospecting", "2026-01-10 proposal", "2026-02-01 won"], amount: 10)
    // Starts mid-funnel.
    table.deal(["2026-01-01 meeting", "2026-01-20 lost"], amount: 20)
    table.deal(["2026-01-01 prospecting", "2026-01-10 qualification"], amount: 40)
    table.plain("2026-01-01", .lost, "2026-02-01", amount: 80)
    return table
  }

  struct SkipCase: CustomTestStringConvertible, Sendable {
    let skips: MetricPolicy.Skips
    let counts: [Int]
    let ofPrevious: String
    var testDescription: String { skips.rawValue }
  }

  @Test(arguments: [
    SkipCase(skips: .passed, counts: [3, 3, 2, 1, 1, 1], ofPrevious: "0.666667"),
    SkipCase(skips: .excluded, counts: [2, 1, 1, 1, 0, 1], ofPrevious: "0"),
    SkipCase(skips: .breaksChain, counts: [2, 1, 0, 0, 0, 0], ofPrevious: "0"),
  ])
  func skippedStagesCountByPolicy(_ example: SkipCase) {
    let funnel = cohort().evaluate { $0.skips = example.skips }.funnel.reached
    #expect(funnel.steps.map(\.count) == example.counts)
    #expect(funnel.steps[2].ofPrevious.told == example.ofPrevious)
    #expect(funnel.unknown == 1)
    #expect(funnel.cohort == 4)
    #expect(funnel.endToEnd.told == "withheld: unripe")
  }

  @Test func theCurrentStageAloneMakesNoRates() {
    var table = DealTable(completeness: .currentOnly)
    for _ in 0..<30 {
      table.plain("2025-09-01", .open, stage: .meeting)
      table.plain("2025-09-01", .won, "2025-10-01")
    }
    let funnel = table.evaluate().funnel
    #expect(funnel.reached.unknown == 30)
    #expect(funnel.reached.steps[2].count == 30)
    #expect(funnel.reached.steps[2].ofPrevious.told == "withheld: no-stage-history")
    #expect(funnel.reached.endToEnd.told == "withheld: no-stage-history")
    #expect(funnel.entered[0].conversion.told == "withheld: no-stage-history")
    #expect(table.measure("velocity")?.told == "withheld: no-stage-history")
  }

  @Test func reachedStepsCarryTheirValue() {
    let funnel = cohort().evaluate().funnel.reached
    #expect(funnel.steps.map { Int($0.value) } == [7000, 7000, 3000, 1000, 1000, 1000])
    #expect(funnel.steps[2].valueOfFirst?.text(currencyDigits: 2) == "0.428571")
  }

  @Test func theSnapshotCountsOpenDealsAndTheirAge() throws {
    var table = DealTable()
    for day in 1...5 {
      table.deal(
        ["2026-05-01 prospecting", "2026-06-\(20 + day) proposal"], amount: 100
      ) { $0.probability = 500_000 }
    }
    table.deal(["2026-05-01 nurture"], amount: 9)
    let funnel = table.evaluate().funnel
    let proposal = try #require(funnel.snapshot.first { $0.step.key == "proposal" })
    #expect(proposal.count == 5)
    #expect(proposal.value == 500_00)
    #expect(proposal.weighted?.text(currencyDigits: 2) == "250.00")
    #expect(proposal.medianAge == Rational(7))
    #expect(funnel.nurtureCount == 1)
    #expect(table.evaluate().totals.open == 5)
  }

  @Test func unmappedStagesKeepTheirNameAndPlace() {
    var table = DealTable()
    var legal = Ref.none
    let main = table.main
    table.edit { builder in
      let label = builder.strings.intern("Legal review")
      // Between proposal (3) and negotiation (4) of the pipeline's order.
      legal = builder.add(StageFact(label: label, pipeline: main, canonical: nil, order: 3))
      for index in builder.stages.indices where builder.stages[index].order == 4 {
        builder.stages[index].order = 5
      }
      for index in builder.stages.indices.dropLast() where builder.stages[index].order == 3 {
        builder.stages[index].order = 2
      }
    }
    table.deal(["2026-01-01 proposal"]) { $0.stage = legal }
    table.edit { builder in
      builder.transitions.append(
        TransitionFact(deal: Ref(0), at: Stamp(day: DealTable.day("2026-02-01")), stage: legal))
    }
    let result = table.evaluate()
    #expect(
      result.funnel.reached.steps.map(\.step.key) == [
        "prospecting", "qualification", "meeting", "proposal", "Legal review", "negotiation",
        "won",
      ])
    #expect(fates(result.funnel.entered, "proposal") == "1/0/0/0/0/0/0")
    #expect(result.notes.contains { $0.kind == .unmappedStage && $0.count == 1 })
  }

  @Test func timesInStageCensorVisitsInProgress() throws {
    var table = DealTable()
    for days in [10, 20, 30, 40, 50] {
      let end = DealTable.day("2026-01-01").advanced(by: days)
      table.deal(["2026-01-01 proposal", "\(end) negotiation", "2026-06-01 lost"])
    }
    table.deal(["2026-01-01 proposal"])
    let times = table.evaluate().stageTimes
    let proposal = try #require(times.first { $0.step.key == "proposal" })
    #expect(proposal.ended.median == Rational(30))
    #expect(proposal.visits == 6)
    // 5/6 x 4/5 x 3/4 = 1/2 after the third leaves.
    #expect(proposal.kaplanMeier == Rational(30))
    #expect(proposal.advanced.n == 5)
  }

  @Test func stuckDealsHaveWaitedLongerThanMostThatAdvanced() {
    var table = DealTable()
    for _ in 0..<10 { table.deal(["2026-01-01 proposal", "2026-01-11 won"]) }
    table.deal(["2026-06-15 proposal"], amount: 5)
    table.deal(["2026-06-05 proposal"], amount: 7)
    table.deal(["2026-06-25 proposal"])
    let stuck = table.evaluate().stuck
    #expect(stuck.map(\.deal) == [11, 10])
    #expect(stuck.map(\.isSevere) == [true, false])
    #expect(stuck.map(\.age) == [Rational(25), Rational(15)])
  }

  @Test func bottlenecksAreNamed() {
    var table = DealTable()
    for _ in 0..<5 {
      table.deal(["2026-01-01 prospecting", "2026-01-05 meeting", "2026-03-01 lost"])
      table.deal(["2026-01-01 prospecting", "2026-01-05 meeting", "2026-03-01 won"])
    }
    let bottlenecks = table.evaluate().bottlenecks
    #expect(bottlenecks.loss?.key == "meeting")
    #expect(bottlenecks.lossRate?.told == "0.5")
    #expect(bottlenecks.time?.key == "meeting")
    #expect(bottlenecks.timeCount == 10)
  }

  /// Random companies: deals that wander, close, reopen, vanish.
  static func random(seed: UInt64, count: Int = 300) -> DealTable {
    var generator = SeededGenerator(seed: seed)
    var table = DealTable()
    let owners = ["Ana", "Budi", "Chi"].map { table.owner($0) }
    let start = DealTable.day("2025-01-01")
    for _ in 0..<count {
      var day = start.advanced(by: Int.random(in: 0..<540, using: &generator))
      var moves: [String] = []
      for _ in 0..<Int.random(in: 1...7, using: &generator) {
        let stage = CanonicalStage.allCases.randomElement(using: &generator) ?? .prospecting
        let pipeline = Int.random(in: 0..<8, using: &generator) == 0 ? " other" : ""
        if day > DealTable.day("2026-06-30") { break }
        moves.append("\(day) \(stage.rawValue)\(pipeline)")
        day = day.advanced(by: Int.random(in: 0..<60, using: &generator))
      }
      let isGone = Int.random(in: 0..<20, using: &generator) == 0
      let hasAmount = Int.random(in: 0..<10, using: &generator) > 0
      let owner = owners.randomElement(using: &generator) ?? .none
      let close = start.advanced(by: Int.random(in: 0..<800, using: &generator))
      let amount = Int.random(in: 1..<1000, using: &generator)
      let deal = table.deal(
        moves, amount: hasAmount ? amount : nil, close: close.description,
        owner: Bool.random(using: &generator) ? owner : .none,
        source: ["Web", "web", "Fair", ""].randomElement(using: &generator) ?? ""
      ) {
        if isGone {
          $0.flags.insert(.deleted)
          $0.removedOn = DealTable.day("2026-05-05")
        }
        $0.probability = Int32(amount) * 1000
      }
      if Bool.random(using: &generator), hasAmount {
        table.amount(of: deal, on: "2026-05-01", from: amount + 5, to: amount)
        table.closeDate(of: deal, on: "2026-05-02", from: "2026-04-20", to: close.description)
      }
    }
    return table
  }

  @Test(arguments: 1...12)
  func everyBalanceHoldsOnRandomDeals(_ seed: Int) {
    let evaluation = FunnelTests.random(seed: UInt64(seed)).evaluate()
    let broken = evaluation.balances.filter { !$0.holds }
    #expect(broken.map(\.id) == [])
    #expect(evaluation.balances.contains { $0.id == "waterfall:won-is-bookings" })
    #expect(evaluation.funnel.entered.allSatisfy { $0.entries == $0.fates.total })
  }

  @Test func groupsAddUpToTheTotal() throws {
    let evaluation = FunnelTests.random(seed: 99).evaluate()
    for id in ["created-count", "won-count", "lost-count", "open-count"] {
      let kpi = try #require(evaluation.kpi(id))
      let total = try #require(kpi.current.quantity?.rounded)
      #expect(kpi.groups.map(\.by) == [.owner, .source, .segment, .pipeline])
      for group in kpi.groups {
        let sum = group.rows.reduce(Int128(0)) { $0 + ($1.measurement.quantity?.rounded ?? 0) }
        #expect(sum == total, "\(id) by \(group.by.rawValue)")
      }
    }
    let sources = evaluation.kpi("created-count")?.groups.first { $0.by == .source }
    #expect(sources?.rows.count == 3)
    #expect(sources?.rows.last?.key == "(none)")
  }
}
