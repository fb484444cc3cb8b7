import CRM
import Cleaning
import Metrics
import Testing

/// METRICS.md section 11: between two instants elapsed days, between dates calendar days.
@Suite struct StageTimeTests {
  private func proposal(_ table: DealTable) throws -> StageTime {
    try #require(table.evaluate().stageTimes.first { $0.step.key == "proposal" })
  }

  @Test func betweenTwoInstantsTimeInStageIsElapsed() throws {
    var table = DealTable()
    // Ten calendar days, of which 9 days and 12 hours have passed.
    for _ in 0..<10 {
      table.deal(["2026-01-01T22:00:00Z proposal", "2026-01-11T10:00:00Z negotiation"])
    }
    let time = try proposal(table)
    #expect(time.ended.median == Rational(19, 2))
    #expect(time.advanced.p75 == Rational(19, 2))
    #expect(time.kaplanMeier == Rational(19, 2))
  }

  @Test func aDateWithoutTimeMakesThemCalendarDays() throws {
    var table = DealTable()
    for _ in 0..<5 {
      table.deal(["2026-01-01T22:00:00Z proposal", "2026-01-11 negotiation"])
    }
    let time = try proposal(table)
    #expect(time.ended.median == Rational(10))
    #expect(time.kaplanMeier == Rational(10))
  }

  @Test func agesAndTheirLimitAreCountedAlike() throws {
    var table = DealTable(asOf: "2026-06-30T23:00:00Z")
    for _ in 0..<10 {
      table.deal(["2026-01-01T22:00:00Z proposal", "2026-01-11T10:00:00Z negotiation"])
    }
    // 9 calendar days, but 9 days and 18 hours are more than 9 days and 12.
    let late = table.deal(["2026-06-21T05:00:00Z proposal"])
    for _ in 0..<4 { table.deal(["2026-06-21T12:00:00Z proposal"]) }
    let evaluation = table.evaluate()
    #expect(evaluation.stuck.map(\.deal) == [late.index])
    #expect(evaluation.stuck.first?.age == Rational(39, 4))
    #expect(evaluation.stuck.first?.isSevere == false)
    // 9 days and 11 hours.
    let open = try #require(evaluation.funnel.snapshot.first { $0.step.key == "proposal" })
    #expect(open.medianAge?.decimalText(digits: 3) == "9.458")
    let snapshot = MetricsDocument(evaluation).json["funnel"]?["snapshot"]
    guard case .array(let stages) = snapshot else { throw CancellationError() }
    #expect(stages[3]["median_age"] == .number("9.5"))
  }
}
