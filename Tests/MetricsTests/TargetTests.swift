import Cleaning
import Metrics
import Testing

/// Targets of several period lengths that cover the same days count once.
@Suite struct TargetTests {
  private static let quarter = Period(
    .thisQuarter, from: DealTable.day("2026-04-01"), to: DealTable.day("2026-06-30"))
  private static let year = Period(
    .thisYear, from: DealTable.day("2026-01-01"), to: DealTable.day("2026-12-31"))

  /// Adds a target over so many months, in whole units.
  private func add(
    _ amount: Int, from: String, months: Int, owner: Ref = .none, to table: inout DealTable
  ) {
    let day = DealTable.day(from)
    table.edit { builder in
      builder.targets.append(
        TargetFact(
          from: day, to: day.adding(months: months).advanced(by: -1), amount: Int64(amount) * 100,
          currency: Ref(0), owner: owner))
    }
  }

  private func company(quarter: Int = 300) -> DealTable {
    var table = DealTable(asOf: "2026-06-30T12:00:00Z")
    for month in ["2026-04-01", "2026-05-01", "2026-06-01"] {
      add(100, from: month, months: 1, to: &table)
    }
    add(quarter, from: "2026-04-01", months: 3, to: &table)
    add(1200, from: "2026-01-01", months: 12, to: &table)
    return table
  }

  private func target(_ period: Period, _ table: DealTable) -> Int128? {
    let population = Population(Derivations(table.facts, policy: MetricPolicy()))
    return population.target(in: period).map { $0 / 100 }
  }

  @Test func aQuarterToldByMonthToo() throws {
    var table = company()
    table.deal(["2026-04-01 prospecting", "2026-04-20 won"], amount: 438)
    let coverage = try #require(table.measure("coverage"))
    // 300 once, not 600; 438 is booked.
    #expect(coverage.told("target") == "300.00")
    #expect(coverage.told == "withheld: target-met")
    #expect(target(Self.year, table) == 1200, "the year's own, not 300 or 1500")
  }

  @Test func shorterTargetsFillWhatLongerOnesLeaveOpen() {
    var table = DealTable()
    add(300, from: "2026-04-01", months: 3, to: &table)
    for month in ["2026-06-01", "2026-07-01", "2026-08-01"] {
      add(70, from: month, months: 1, to: &table)
    }
    // The quarter, July and August; June is in the quarter.
    #expect(target(Self.year, table) == 440)
  }

  @Test func eachOwnersOverlapsAreTheirOwnAndTargetsOfTheSameDaysAddUp() {
    var table = DealTable()
    let (ana, budi) = (table.owner("Ana"), table.owner("Budi"))
    add(300, from: "2026-04-01", months: 3, owner: ana, to: &table)
    add(100, from: "2026-04-01", months: 1, owner: ana, to: &table)
    for month in ["2026-04-01", "2026-05-01", "2026-06-01"] {
      add(50, from: month, months: 1, owner: budi, to: &table)
    }
    // Budi has a second product in June.
    add(5, from: "2026-06-01", months: 1, owner: budi, to: &table)
    #expect(target(Self.quarter, table) == 455)
  }

  @Test func overlapsThatDisagreeAreTold() {
    #expect(!company().evaluate().notes.contains { $0.kind == .targetsDisagree })
    let notes = company(quarter: 330).evaluate().notes
    // The year isn't made up of what lies in it: that is no contradiction.
    #expect(notes.first { $0.kind == .targetsDisagree }?.records == [3])
    let entry = company().evaluate().kpi("coverage")?.policies.first {
      $0.key == "overlapping_targets"
    }
    #expect(entry != nil)
  }
}

/// Numbers for a target's period name the whole of it, also while it runs.
@Suite struct TargetPeriodTests {
  @Test func slippedValueNamesTheDaysItWasComputedOver() throws {
    var table = DealTable(asOf: "2026-06-30T12:00:00Z")
    // The quarter is May to July. One deal slipped out of it, one moved to July, which is in it.
    let slipped = table.deal(["2026-01-01 prospecting"], amount: 70, close: "2026-08-05")
    table.closeDate(of: slipped, on: "2026-05-10", from: "2026-05-20", to: "2026-08-05")
    let moved = table.deal(["2026-01-01 prospecting"], amount: 90, close: "2026-07-20")
    table.closeDate(of: moved, on: "2026-05-10", from: "2026-05-20", to: "2026-07-20")
    let evaluation = table.evaluate { $0.fiscalYear = FiscalYear(startMonth: 2) }
    let document = MetricsDocument(evaluation)
    for id in ["slipped-value", "coverage"] {
      let kpi = try #require(evaluation.kpi(id))
      let main = try #require(document.metricObjects(kpi).first)
      #expect(main["period"]?["from"] == .string("2026-05-01"), "\(id)")
      #expect(main["period"]?["to"] == .string("2026-07-31"), "\(id)")
      #expect(main["previous_period"]?["to"] == .string("2026-04-30"), "\(id)")
    }
    #expect(evaluation.kpi("slipped-value")?.current.told == "70.00")
    let open = try #require(evaluation.kpi("open-count"))
    let main = try #require(document.metricObjects(open).first)
    #expect(main["period"]?["to"] == .string("2026-06-30"), "others are of what has elapsed")
  }
}
