import CRM
import Cleaning
import Metrics
import TestSupport
import Testing

/// Waterfalls, people, metrics.json and the row files.
@Suite struct ReportTests {
  private func parts(_ waterfall: Waterfall) -> String {
    waterfall.parts.filter { $0.value != 0 }.map { "\($0.part.rawValue) \($0.value / 100)" }
      .joined(separator: ", ")
  }

  @Test func everyMovementOfAWaterfallIsTold() throws {
    var table = DealTable(asOf: "2026-06-30T23:00:00Z")
    // Open all along, grew by 20; close date stays in the quarter.
    let grown = table.deal(["2026-01-01 prospecting"], amount: 120, close: "2026-06-01")
    table.amount(of: grown, on: "2026-05-01", from: 100, to: 120)
    // Won and lost in the quarter.
    table.deal(["2026-01-01 prospecting", "2026-05-01 won"], amount: 50)
    table.deal(["2026-01-01 prospecting", "2026-05-02 lost"], amount: 30)
    // Created and won inside: shows in both.
    table.deal(["2026-04-10 prospecting", "2026-05-10 won"], amount: 7)
    // Created and still open, closing after the quarter.
    table.deal(["2026-04-11 prospecting"], amount: 11, close: "2026-09-01")
    // Lost before, open again.
    table.deal(
      ["2026-01-01 prospecting", "2026-02-01 lost", "2026-05-05 proposal"], amount: 13,
      close: "2026-06-15")
    // Pushed out of the quarter.
    let pushed = table.deal(["2026-01-01 prospecting"], amount: 17, close: "2026-08-01")
    table.closeDate(of: pushed, on: "2026-05-01", from: "2026-05-20", to: "2026-08-01")
    // Parked, and deleted.
    table.deal(["2026-01-01 prospecting", "2026-05-01 nurture"], amount: 19, close: "2026-06-01")
    table.deal(["2026-01-01 prospecting"], amount: 23, close: "2026-06-01") {
      $0.flags.insert(.deleted)
      $0.removedOn = DealTable.day("2026-05-20")
    }
    let evaluation = table.evaluate()
    let rolling = try #require(evaluation.waterfalls.first { $0.scope == .rolling })
    #expect(rolling.start == 239_00)
    #expect(rolling.end == 161_00)
    #expect(
      parts(rolling)
        == "created 18, reopened 13, increased 20, won -57, lost -30, removed -42")
    let period = try #require(evaluation.waterfalls.first { $0.scope == .period })
    #expect(period.start == 239_00)
    #expect(period.end == 133_00)
    #expect(
      parts(period)
        == "created 7, reopened 13, increased 20, pushed_out -17, won -57, lost -30, removed -42")
    #expect(evaluation.balances.allSatisfy { $0.holds })
  }

  @Test func currencyMovesBeforeTheAmount() throws {
    var table = DealTable(rateDate: .asOf)
    var idr = Ref.none
    table.edit { builder in
      idr = builder.currency("IDR", digits: 2)
      builder.rates = RateTable(base: "USD")
      for (day, rate) in [("2026-01-01", Int64(10)), ("2026-05-01", 20)] {
        builder.rates.add(
          "IDR", from: DealTable.day(day), rate: ExactDecimal(mantissa: rate, scale: 0))
      }
    }
    let deal = table.deal(["2026-01-01 prospecting"], amount: 3000, close: "2026-06-30") {
      $0.currency = idr
    }
    table.amount(of: deal, on: "2026-05-15", from: 2000, to: 3000)
    let rolling = try #require(table.evaluate().waterfalls.first { $0.scope == .rolling })
    // 2000 / 10 = 200; 2000 / 20 = 100; 3000 / 20 = 150.
    #expect(rolling.start == 200_00)
    #expect(rolling.end == 150_00)
    #expect(parts(rolling) == "increased 50, currency -100")
  }

  @Test func ownersAreScoredAndTheirLoadIsBanded() throws {
    var table = DealTable()
    let ana = table.owner("Ana")
    let gone = table.owner("Budi", isActive: false)
    for _ in 0..<21 { table.deal(["2026-06-01 prospecting"], amount: 1, owner: ana) }
    table.deal(["2026-01-01 prospecting", "2026-03-01 won"], amount: 40, owner: gone)
    table.deal(["2026-06-01 prospecting"], amount: 1, owner: gone)
    table.deal(["2026-06-01 prospecting"], amount: 1)
    let reps = table.evaluate().reps
    #expect(reps.map(\.name) == ["Budi", "Ana", "(none)"])
    #expect(reps.map(\.load) == [.unowned, .over, .unowned])
    #expect(reps[0].bookings.told == "40.00")
    #expect(reps[0].winRate.told == "1")
    #expect(reps[1].openCount == 21)
  }

  @Test func onlyCellsFarFromTheTeamStand() throws {
    var table = DealTable()
    let ana = table.owner("Ana")
    let budi = table.owner("Budi")
    for index in 0..<40 {
      let outcome = index < 4 ? "won" : "lost"
      table.deal(["2026-01-01 proposal", "2026-02-01 \(outcome)"], owner: ana)
      let other = index < 30 ? "won" : "lost"
      table.deal(["2026-01-01 proposal", "2026-02-01 \(other)"], owner: budi)
    }
    let skills = table.evaluate().skills
    #expect(skills.count == 2)
    #expect(skills.allSatisfy { $0.isSignificant })
    #expect(skills[0].advanced == 4)
    #expect(skills[0].teamAdvanced == 30)
  }

  @Test func dealsAtRiskSayWhy() throws {
    var table = DealTable()
    table.deal(["2026-06-01 prospecting"], amount: 5, close: "2026-06-29") {
      $0.lastActivity = DealTable.day("2026-05-31")
    }
    table.deal(["2026-06-01 prospecting"], amount: 9, close: "2026-06-30") {
      $0.flags.insert(.nextStep)
    }
    let risks = table.evaluate().atRisk
    #expect(risks.map(\.deal) == [0])
    #expect(risks[0].signs == [.overdue, .quiet, .noNextStep])
  }

  @Test func metricsJSONKeepsItsContract() throws {
    var table = DealTable(asOf: "2026-06-30T23:00:00Z")
    table.deal(["2026-01-01 prospecting", "2026-03-01 won"], amount: 40, source: "Web \"2\"")
    table.deal(["2026-01-01 prospecting", "2026-03-01 lost"], amount: 40)
    let document = MetricsDocument(table.evaluate()).json
    guard case .object(let members) = document else { return }
    #expect(
      members.map(\.key) == [
        "schema", "run", "as_of", "timezone", "currency", "totals", "metrics", "funnel",
        "balances", "files", "findings", "hygiene",
      ])
    guard case .array(let metrics)? = document["metrics"] else { return }
    let rate = try #require(
      metrics.first { $0["id"] == .string("win-rate") && $0["group"] == .null })
    #expect(rate["value"] == .number("0.5"))
    #expect(rate["n"] == .integer(2))
    #expect(rate["rows"] == .string("rows/win-rate.csv"))
    #expect(rate["status"] == .string("ok"))
    #expect(rate["previous"] == .null)
    #expect(rate["period"]?["from"] == .string("2025-07-01"))
    #expect(rate["interval"] == .array([.number("0.094531"), .number("0.905469")]))
    let bookings = try #require(metrics.first { $0["id"] == .string("bookings") })
    #expect(bookings["value"] == .string("40.00"))
    let velocity = try #require(metrics.first { $0["id"] == .string("velocity") })
    #expect(velocity["value"] == .null)
    #expect(velocity["status"] == .string("withheld"))
    let months = metrics.filter {
      $0["id"] == .string("bookings") && $0["group"]?["by"] == .string("month")
    }
    #expect(months.count == 13)
    #expect(months.last?["group"]?["key"] == .string("2026-06"))
    #expect(document.text.contains(#""key": "Web \"2\"""#))
  }

  @Test func outputIsTheSameBytesEveryTime() {
    let once = MetricsDocument(FunnelTests.random(seed: 5).evaluate()).json.text
    let again = MetricsDocument(FunnelTests.random(seed: 5).evaluate()).json.text
    #expect(once == again)
  }

  @Test func rowFilesHoldTheRecordsBehindANumber() throws {
    var table = DealTable()
    table.deal(["2026-01-01 prospecting", "2026-03-01 won"], amount: 40)
    table.deal(["2026-01-01 prospecting", "2026-03-01 lost"], amount: nil)
    let evaluation = table.evaluate()
    let rows = try #require(evaluation.rowTables.first { $0.name == "win-rate.csv" })
    #expect(rows.count == 2)
    #expect(rows.row(0).count == rows.columns.count)
    #expect(rows.row(0).prefix(3) == ["won", "", "D1"])
    let price = try #require(rows.columns.firstIndex(of: "price"))
    #expect(rows.row(0)[price - 1] == "40.00")
    #expect(rows.row(1)[price] == "no amount")
  }

  @Test func historyWithoutAPipelineBelongsToTheDealsOwn() {
    var table = DealTable()
    table.edit { builder in
      let pipeline = builder.add(PipelineFact(name: .blank))
      let label = builder.strings.intern("meeting")
      let stage = builder.add(
        StageFact(label: label, pipeline: pipeline, canonical: .meeting))
      builder.transitions.append(
        TransitionFact(deal: Ref(0), at: Stamp(day: DealTable.day("2026-01-01")), stage: stage))
    }
    table.plain("2026-01-01", .open, stage: .prospecting)
    let meeting = table.evaluate().funnel.entered.first { $0.step.key == "meeting" }
    #expect(meeting?.fates.movedBack == 1)
    #expect(meeting?.fates.otherPipeline == 0)
  }
}
