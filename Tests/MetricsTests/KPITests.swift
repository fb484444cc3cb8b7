import Cleaning
import Foundation
import Metrics
import Testing

/// One number a KPI, worked out by hand; as-of is 30 June 2026, the period the year to that day.
@Suite struct KPITests {
  /// Three wins (100, 200, 600), one loss (300), two open deals (400, 500) and a win long ago.
  private func company() -> DealTable {
    var table = DealTable()
    table.deal(
      [
        "2026-01-01 prospecting", "2026-01-11 qualification", "2026-01-21 proposal",
        "2026-01-31 won",
      ], amount: 100)
    table.deal(
      ["2026-02-01 qualification", "2026-02-20 negotiation", "2026-03-13 won"], amount: 200)
    table.deal(["2026-03-01 prospecting", "2026-04-10 won"], amount: 600)
    table.deal(["2026-03-01 prospecting", "2026-03-21 meeting", "2026-05-01 lost"], amount: 300)
    table.deal(
      ["2026-05-01 prospecting", "2026-05-11 proposal"], amount: 400, close: "2026-06-15"
    ) { $0.probability = 500_000 }
    table.deal(["2026-06-01 prospecting"], amount: 500, close: "2026-07-31") {
      $0.probability = 100_000
    }
    table.deal(["2024-01-01 prospecting", "2024-03-01 won"], amount: 1000)
    return table
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let id: String
    let told: String
    let n: Int
    var testDescription: String { id }
  }

  @Test(arguments: [
    Case(id: "created-count", told: "6", n: 6),
    Case(id: "created-value", told: "2100.00", n: 6),
    Case(id: "bookings", told: "900.00", n: 3),
    Case(id: "won-count", told: "3", n: 3),
    Case(id: "lost-count", told: "1", n: 1),
    // 3 of 4.
    Case(id: "win-rate", told: "0.75", n: 4),
    // 900 / 1200.
    Case(id: "win-rate-value", told: "0.75", n: 4),
    // Fewer than 20 wins: no p90, so nothing is ripe.
    Case(id: "win-rate-created", told: "withheld: unripe", n: 0),
    Case(id: "average-deal-size", told: "300.00", n: 3),
    Case(id: "median-deal-size", told: "withheld: too-few-values", n: 3),
    Case(id: "sales-cycle", told: "withheld: too-few-values", n: 3),
    Case(id: "velocity", told: "withheld: too-few-values", n: 3),
    Case(id: "open-count", told: "2", n: 2),
    Case(id: "open-value", told: "900.00", n: 2),
    // 400 x 0.5 + 500 x 0.1.
    Case(id: "weighted-pipeline", told: "250.00", n: 2),
    Case(id: "coverage", told: "withheld: no-target", n: 0),
    Case(id: "push-count", told: "0", n: 0),
    Case(id: "slipped-value", told: "0.00", n: 0),
    Case(id: "overdue-count", told: "1", n: 2),
    Case(id: "overdue-value", told: "400.00", n: 1),
    Case(id: "lead-conversion", told: "withheld: no-leads", n: 0),
    Case(id: "lead-response", told: "withheld: no-leads", n: 0),
    Case(id: "touches-per-win", told: "withheld: no-activities", n: 0),
    Case(id: "loss-reasons", told: "withheld: no-reasons", n: 1),
    Case(id: "source-performance", told: "withheld: no-sources", n: 6),
    Case(id: "concentration", told: "withheld: no-accounts", n: 0),
  ])
  func theYearsNumbersAreThoseCountedByHand(_ example: Case) throws {
    let measurement = try #require(company().measure(example.id))
    #expect(measurement.told == example.told)
    #expect(measurement.n == example.n)
  }

