import Foundation
import Job
import Reporting
import Tabular
import Testing
import Warehouse

/// Exports that are damaged, cut off or not there: nothing good is overwritten, and it is told.
@Suite struct DamagedExportTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  static let accounts = "Account ID,Account Name,Website\nA1,Acme,acme.example\n"

  static func deals(_ count: Int, stage: String = "Proposal") -> [String] {
    (1...count).map { "\($0),Deal \($0),\(stage),\($0)00.00,2026-07-01,2026-01-05" }
  }

  static func file(_ rows: [String]) -> String {
    NightTests.header + rows.map { $0 + "\n" }.joined()
  }

  @discardableResult
  func run(_ folder: String) throws -> RunOutcome {
    try scratch.run(folder)
  }

  private func value(_ sql: String) throws -> Int64? {
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read {
      try $0.integer(sql)
    }
  }

  @Test func recordsOfDamagedRowsStayAsTheyWere() throws {
    try scratch.write("2026-06-01/deals.csv", Self.file(Self.deals(40)))
    try run("2026-06-01")
    var rows = Self.deals(40)
    for row in [7, 8, 21] { rows[row] = "\(row + 1),Deal \(row + 1),Proposal" }
    try scratch.write("2026-06-02/deals.csv", Self.file(rows))
    let outcome = try run("2026-06-02")
    #expect(outcome.counts.quarantined == 3)
    #expect(outcome.counts.changed == 0)
    #expect(outcome.counts.vanished == 0)
    #expect(try value("select count(*) from deal where closed_run is null and amount > 0") == 40)
    let told = try #require(outcome.warnings.first)
    #expect(told.contains("deals.csv: warning: 3 of 40 records"))
    #expect(told.contains("line 9: expected 6 fields, found 3"))
    #expect(told.contains("column 4 (Amount)"))
  }

  @Test func aFileThatEndsInsideARecordDeletesNothing() throws {
    try scratch.write("2026-06-01/deals.csv", Self.file(Self.deals(40)))
    try run("2026-06-01")
    let cut = Self.file(Self.deals(36)) + "37,Deal 37,Prop"
    try scratch.write("2026-06-02/deals.csv", cut)
    let outcome = try run("2026-06-02")
    #expect(outcome.cautions == [Caution(.cutOff, subject: "deals.csv")])
    #expect(outcome.counts.vanished == 0)
    #expect(try value("select count(*) from deal where closed_run is null") == 40)
  }

  @Test func paddedRowsAreToldInTheReport() throws {
    let rows = (1...40).map { number in
      let row = "\(number),Deal \(number),Proposal,\(number)00.00,"
      return row + (number % 2 == 0 ? "2026-07-01,2026-01-05" : "2026-07-01")
    }
    try scratch.write("2026-06-01/deals.csv", Self.file(rows))
    let outcome = try run("2026-06-01")
    #expect(outcome.counts.new == 40)
    #expect(outcome.cautions == [Caution(.paddedRows, subject: "deals.csv", value: "20")])
    let page = try String(
      contentsOfFile: scratch.path + "/Reports/2026-06-01/index.md", encoding: .utf8)
    #expect(page.contains("deals.csv: 20 rows end before their last columns"))
  }

  @Test(arguments: ["", " \n\n", String(repeating: "\u{0}", count: 900), "[{\"id\": 1}, {\"id\":"])
  func anExportThatCannotBeReadStopsTheNight(text: String) throws {
    let isJSON = text.hasPrefix("[")
    try scratch.write("2026-06-02/accounts.csv", Self.accounts)
    try scratch.write("2026-06-02/deals." + (isJSON ? "json" : "csv"), text)
    let error = #expect(throws: TabularError.self) { try run("2026-06-02") }
    #expect(ExitStatus.of(try #require(error)) == .source)
  }

  @Test(arguments: [
    "README.txt", "LICENSE", "notes.md", "photo.png", "_SUCCESS", "deals.csv.sha256",
  ])
  func whatIsKeptBesideExportsIsNotHeeded(name: String) throws {
    try scratch.write("2026-06-02/deals.csv", Self.file(Self.deals(4)))
    try scratch.write("2026-06-02/" + name, name == "_SUCCESS" ? "" : "what this folder is for\n")
    let outcome = try run("2026-06-02")
    #expect(outcome.counts.new == 4)
    #expect(outcome.warnings == [])
  }

  @Test func settingsInJSONDoNotStopTheNight() throws {
    try scratch.write("2026-06-02/deals.csv", Self.file(Self.deals(4)))
    try scratch.write("2026-06-02/tool.json", "{\n  // what it is for\n  \"a\": 1,\n}\n")
    #expect(try run("2026-06-02").counts.new == 4)
  }

  @Test(arguments: [0, 3, 49], [true, false])
  func damageInJSONStopsTheNightWhereverItIs(record: Int, isAnswer: Bool) throws {
    try scratch.write("2026-06-02/accounts.csv", Self.accounts)
    var records = (1...60).map { #"{"id": \#($0), "name": "Deal \#($0)", "stage": "Proposal"}"# }
    records[record].insert(
      contentsOf: ",,", at: records[record].index(before: records[record].endIndex))
    let list = "[\n" + records.joined(separator: ",\n") + "\n]"
    try scratch.write("2026-06-02/deals.json", isAnswer ? "{\"results\": \(list)}" : list)
    let error = #expect(throws: TabularError.self) { try run("2026-06-02") }
    #expect(ExitStatus.of(try #require(error)) == .source)
  }

  @Test(arguments: ["deals.csv.part", "more.csv.xz", "deals.ods"])
  func whatIsNamedNearlyAsAnExportIsIsToldAsNotUsed(name: String) throws {
    try scratch.write("2026-06-02/deals.csv", Self.file(Self.deals(4)))
    try scratch.write("2026-06-02/" + name, "half of it")
    let outcome = try run("2026-06-02")
    #expect(outcome.ignored.map(\.path) == [name])
    #expect(outcome.cautions.map(\.kind) == [.notRead])
    #expect(outcome.cautions.map(\.subject) == [name])
  }

  @Test func aWholeExportWithoutRecordsTripsTheGuardAgainstShrinking() throws {
    try scratch.write("2026-06-01/deals.csv", Self.file(Self.deals(40)))
    try scratch.write("2026-06-01/accounts.csv", Self.accounts)
    try run("2026-06-01")
    try scratch.write("2026-06-02/deals.csv", Self.file([]))
    try scratch.write("2026-06-02/accounts.csv", Self.accounts)
    let error = #expect(throws: WarehouseError.self) { try run("2026-06-02") }
    #expect(ExitStatus.of(try #require(error)) == .source)
    #expect(try value("select count(*) from deal where closed_run is null") == 40)
  }

  @Test func anExportWithoutRecordsOfWhatNeverHadAnyIsFine() throws {
    try scratch.write("2026-06-01/deals.csv", Self.file([]))
    try scratch.write("2026-06-01/accounts.csv", Self.accounts)
    let outcome = try run("2026-06-01")
    #expect(outcome.tables.map(\.read) == [1, 0])
    #expect(outcome.warnings == [])
  }

  @Test func aTableThatEarlierWholeExportsBroughtIsMissed() throws {
    try scratch.write("2026-06-01/deals.csv", Self.file(Self.deals(4)))
    try scratch.write("2026-06-01/accounts.csv", Self.accounts)
    #expect(try run("2026-06-01").warnings == [])
    let more = Self.accounts + "A2,Beta,beta.example\n"
    try scratch.write("2026-06-02/accounts.csv", more)
    let outcome = try run("2026-06-02")
    #expect(outcome.cautions == [Caution(.absent, subject: "generic-deal", value: "deal")])
    let page = try String(
      contentsOfFile: scratch.path + "/Reports/2026-06-02/index.md", encoding: .utf8)
    #expect(page.contains("earlier exports brought a table of Deals"))
  }
}

extension DamagedExportTests {
  @Test func columnsThatEarlierExportsHadAreMissed() throws {
    let header = "Id,Name,AccountId,StageName,Amount,CloseDate,OwnerId,CreatedDate"
    func text(_ leavingOut: Int?) -> String {
      let rows =
        [header.split(separator: ",").map(String.init)]
        + (0..<20).map { number in
          let tail = "5g0000\(100_000 + number)AAA"
          return [
            "006" + tail, "Deal \(number)", "001" + tail, "Prospecting", "10\(number).50",
            "2026-07-01", "005" + tail, "2026-01-05",
          ]
        }
      return rows.map { row in
        row.enumerated().filter { $0.offset != leavingOut }.map(\.element).joined(separator: ",")
          + "\n"
      }.joined()
    }
    try scratch.write("2026-06-01/Opportunity.csv", text(nil))
    #expect(try run("2026-06-01").warnings == [])
    try scratch.write("2026-06-02/Opportunity.csv", text(3))
    let outcome = try run("2026-06-02")
    #expect(
      outcome.cautions == [
        Caution(.lostColumns, subject: "Opportunity.csv", value: "StageName")
      ])
  }
}
