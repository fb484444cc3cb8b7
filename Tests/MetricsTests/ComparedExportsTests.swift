import CRM
import Cleaning
import Metrics
import Testing

/// Without history, what two exports show makes floors; METRICS.md section 1.
@Suite struct ComparedExportsTests {
  /// Twenty deals seen to move and close, and one whose close date was seen to be pushed twice.
  private func table(since day: String = "2026-03-01") -> DealTable {
    var table = DealTable(completeness: .currentOnly, hasFieldHistory: false)
    for index in 0..<20 {
      table.deal(
        [
          "2026-03-02 qualification", "2026-04-01 proposal",
          "2026-05-01 \(index < 5 ? "lost" : "won")",
        ],
        evidence: .observed)
    }
    let deal = table.deal(["2026-03-02 qualification"], close: "2026-07-20", evidence: .observed)
    table.closeDate(of: deal, on: "2026-04-10", from: "2026-05-01", to: "2026-06-01")
    table.closeDate(of: deal, on: "2026-05-10", from: "2026-06-01", to: "2026-07-20")
    table.edit { $0.sources[0].comparedSince = DealTable.day(day) }
    return table
  }

  @Test func observedMovesMakeAFloor() throws {
    let evaluation = table().evaluate()
    #expect(evaluation.funnel.completeness == .floor)
    let velocity = try #require(evaluation.kpi("velocity")?.current)
    #expect(velocity.status == .floor)
    #expect(velocity.reason == .partialHistory)
    #expect(evaluation.funnel.reached.steps[3].ofPrevious.told == "1")
    #expect(evaluation.funnel.entered[1].conversion.told == "1")
  }

  @Test func observedPushesAreAFloorFromTheFirstExportOn() throws {
    let pushes = try #require(table().evaluate().kpi("push-count"))
    #expect(pushes.current.told == "2")
    #expect(pushes.current.status == .floor)
    #expect(pushes.current.reason == .comparedExports)
    // February had no export yet, in March nothing was seen to be pushed.
    let months = pushes.trend.map { "\($0.period.to.description.prefix(7)) \($0.measurement.told)" }
    #expect(
      Array(months.suffix(5)) == [
        "2026-02 withheld: no-field-history", "2026-03 0", "2026-04 1", "2026-05 1", "2026-06 0",
      ])
    #expect(try #require(table().measure("pushed-value")).status == .floor)
  }

  @Test(arguments: [("2026-03-01", true), ("2026-03-31", true), ("2026-04-01", false)])
  func aLookBackNeedsAnExportOfThatDay(_ since: String, _ isKnown: Bool) {
    let evaluation = table(since: since).evaluate()
    let slipped = evaluation.kpi("slipped-value")?.current
    #expect(slipped?.told == (isKnown ? "100.00" : "withheld: no-field-history"))
    #expect(evaluation.waterfalls.isEmpty == !isKnown)
    #expect(evaluation.balances.filter { !$0.holds }.map(\.id) == [])
  }

  @Test func movesSeenLaterAreNoneYet() {
    var table = DealTable(
      asOf: "2026-03-15T12:00:00Z", completeness: .currentOnly, hasFieldHistory: false)
    table.deal(["2026-03-20 qualification", "2026-04-01 proposal"], evidence: .observed) {
      $0.created = Stamp(day: DealTable.day("2026-03-01"))
    }
    #expect(table.evaluate().funnel.completeness == .currentOnly)
  }
}