  @Test(arguments: [
    Case(id: "created-count", told: "7", n: 7),
    Case(id: "bookings", told: "1900.00", n: 4),
    Case(id: "win-rate", told: "0.8", n: 5),
    Case(id: "won-count", told: "4", n: 4),
  ])
  func allTimeTakesEverythingIn(_ example: Case) throws {
    let result = try #require(company().evaluate(.all).kpi(example.id))
    #expect(result.current.told == example.told)
    #expect(result.previous == nil)
    let year = try #require(company().evaluate().kpi(example.id))
    #expect(year.allTime?.told == example.told)
  }

  @Test func countRatesCarryAWilsonInterval() throws {
    let rate = try #require(company().measure("win-rate"))
    #expect(rate.part == 3)
    #expect(rate.isSmall)
    let interval = try #require(rate.interval)
    #expect(abs(interval.low - 0.300642) < 1e-5)
    #expect(abs(interval.high - 0.954413) < 1e-5)
  }

  @Test func medianSizeAndCycleComeWithFiveWins() throws {
    var table = company()
    for day in ["05", "06", "07"] {
      table.deal(["2026-06-\(day) prospecting", "2026-06-20 won"], amount: 50)
    }
    // Values 50 50 50 100 200 600; days 13 14 15 30 40 40.
    #expect(table.measure("median-deal-size")?.told == "75.00")
    let cycle = try #require(table.measure("sales-cycle"))
    #expect(cycle.told == "22.5")
    #expect(cycle.told("p25") == "14.25")
    #expect(cycle.told("p75") == "37.5")
  }

  @Test func velocityMultipliesItsFourInputs() throws {
    var table = DealTable()
    // Five wins of 100, 10 days after qualification; five losses; two open beyond it.
    for _ in 0..<5 {
      table.deal(
        ["2026-02-01 prospecting", "2026-02-11 qualification", "2026-02-21 won"], amount: 100)
      table.deal(["2026-02-11 qualification", "2026-03-01 lost"], amount: 100)
    }
    table.deal(["2026-02-01 prospecting", "2026-03-01 lost"], amount: 100)
    table.deal(["2026-05-01 meeting"], amount: 100)
    table.deal(["2026-05-01 qualification"], amount: 100)
    table.deal(["2026-05-01 prospecting"], amount: 100)
    let velocity = try #require(table.measure("velocity"))
    // 2 x 1/2 x 100 / 10.
    #expect(velocity.told == "10.00")
    #expect(velocity.told("open") == "2")
    #expect(velocity.told("lost") == "5")
    #expect(velocity.told("median_days") == "10")
  }

