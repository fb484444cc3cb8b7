import Cleaning
import Metrics
import Testing

@Suite struct PeriodTests {
  struct NamedCase: CustomTestStringConvertible, Sendable {
    let name: PeriodName
    let today: String
    let from: String
    let to: String
    var fiscalStart = 1
    var testDescription: String { "\(name.rawValue) on \(today)" }
  }

  @Test(arguments: [
    NamedCase(name: .last12Months, today: "2026-06-30", from: "2025-07-01", to: "2026-06-30"),
    NamedCase(name: .last12Months, today: "2024-02-29", from: "2023-03-01", to: "2024-02-29"),
    NamedCase(name: .last12Months, today: "2026-11-23", from: "2025-11-24", to: "2026-11-23"),
    NamedCase(name: .thisMonth, today: "2026-02-10", from: "2026-02-01", to: "2026-02-28"),
    NamedCase(name: .lastMonth, today: "2026-01-10", from: "2025-12-01", to: "2025-12-31"),
    NamedCase(name: .thisQuarter, today: "2026-05-10", from: "2026-04-01", to: "2026-06-30"),
    NamedCase(name: .lastQuarter, today: "2026-02-10", from: "2025-10-01", to: "2025-12-31"),
    NamedCase(
      name: .thisQuarter, today: "2026-01-10", from: "2025-11-01", to: "2026-01-31",
      fiscalStart: 2),
    NamedCase(
      name: .thisYear, today: "2026-01-10", from: "2025-02-01", to: "2026-01-31", fiscalStart: 2),
    NamedCase(name: .lastYear, today: "2026-01-10", from: "2025-01-01", to: "2025-12-31"),
  ])
  func namedPeriodsAreWholeDays(_ example: NamedCase) {
    let period = Period.named(
      example.name, on: DealTable.day(example.today),
      fiscal: FiscalYear(startMonth: example.fiscalStart))
    #expect(period.from?.description == example.from)
    #expect(period.to.description == example.to)
  }

  @Test func aRunningPeriodIsComparedWithAsManyDays() {
    let today = DealTable.day("2026-03-31")
    let march = Comparison(.named(.thisMonth, on: today, fiscal: .init()), today: today)
    #expect(!march.isRunning)
    #expect(march.previous?.to.description == "2026-02-28")
    let early = DealTable.day("2026-05-10")
    let quarter = Comparison(.named(.thisQuarter, on: early, fiscal: .init()), today: early)
    #expect(quarter.isRunning)
    #expect(quarter.current.to == early)
    #expect(quarter.whole.to.description == "2026-06-30")
    #expect(quarter.previous?.from?.description == "2026-01-01")
    #expect(quarter.previous?.to.description == "2026-02-09")
    #expect(quarter.previousWhole?.to.description == "2026-03-31")
    #expect(quarter.yearAgo?.from?.description == "2025-04-01")
    #expect(quarter.yearAgo?.to.description == "2025-05-10")
  }

  @Test func elapsedDaysStopAtTheEarlierEnd() {
    let today = DealTable.day("2026-03-30")
    let month = Comparison(.named(.thisMonth, on: today, fiscal: .init()), today: today)
    #expect(month.previous?.to.description == "2026-02-28")
  }

  @Test func theYearBeforeLast12MonthsEndsWhereItStarts() {
    let today = DealTable.day("2026-11-23")
    let year = Comparison(.named(.last12Months, on: today, fiscal: .init()), today: today)
    #expect(year.previous?.from?.description == "2024-11-24")
    #expect(year.previous?.to.description == "2025-11-23")
  }

  @Test func allTimeComparesWithNothing() {
    let today = DealTable.day("2026-11-23")
    let all = Comparison(.named(.all, on: today, fiscal: .init()), today: today)
    #expect(all.previous == nil)
    #expect(all.yearAgo == nil)
    #expect(all.current.contains(DealTable.day("1999-01-01")))
  }

  @Test func theTrendHas13MonthsAndMarksTheRunningOne() {
    let months = trendMonths(today: DealTable.day("2026-05-10"))
    #expect(months.count == 13)
    #expect(months.first?.from?.description == "2025-05-01")
    #expect(months.last?.to.description == "2026-05-10")
    let result = DealTable(asOf: "2026-05-10T12:00:00Z").evaluate().kpi("won-count")
    #expect(result?.trend.map(\.isRunning) == Array(repeating: false, count: 12) + [true])
  }

  @Test func fiscalQuartersAreNamedByTheirYear() {
    let ends = FiscalYear(startMonth: 2, naming: .endsIn)
    #expect(ends.quarter(DealTable.day("2026-01-31")) == (2026, 4))
    #expect(ends.quarter(DealTable.day("2026-02-01")) == (2027, 1))
    let starts = FiscalYear(startMonth: 2, naming: .startsIn)
    #expect(starts.quarter(DealTable.day("2026-02-01")) == (2026, 1))
    #expect(
      starts.quarterNumber(DealTable.day("2026-05-01"))
        - starts.quarterNumber(DealTable.day("2026-01-31")) == 2)
  }

  @Test func businessHoursSkipNightsAndWeekends() {
    let clock = BusinessClock(BusinessHours(), zone: .utc)
    func seconds(_ from: String, _ to: String) -> Int64? {
      guard let start = Instant(iso: from), let end = Instant(iso: to) else { return nil }
      return clock.seconds(from: Stamp(start, in: .utc), to: Stamp(end, in: .utc))
    }
    // Friday 16:00 to Monday 10:00 is one hour and one hour.
    #expect(seconds("2026-06-26T16:00:00Z", "2026-06-29T10:00:00Z") == 7200)
    #expect(seconds("2026-06-27T08:00:00Z", "2026-06-28T20:00:00Z") == 0)
    // Ten weeks of 40 hours, from a Wednesday noon to a Wednesday noon.
    #expect(seconds("2026-01-07T12:00:00Z", "2026-03-18T12:00:00Z") == 1_440_000)
    #expect(seconds("2026-03-18T12:00:00Z", "2026-01-07T12:00:00Z") == 0)
  }
}
