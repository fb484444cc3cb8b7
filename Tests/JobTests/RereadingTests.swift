import Foundation
import Job
import Synchronization
import Testing
import Warehouse

/// A value far behind the first records shows how a column is written: the file is read again, and
/// it does not matter in which line the value stands.
@Suite struct RereadingTests {
  /// One column of 2,600 records, and the one record that decides how it is read.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Stage, amount, close date, created date, probability.
    let common: [String]
    let decisive: [String]
    /// What is asked of the records, and what it is then.
    let column: String
    let expected: String?
    let note: String
  }

  static let cases = [
    Case(
      testDescription: "dates that nothing decides, then a day that comes first",
      common: ["Proposal", "100", "03/04/2026", "2026-01-05", "0.5"],
      decisive: ["Proposal", "100", "25/04/2026", "2026-01-05", "0.5"], column: "close_date",
      expected: "2026-04-03",
      note: "column Close Date holds dates with the month first"),
    Case(
      testDescription: "years in front, then dates that need an order",
      common: ["Proposal", "100", "2026-04-03", "2026-01-05", "0.5"],
      decisive: ["Proposal", "100", "03/04/2026", "2026-01-05", "0.5"], column: "close_date",
      expected: "2026-04-03",
      note: "column Close Date holds dates in which nothing is open"),
    Case(
      testDescription: "open thousands, then a decimal comma",
      common: ["Proposal", "\"1,250\"", "2026-07-01", "2026-01-05", "0.5"],
      decisive: ["Proposal", "\"17,5\"", "2026-07-01", "2026-01-05", "0.5"], column: "amount",
      expected: "125",
      note: "column Amount holds numbers with a decimal point"),
    Case(
      testDescription: "whole amounts, then thousands parted by points",
      common: ["Proposal", "900", "2026-07-01", "2026-01-05", "0.5"],
      decisive: ["Proposal", "1.250", "2026-07-01", "2026-01-05", "0.5"], column: "amount",
      expected: "90000",
      note: "column Amount holds numbers with a decimal point"),
    Case(
      testDescription: "probabilities up to 1, then one above",
      common: ["Proposal", "100", "2026-07-01", "2026-01-05", "1"],
      decisive: ["Proposal", "100", "2026-07-01", "2026-01-05", "75"], column: "probability",
      expected: "0.01",
      note: "column Probability holds probabilities from 0 to 1"),
    Case(
      testDescription: "midnights, then a time of day",
      common: ["Proposal", "100", "2026-07-01", "2026-01-05 00:00:00", "0.5"],
      decisive: ["Proposal", "100", "2026-07-01", "2026-01-05 10:30:00", "0.5"],
      column: "created_at", expected: "2026-01-05T00:00:00Z",
      note: "column Created Date holds days without times"),
  ]

  private static let header =
    "Deal ID,Deal Name,Stage,Amount,Close Date,Created Date,Probability,Remark\n"
  private static let records = 2_600

  /// Deals of which one stands at a place, its key and all the others the same wherever it stands.
  private static func deals(_ sample: Case, decisiveAt place: Int, width: Int = 300) -> String {
    let remark = String(repeating: "x", count: width)
    func line(_ key: Int, _ values: [String]) -> String {
      "\(key),Deal \(key),\(values.joined(separator: ",")),\(remark)\n"
    }
    var lines = (1...records).map { line($0, sample.common) }
    lines.insert(line(records + 1, sample.decisive), at: place)
    return header + lines.joined()
  }

  private func request(_ scratch: Scratch) -> RunRequest {
    var request = RunRequest()
    request.settings.sources = [SourceSettings(path: scratch.path + "/exports")]
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    return request
  }

  /// Runs a night and returns what it said.
  private func run(_ request: RunRequest) throws -> [String] {
    let said = Mutex<[String]>([])
    var night = Night(request, say: { line in said.withLock { $0.append(line) } })
    _ = try night.run()
    return said.withLock { $0 }
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

  private static let everything = """
    select key, amount, close_date, created_at, probability, json(raw) from deal order by key
    """

  @Test(arguments: cases) func aLateValueDecidesAsAnEarlyOneDoes(_ sample: Case) throws {
    let late = try Scratch()
    try late.write("exports/deals_2026-06-30.csv", Self.deals(sample, decisiveAt: Self.records))
    let said = try run(request(late))
    let line = Self.records + 2
    #expect(
      said.contains {
        $0.contains("is read again: line \(line) contradicts that \(sample.note)")
      }, "\(said)")
    let early = try Scratch()
    try early.write("exports/deals_2026-06-30.csv", Self.deals(sample, decisiveAt: 0))
    #expect(try run(request(early)).allSatisfy { !$0.contains("read again") })
    #expect(try rows(late, Self.everything) == rows(early, Self.everything))
    #expect(
      try rows(late, "select \(sample.column) from deal where key = '7'").first == sample.expected)
    #expect(
      try rows(late, "select count(*) from run_note where value like '%read again%'") == ["1"])
  }

  @Test func nothingOfTheFirstReadingIsKept() throws {
    let scratch = try Scratch()
    try scratch.write("exports/a_deals_2026-06-29.csv", NightTests.deals(5_000...5_010))
    try scratch.write(
      "exports/deals_2026-06-30.csv", Self.deals(Self.cases[0], decisiveAt: Self.records))
    let said = try run(request(scratch))
    #expect(said.filter { $0.contains("a_deals_2026-06-29.csv") }.count == 1, "\(said)")
    #expect(try rows(scratch, "select count(*), max(id) from run") == ["1 1"])
    #expect(try rows(scratch, "select count(*), max(file_id) from file_load") == ["2 2"])
    #expect(
      try rows(scratch, "select sum(rows_new), sum(rows_quarantined) from file_load")
        == ["\(Self.records + 12) 0"])
    #expect(
      try rows(scratch, "select count(*), max(id) from deal") == [
        "\(Self.records + 12) \(Self.records + 12)"
      ])
  }

  @Test func aColumnThatContradictsItselfLeavesOpenDatesOutWherever() throws {
    let common = ["Proposal", "100", "03/04/2026", "2026-01-05", "0.5"]
    let late = try Scratch()
    let decided = Case(
      testDescription: "", common: common,
      decisive: ["Proposal", "100", "25/04/2026", "2026-01-05", "0.5"], column: "", expected: nil,
      note: "")
    let other = "9000,Deal,Proposal,100,04/25/2026,2026-01-05,0.5,\n"
    try late.write(
      "exports/deals_2026-06-30.csv", Self.deals(decided, decisiveAt: 0) + other)
    let said = try run(request(late))
    #expect(said.contains { $0.contains("holds dates with the day first") }, "\(said)")
    #expect(try rows(late, "select close_date from deal where key = '7'") == ["-"])
    #expect(
      try rows(late, "select close_date from deal where key in ('2601', '9000') order by key")
        == ["2026-04-25", "2026-04-25"])
    #expect(
      try rows(
        late,
        """
        select count(*) from run_note
        where value like 'dates in Close Date contradict each other (1 one way, 1 the other)%'
        """) == ["1"])
  }

  @Test func aSettingIsNotOverridden() throws {
    let scratch = try Scratch()
    try scratch.write(
      "exports/deals_2026-06-30.csv", Self.deals(Self.cases[0], decisiveAt: Self.records))
    var request = request(scratch)
    request.settings.sources[0].dateOrder = "month_first"
    #expect(try run(request).allSatisfy { !$0.contains("read again") })
    #expect(try rows(scratch, "select close_date from deal where key = '7'") == ["2026-03-04"])
  }

  @Test func aFewNumbersWithTheOtherMarkChangeNothing() throws {
    let scratch = try Scratch()
    let sample = Case(
      testDescription: "", common: ["Proposal", "1250.5", "2026-07-01", "2026-01-05", "0.5"],
      decisive: ["Proposal", "\"1.250,5\"", "2026-07-01", "2026-01-05", "0.5"], column: "",
      expected: nil, note: "")
    try scratch.write(
      "exports/deals_2026-06-30.csv", Self.deals(sample, decisiveAt: Self.records))
    #expect(try run(request(scratch)).allSatisfy { !$0.contains("read again") })
    #expect(
      try rows(scratch, "select distinct amount from deal order by 1") == ["125050"],
      "this number can be read in one way only")
  }

  @Test func aDryRunTellsTheBetterReadingAndKeepsNothing() throws {
    let scratch = try Scratch()
    try scratch.write(
      "exports/deals_2026-06-30.csv", Self.deals(Self.cases[0], decisiveAt: Self.records))
    var request = request(scratch)
    request.isDryRun = true
    #expect(try run(request).contains { $0.contains("is read again") })
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/deals.sqlite"))
  }
}
