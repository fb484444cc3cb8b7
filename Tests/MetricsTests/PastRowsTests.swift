import Cleaning
import Metrics
import Testing

/// The rows under a number of a past moment are told with the amounts that the number used.
@Suite struct PastRowsTests {
  /// The sum of a column over a row file's rows, in cents.
  private func sum(_ column: String, of file: String, _ evaluation: Evaluation) throws -> Int {
    let table = try #require(evaluation.rowTables.first { $0.name == file + ".csv" })
    let place = try #require(table.columns.firstIndex(of: column))
    return (0..<table.count).reduce(0) { sum, row in
      sum + (Int(table.row(row)[place].filter { $0 != "." }) ?? 0)
    }
  }

  private func cell(_ column: String, of file: String, _ evaluation: Evaluation) throws -> String {
    let table = try #require(evaluation.rowTables.first { $0.name == file + ".csv" })
    let place = try #require(table.columns.firstIndex(of: column))
    return table.row(0)[place]
  }

  @Test(arguments: ["open-value", "open-count", "overdue-value"])
  func stockOfAPastPeriodHasTheRowsOfItsEnd(id: String) throws {
    var table = DealTable(asOf: "2026-06-30T23:00:00Z")
    let grown = table.deal(["2026-01-01 prospecting"], amount: 100, close: "2026-09-01")
    table.amount(of: grown, on: "2026-05-01", from: 80, to: 100)
    table.closeDate(of: grown, on: "2026-05-02", from: "2026-03-01", to: "2026-09-01")
    let won = table.deal(
      ["2026-01-01 prospecting", "2026-05-01 won"], amount: 50, close: "2026-05-01")
    table.amount(of: won, on: "2026-05-01", from: 40, to: 50)
    table.closeDate(of: won, on: "2026-05-01", from: "2026-03-02", to: "2026-05-01")
    let evaluation = table.evaluate(.lastQuarter)
    // 80 + 40 on 31 March; 100 are open at as-of.
    #expect(evaluation.kpi("open-value")?.current.told == "120.00")
    #expect(try sum("value", of: id, evaluation) == 120_00)
    #expect(try sum("amount", of: id, evaluation) == 120_00)
    #expect(try cell("close_date", of: id, evaluation) == "2026-03-01")
    // The deals themselves are told as they are.
    let cells = evaluation.dealCells
    let value = try #require(cells.columns.firstIndex(of: "value"))
    let own = cells[grown.index]
    #expect(own[value] == "100.00")
  }

  @Test func dealsClosedSinceAreOpenInTheRowsOfAPastPeriod() throws {
    var table = DealTable(asOf: "2026-06-30T23:00:00Z")
    table.deal(["2026-01-01 prospecting", "2026-02-01 proposal", "2026-05-01 lost"], amount: 50)
    let evaluation = table.evaluate(.lastQuarter)
    #expect(try cell("outcome", of: "open-count", evaluation) == "open")
    #expect(try cell("stage", of: "open-count", evaluation) == "proposal")
    #expect(try cell("closed", of: "open-count", evaluation) == "")
  }

  @Test(arguments: ["win-rate-value", "loss-reasons"])
  func lostValueHasTheRowsOfTheAmountAtLoss(id: String) throws {
    var table = DealTable()
    let lost = table.deal(["2026-01-01 prospecting", "2026-03-01 lost"], amount: 7777) {
      $0.lossReason = $0.id
    }
    table.amount(of: lost, on: "2026-04-01", from: 1000, to: 7777)
    let evaluation = table.evaluate()
    #expect(evaluation.kpi("win-rate-value")?.current.told("lost_value") == "1000.00")
    #expect(try sum("value", of: id, evaluation) == 1000_00)
    #expect(try sum("amount", of: id, evaluation) == 1000_00)
    #expect(try sum("value", of: "lost-count", evaluation) == 7777_00)
  }

  @Test func openDealsOfAPastPeriodBalance() {
    var table = DealTable(asOf: "2026-06-30T23:00:00Z")
    table.deal(["2026-01-01 prospecting"])
    table.deal(["2026-05-01 prospecting"])
    let evaluation = table.evaluate(.lastQuarter)
    #expect(evaluation.kpi("open-count")?.current.told == "1")
    let balance = evaluation.balances.first { $0.id == "open-count" }
    #expect(balance?.left.first?.quantity == .count(2), "the funnel's open deals are as of now")
    #expect(evaluation.balances.allSatisfy { $0.holds })
  }
}
