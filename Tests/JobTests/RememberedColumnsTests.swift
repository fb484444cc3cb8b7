import Foundation
import Job
import Testing
import Warehouse

/// What a night's values decide about a column is used by later nights whose values leave it open.
@Suite struct RememberedColumnsTests {
  private static let header = "Deal ID,Deal Name,Stage,Amount,Close Date,Created Date\n"

  private static func deals(_ dates: [String], from key: Int = 1) -> String {
    header
      + dates.enumerated().map { number, date in
        "\(key + number),Deal \(key + number),Proposal,100,\(date),2026-01-05\n"
      }.joined()
  }

  private func request(_ scratch: Scratch, order: String? = nil) -> RunRequest {
    var request = RunRequest()
    request.settings.sources = [SourceSettings(path: scratch.path + "/exports")]
    request.settings.sources[0].dateOrder = order
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    return request
  }

  @discardableResult private func run(_ request: RunRequest) throws -> RunOutcome {
    var night = Night(request, say: { _ in })
    return try night.run()
  }

  private func rows(_ scratch: Scratch, _ sql: String) throws -> [String] {
    let warehouse = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true)
    return try warehouse.read { store in
      var result: [String] = []
      try store.ask(sql) { row in
        result.append((0..<row.columnCount).map { row.text($0) ?? "-" }.joined(separator: " "))
      }
      return result
    }
  }

  private static let dates =
    "select key, close_date from deal where closed_run is null order by key"
  private static let decisions =
    "select header, answer, votes, run_id from column_decision"
    + " where question = 'order'"

  private func notes(_ scratch: Scratch, _ words: String) throws -> [String] {
    try rows(
      scratch,
      """
      select kind from run_note
      where run_id = (select max(id) from run) and value like '%\(words)%'
      """)
  }

  @Test func anOpenColumnIsReadAsAnEarlierNightDecided() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(["25/04/2026", "26/04/2026"]))
    try run(request(scratch))
    #expect(try rows(scratch, Self.decisions) == ["closedate day_first 2 1"])
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(["03/04/2026"], from: 5))
    try run(request(scratch))
    #expect(try rows(scratch, Self.dates).contains("5 2026-04-03"))
    #expect(try notes(scratch, "as before, run 1 decided it by 2 values") == ["column-evidence"])
    #expect(try notes(scratch, "nothing in the file decides it") == [])
    #expect(try rows(scratch, Self.decisions) == ["closedate day_first 2 1"])
  }

  @Test func aFileThatDecidesOtherwiseWinsIsAskedAboutAndRemembered() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(["25/04/2026"]))
    try run(request(scratch))
    try scratch.write(
      "exports/deals_2026-06-30.csv", Self.deals(["03/04/2026", "04/25/2026"], from: 5))
    try run(request(scratch))
    #expect(try rows(scratch, Self.dates) == ["1 2026-04-25", "5 2026-03-04", "6 2026-04-25"])
    #expect(
      try notes(scratch, "dates in Close Date were day first before and are month first now")
        == ["question"])
    #expect(try rows(scratch, Self.decisions) == ["closedate month_first 1 2"])
  }

  @Test func aFileReadByAnAssumptionIsReadAgainOnceTheAnswerIsKnown() throws {
    let scratch = try Scratch()
    try scratch.write("exports/a.csv", Self.deals(["03/04/2026", "2026-05-01"]))
    try run(request(scratch))
    #expect(try rows(scratch, Self.dates) == ["1 2026-03-04", "2 2026-05-01"])
    try scratch.write("exports/b.csv", Self.deals(["25/04/2026"], from: 5))
    let second = try run(request(scratch))
    #expect(try rows(scratch, Self.dates) == ["1 2026-04-03", "2 2026-05-01", "5 2026-04-25"])
    #expect(second.counts.changed == 1, "only the date that is read in another way is another one")
    #expect(second.known.isEmpty)
    // From now on both are known.
    let third = try run(request(scratch))
    #expect(third.known.map(\.path) == ["a.csv", "b.csv"])
    #expect(third.counts.changed == 0)
  }

  @Test func filesOfOneNightTellEachOther() throws {
    let scratch = try Scratch()
    try scratch.write("exports/a.csv", Self.deals(["03/04/2026"]))
    try scratch.write("exports/b.csv", Self.deals(["25/04/2026"], from: 5))
    try scratch.write("exports/c.csv", Self.deals(["05/04/2026"], from: 7))
    try run(request(scratch))
    #expect(try rows(scratch, Self.dates) == ["1 2026-04-03", "5 2026-04-25", "7 2026-04-05"])
    #expect(try notes(scratch, "as in b.csv, which decides it by 1 values").count == 2)
    #expect(try run(request(scratch)).known.count == 3)
  }

  @Test func laterValuesThatConfirmAnAssumptionAreRemembered() throws {
    let scratch = try Scratch()
    let width = String(repeating: "x", count: 300)
    let lines = (1...2_600).map { key in
      let date = key == 2_600 ? "04/25/2026" : "03/04/2026"
      return "\(key),Deal \(key),Proposal,100,\(date),2026-01-05,\(width)\n"
    }
    try scratch.write(
      "exports/deals.csv",
      "Deal ID,Deal Name,Stage,Amount,Close Date,Created Date,Remark\n" + lines.joined())
    try run(request(scratch))
    #expect(try notes(scratch, "nothing in the file decides it") == [])
    #expect(try notes(scratch, "dates are month first: 1 values").contains("column-evidence"))
    #expect(try rows(scratch, Self.decisions) == ["closedate month_first 1 1"])
    #expect(try run(request(scratch)).known.count == 1, "it is the same file, read as before")
  }

  @Test func aDryRunRemembersNothingAndASettingWins() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(["2026-04-25"]))
    try run(request(scratch))
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(["25/04/2026"], from: 5))
    var dry = request(scratch)
    dry.isDryRun = true
    try run(dry)
    #expect(try rows(scratch, Self.decisions) == [])
    try run(request(scratch))
    #expect(try rows(scratch, Self.decisions) == ["closedate day_first 1 2"])
    try scratch.write("exports/deals_2026-07-01.csv", Self.deals(["03/04/2026"], from: 7))
    try run(request(scratch, order: "month_first"))
    #expect(try rows(scratch, Self.dates).contains("7 2026-03-04"))
  }

  @Test func yearsInFrontAreReadAsTheColumnHasThem() throws {
    let scratch = try Scratch()
    try scratch.write(
      "exports/deals.csv", Self.deals(["24-01-15", "24-02-16", "24-03-17", "24-04-18"]))
    try run(request(scratch))
    #expect(
      try rows(scratch, Self.dates)
        == ["1 2024-01-15", "2 2024-02-16", "3 2024-03-17", "4 2024-04-18"])
    try scratch.write("exports/more.csv", Self.deals(["24-05-19"], from: 5))
    try run(request(scratch))
    #expect(try rows(scratch, Self.dates).last == "5 2024-05-19")
  }
}
