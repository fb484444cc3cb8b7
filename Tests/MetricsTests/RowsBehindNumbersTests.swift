import Cleaning
import Metrics
import Testing

/// Numbers can be worked out again from their rows, and tables in metrics.json have their own `n`.
@Suite struct RowsBehindNumbersTests {
  /// The rows of a KPI as role and position, deals counted from 0.
  private func rows(_ id: String, _ evaluation: Evaluation) throws -> [String] {
    switch try #require(evaluation.kpi(id)).current.rows {
    case .none: return []
    case .deals(let rows), .leads(let rows), .pushes(let rows):
      return rows.map { "\($0.role.key) \($0.index)" }
    }
  }

  @Test func pushedValueHasEachDealOnce() throws {
    var table = DealTable()
    let deal = table.deal(["2026-01-01 prospecting"], amount: 100, close: "2026-06-01")
    table.closeDate(of: deal, on: "2026-02-01", from: "2026-03-01", to: "2026-04-01")
    table.closeDate(of: deal, on: "2026-03-01", from: "2026-04-01", to: "2026-06-01")
    let evaluation = table.evaluate()
    #expect(try rows("push-count", evaluation).count == 2)
    let file = try #require(evaluation.rowTables.first { $0.name == "pushed-value.csv" })
    #expect(Array(file.columns.prefix(2)) == ["role", "figure"])
    #expect(file.count == 1)
    #expect(Array(file.row(0).prefix(2)) == ["counted", "92"])
  }

  @Test func concentrationHasTheRowsOfItsDenominator() throws {
    var table = DealTable()
    var account = Ref.none
    table.edit { builder in
      let name = builder.strings.intern("A")
      account = builder.add(AccountFact(id: name, name: name))
    }
    table.deal(["2026-02-01 prospecting"], amount: 10) { $0.account = account }
    table.deal(["2026-02-01 prospecting"], amount: 80)
    table.deal(["2026-02-01 prospecting"], amount: nil)
    #expect(
      try rows("concentration", table.evaluate()) == ["counted 0", "open 1", "unpriced 2"])
  }

  @Test(
    arguments: zip(
      MetricPolicy.Skips.allCases,
      [
        ["won", "qualification", ""],
        ["prospecting proposal won", "prospecting qualification", ""],
        ["prospecting", "qualification", ""],
      ]))
  func createdDealsTellHowFarTheyCame(_ skips: MetricPolicy.Skips, _ reached: [String]) throws {
    var table = DealTable()
    table.deal(["2026-01-01 prospecting", "2026-01-10 proposal", "2026-02-01 won"])
    table.deal(["2026-01-02 prospecting", "2026-01-10 qualification", "2026-01-20 lost"])
    table.plain("2026-01-03", .lost, "2026-02-01")
    let evaluation = table.evaluate { $0.skips = skips }
    let file = try #require(evaluation.rowTables.first { $0.name == "created-count.csv" })
    #expect(file.columns.last == "reached")
    #expect((0..<file.count).map { file.row($0).last } == reached)
  }

  @Test func coverageHasTheRowsOfWhatWasBooked() throws {
    var table = DealTable(asOf: "2026-05-15T12:00:00Z")
    table.deal(["2026-04-01 prospecting", "2026-04-20 won"], amount: 400)
    table.deal(["2026-04-01 prospecting"], amount: 900, close: "2026-06-10")
    #expect(try rows("coverage", table.evaluate()) == ["open 1", "won 0"])
  }

  @Test func parkedDealsAreNotOpenInTheCreatedWinRate() throws {
    var table = DealTable()
    table.deal(["2026-02-01 prospecting", "2026-02-05 nurture"])
    table.deal(["2026-02-01 prospecting"])
    let evaluation = table.evaluate()
    let rate = try #require(evaluation.kpi("win-rate-created")?.current)
    #expect(rate.told("open") == "1")
    #expect(rate.told("nurture") == "1")
    #expect(rate.told("open_share") == "0.5")
    #expect(rate.n == 0, "nothing was won or lost")
  }

  @Test func leadsHaveTheRolesOfTheNumbersInputs() throws {
    var table = DealTable()
    let deal = table.deal(["2026-02-01 prospecting"])
    table.edit { builder in
      for index in 0..<3 {
        var lead = LeadFact(id: builder.strings.append("L\(index)"))
        lead.created = Stamp(day: DealTable.day("2026-01-15"))
        lead.isConverted = index < 2
        if index == 0 { lead.convertedDeal = deal }
        builder.add(lead)
      }
    }
    #expect(
      try rows("lead-conversion", table.evaluate()) == [
        "became_deal 0", "converted_without_deal 1", "not_converted 2",
      ])
  }

  @Test func leadResponseTellsHoursInItsRowsToo() throws {
    var table = DealTable()
    table.edit { builder in
      var lead = LeadFact(id: builder.strings.append("L1"))
      lead.created = Instant(iso: "2026-06-01T10:00:00Z").map { Stamp($0, in: .utc) }
      let ref = builder.add(lead)
      var call = ActivityFact()
      call.flags = [.completed]
      call.at = Instant(iso: "2026-06-01T11:30:00Z").map { Stamp($0, in: .utc) }
      call.lead = ref
      builder.activities.append(call)
    }
    let evaluation = table.evaluate()
    let file = try #require(evaluation.rowTables.first { $0.name == "lead-response.csv" })
    #expect(Array(file.row(0).prefix(2)) == ["answered", "1.5"])
  }

  @Test func tablesInTheDocumentHaveTheirOwnN() throws {
    var table = DealTable()
    var account = Ref.none
    table.edit { builder in
      let name = builder.strings.intern("A")
      account = builder.add(AccountFact(id: name, name: name))
    }
    for _ in 0..<3 {
      table.deal(["2026-02-01 prospecting"], amount: 1000) { $0.account = account }
    }
    table.deal(["2026-02-01 prospecting", "2026-03-01 lost"], source: "Web")
    table.deal(["2026-02-01 prospecting", "2026-03-01 won"], source: "Web")
    let evaluation = table.evaluate()
    let document = MetricsDocument(evaluation)
    func n(_ id: String, _ by: String) throws -> [JSONValue?] {
      document.metricObjects(try #require(evaluation.kpi(id)))
        .filter { $0["group"]?["by"] == .string(by) }.map { $0["n"] }
    }
    #expect(try n("concentration", "account") == [.integer(3)])
    #expect(try n("loss-reasons", "reason") == [.integer(1)])
    #expect(try n("source-performance", "source").first == .integer(2))
  }
}