  @Test func velocityOfAZeroMedianIsWithheld() {
    var table = DealTable()
    for _ in 0..<5 { table.deal(["2026-02-01 qualification", "2026-02-01 won"]) }
    #expect(table.measure("velocity")?.told == "withheld: median-zero")
    #expect(
      table.measure("velocity") { $0.excludeBackfilled = true }?.told
        == "withheld: nothing-to-count")
  }

  @Test func ripeDealsMakeTheCreatedWinRate() throws {
    var table = DealTable()
    for _ in 0..<20 { table.deal(["2026-01-01 prospecting", "2026-01-31 won"]) }
    for _ in 0..<5 { table.deal(["2026-02-01 prospecting", "2026-02-11 lost"]) }
    // Younger than the p90 of 30 days.
    table.deal(["2026-06-15 prospecting", "2026-06-16 lost"])
    let rate = try #require(table.measure("win-rate-created"))
    #expect(rate.told == "0.8")
    #expect(rate.n == 25)
    #expect(rate.told("unripe") == "1")
    #expect(rate.told("ripe_days") == "30")
  }

  @Test func sizesAboveTheP99AreLeftOutBeside() throws {
    var table = DealTable()
    for _ in 0..<99 {
      table.deal(["2026-01-01 prospecting", "2026-01-31 won"], amount: 10)
    }
    table.deal(["2026-01-01 prospecting", "2026-01-31 won"], amount: 1010)
    let size = try #require(table.measure("average-deal-size"))
    #expect(size.told == "20.00")
    #expect(size.told("without_above_p99") == "10.00")
    #expect(size.told("median") == "10.00")
  }

  @Test func equalProbabilitiesWithholdTheWeightedPipeline() {
    var table = DealTable()
    for _ in 0..<2 { table.deal(["2026-01-01 prospecting"]) { $0.probability = 300_000 } }
    let result = table.evaluate()
    #expect(result.kpi("weighted-pipeline")?.current.told == "withheld: equal-probability")
    #expect(result.notes.contains { $0.kind == .equalProbability && $0.count == 2 })
  }

  @Test func coverageIsOpenValueOverWhatIsLeftOfTheTarget() throws {
    var table = DealTable(asOf: "2026-05-15T12:00:00Z")
    table.deal(["2026-04-01 prospecting", "2026-04-20 won"], amount: 400)
    table.deal(["2026-04-01 prospecting"], amount: 900, close: "2026-06-10")
    // Overdue, and after the quarter: both apart.
    table.deal(["2026-04-01 prospecting"], amount: 5000, close: "2026-05-14")
    table.deal(["2026-04-01 prospecting"], amount: 5000, close: "2026-07-01")
    let usd = Ref(0)
    table.edit { builder in
      for month in ["2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01"] {
        let from = DealTable.day(month)
        builder.targets.append(
          TargetFact(from: from, to: from.lastOfMonth, amount: 200_00, currency: usd))
      }
    }
    let coverage = try #require(table.measure("coverage"))
    // 900 / (600 - 400).
    #expect(coverage.told == "4.5")
    table.deal(["2026-04-01 prospecting", "2026-04-20 won"], amount: 200)
    #expect(table.measure("coverage")?.told == "withheld: target-met")
  }

  @Test func pushesAreNetMovesOfADayByAWeekOrMore() throws {
    var table = DealTable()
    let deal = table.deal(["2026-01-01 prospecting"], amount: 100, close: "2026-06-01")
    table.closeDate(of: deal, on: "2026-02-01", from: "2026-03-01", to: "2026-03-07")
    table.closeDate(of: deal, on: "2026-03-01T09:00:00Z", from: "2026-03-07", to: "2026-05-01")
    table.closeDate(of: deal, on: "2026-03-01T10:00:00Z", from: "2026-05-01", to: "2026-03-10")
    table.closeDate(of: deal, on: "2026-03-02", from: "2026-03-10", to: "2026-04-10")
    table.closeDate(of: deal, on: "2026-04-02", from: "2026-04-10", to: "2026-06-01")
    let closed = table.deal(["2026-01-01 prospecting", "2026-02-01 won"], close: "2026-02-01")
    table.closeDate(of: closed, on: "2026-02-05", from: "2026-02-01", to: "2026-05-01")
    let pushes = try #require(table.measure("push-count"))
    #expect(pushes.told == "2")
    #expect(pushes.told("days") == "83")
    #expect(pushes.told("quarters_crossed") == "1")
    #expect(table.measure("pushed-value")?.told == "100.00")
  }

  @Test func slippedDealsWereDueInThePeriodAndAreNotAnyMore() throws {
    var table = DealTable(asOf: "2026-05-15T12:00:00Z")
    let slipped = table.deal(["2026-01-01 prospecting"], amount: 70, close: "2026-08-01")
    table.closeDate(of: slipped, on: "2026-04-10", from: "2026-05-01", to: "2026-08-01")
    let moved = table.deal(["2026-01-01 prospecting"], amount: 90, close: "2026-06-20")
    table.closeDate(of: moved, on: "2026-04-10", from: "2026-05-01", to: "2026-06-20")
    table.deal(["2026-01-01 prospecting"], amount: 30, close: "2026-08-01")
    // Created in the quarter: was not there at its start.
    let late = table.deal(["2026-04-20 prospecting"], amount: 11, close: "2026-08-01")
    table.closeDate(of: late, on: "2026-04-25", from: "2026-05-01", to: "2026-08-01")
    #expect(table.measure("slipped-value")?.told == "70.00")
  }

  @Test func leadsConvertWhenTheyBecameADeal() throws {
    var table = DealTable()
    let deal = table.deal(["2026-02-01 prospecting"], source: "Web ")
    table.edit { builder in
      for index in 0..<4 {
        var lead = LeadFact(id: builder.strings.append("L\(index)"))
        lead.created = Stamp(day: DealTable.day("2026-01-15"))
        lead.source = builder.strings.intern("web")
        if index == 0 {
          lead.isConverted = true
          lead.convertedDeal = deal
        }
        if index == 1 { lead.isConverted = true }
        if index == 3 { lead.isDeleted = true }
        builder.add(lead)
      }
    }
    let rate = try #require(table.measure("lead-conversion"))
    #expect(rate.part == 1)
    #expect(rate.n == 3)
    #expect(rate.told("converted") == "2")
    #expect(rate.told("source_survival") == "1")
  }

  @Test func leadResponseIsTheMedianOverAnsweredLeads() throws {
    var table = DealTable()
    table.edit { builder in
      for index in 0..<6 {
        var lead = LeadFact(id: builder.strings.append("L\(index)"))
        lead.created = Instant(iso: "2026-06-01T10:00:00Z").map { Stamp($0, in: .utc) }
        let ref = builder.add(lead)
        guard index < 5 else { continue }
        // An automatic mail at once, then a call after index + 1 hours.
        var mail = ActivityFact()
        mail.flags = [.completed, .automatic]
        mail.at = lead.created
        mail.lead = ref
        builder.activities.append(mail)
        var call = ActivityFact()
        call.flags = .completed
        call.at = Instant(iso: "2026-06-01T1\(index + 1):00:00Z").map { Stamp($0, in: .utc) }
        call.lead = ref
        builder.activities.append(call)
      }
    }
    let response = try #require(table.measure("lead-response"))
    #expect(response.told == "3")
    #expect(response.n == 5)
    #expect(response.told("unanswered_share") == "0.166667")
    #expect(response.told("p95") == "-")
  }

  @Test func touchesCountEachActivityOfADealAndItsContactsOnce() throws {
    var table = DealTable()
    var deals: [Ref] = []
    for _ in 0..<5 { deals.append(table.deal(["2026-02-01 prospecting", "2026-03-01 won"])) }
    table.edit { builder in
      let contact = builder.add(ContactFact(id: builder.strings.append("C1")))
      builder.contactRoles.append(ContactRoleFact(deal: deals[0], contact: contact))
      func touch(_ day: String, deal: Ref = .none, contact: Ref = .none) {
        var activity = ActivityFact()
        activity.flags = .completed
        activity.at = Stamp(day: DealTable.day(day))
        activity.deal = deal
        activity.contact = contact
        builder.activities.append(activity)
      }
      touch("2026-02-01", deal: deals[0], contact: contact)
      touch("2026-03-01", contact: contact)
      touch("2026-01-31", deal: deals[0])
      touch("2026-03-02", deal: deals[0])
      for deal in deals[1...3] { touch("2026-02-10", deal: deal) }
    }
    let touches = try #require(table.measure("touches-per-win"))
    // 2, 1, 1, 1, 0.
    #expect(touches.told == "1")
    #expect(touches.told("untouched_share") == "0.2")
    #expect(
      touches.rows
        == .deals(
          [2, 1, 1, 1, 0].enumerated().map {
            RowRef(Int32($0.offset), .won, figure: $0.element)
          }))
  }

  @Test func lossesGoByReasonWithTheAmountAtLoss() throws {
    var table = DealTable()
    for reason in ["Price", "price ", "", "Price"] {
      let symbol = { (builder: inout FactsBuilder) in builder.strings.intern(reason) }
      var known = Symbol.blank
      table.edit { known = symbol(&$0) }
      table.deal(["2026-02-01 prospecting", "2026-03-01 lost"], amount: 100) {
        $0.lossReason = known
      }
    }
    table.amount(of: Ref(0), on: "2026-02-15", from: 80, to: 60)
    table.amount(of: Ref(0), on: "2026-04-15", from: 60, to: 100)
    let result = table.evaluate()
    #expect(result.kpi("loss-reasons")?.current.told == "0.75")
    #expect(result.lossReasons.map(\.key) == ["Price", "(none)"])
    #expect(result.lossReasons[0].quantity("lost_value")?.text(currencyDigits: 2) == "260.00")
    #expect(result.lossReasons[1].quantity("share")?.text(currencyDigits: 2) == "0.25")
  }

  @Test func whatNoFieldTellsIsUnknownAndNotZero() throws {
    var table = DealTable()
    for _ in 0..<30 { table.plain("2026-02-01", .lost, "2026-03-01") { $0.closeDate = nil } }
    table.plain("2026-02-01", .open)
    for (id, reason) in [
      ("loss-reasons", MeasurementReason.noReasons), ("source-performance", .noSources),
      ("overdue-count", .noCloseDates), ("overdue-value", .noCloseDates),
    ] {
      let measurement = try #require(table.measure(id))
      #expect(measurement.quantity == nil, "\(id)")
      #expect(measurement.reason == reason, "\(id)")
      #expect(measurement.interval == nil, "\(id)")
    }
  }

  @Test func sourcesAreGroupedByTheirCleanedValue() throws {
    var table = DealTable()
    table.deal(["2026-02-01 prospecting", "2026-03-01 won"], amount: 100, source: "Web")
    table.deal(["2026-02-01 prospecting", "2026-03-01 lost"], amount: 100, source: " WEB")
    table.deal(["2026-02-01 prospecting", "2026-03-01 won"], amount: 300, source: "Web")
    table.deal(["2026-02-01 prospecting"], amount: 100)
    let result = table.evaluate()
    #expect(result.kpi("source-performance")?.current.told == "0.75")
    #expect(result.sources.map(\.key) == ["Web", "(none)"])
    #expect(result.sources[0].quantity("win_rate")?.text(currencyDigits: 2) == "0.666667")
    #expect(result.sources[0].quantity("average_deal_size")?.text(currencyDigits: 2) == "200.00")
  }

  @Test func concentrationIsTheShareOfTheTopTenAccounts() throws {
    var table = DealTable()
    var accounts: [Ref] = []
    table.edit { builder in
      for index in 0..<12 {
        let name = builder.strings.intern("Account \(index)")
        accounts.append(builder.add(AccountFact(id: name, name: name)))
      }
    }
    for account in accounts {
      table.deal(["2026-02-01 prospecting"], amount: 10) { $0.account = account }
    }
    table.deal(["2026-02-01 prospecting"], amount: 80)
    // 10 x 10 of 200; the deal without an account is its own line.
    #expect(table.measure("concentration")?.told == "0.5")
    #expect(table.evaluate().topAccounts.last?.key == "(none)")
  }

  @Test func blankAmountsAreCountedButNeitherSummedNorAveraged() throws {
    var table = DealTable()
    table.deal(["2026-02-01 prospecting", "2026-03-01 won"], amount: nil)
    table.deal(["2026-02-01 prospecting", "2026-03-01 won"], amount: 0)
    table.deal(["2026-02-01 prospecting", "2026-03-01 won"], amount: 10)
    let bookings = try #require(table.measure("bookings"))
    #expect(bookings.told == "10.00")
    #expect(bookings.n == 3)
    #expect(table.measure("average-deal-size")?.told == "5.00")
    #expect(table.measure("won-count")?.told == "3")
  }

  @Test func theFolderAndTheListAgree() throws {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Sources/Metrics/KPIs").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let expected = KPI.all.map { kpi in
      kpi.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        + ".swift"
    }
    #expect(files == expected.sorted())
  }

  @Test func everyKPIHasWordsAndAnIdOfItsOwn() {
    #expect(Set(KPI.all.map(\.id)).count == KPI.all.count)
    for kpi in KPI.all {
      #expect(!kpi.title.isEmpty)
      #expect(!kpi.formula.isEmpty)
      #expect(kpi.id.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }
}
