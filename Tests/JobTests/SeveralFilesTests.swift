import Foundation
import Job
import Reporting
import Testing
import Warehouse

/// Whole exports of one kind of record that come in several files, or in one form after another.
@Suite struct SeveralFilesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ day: String, _ files: KeyValuePairs<String, String>) throws -> RunOutcome {
    for (name, text) in files { try scratch.write("\(day)/\(name)", text) }
    return try scratch.run(day)
  }

  /// Deals whose table has other columns, so that it is read by another profile.
  private func report(_ numbers: some Sequence<Int>) -> String {
    "Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Created Date\n"
      + numbers.map { "\($0),Deal \($0),Proposal,7.00,2026-07-01,2026-01-05\n" }.joined()
  }

  private func answer(_ numbers: some Sequence<Int>) -> String {
    let deals = numbers.map {
      #"{"id": \#($0), "title": "Deal \#($0)", "stage_id": 1, "status": "open", "value": 5}"#
    }
    return #"{"success": true, "data": [\#(deals.joined(separator: ", "))]}"#
  }

  @Test func whatTheChangedFileLacksIsGoneWhereTheOtherIsAsBefore() throws {
    _ = try run(
      "2026-06-01", ["a.csv": NightTests.deals(1...10), "b.csv": NightTests.deals(11...20)])
    let next = try run(
      "2026-06-02", ["a.csv": NightTests.deals(2...10), "b.csv": NightTests.deals(11...20)])
    #expect(next.known.map(\.path) == ["b.csv"])
    #expect(next.counts.vanished == 1)
    #expect(next.counts.read == 19 && next.counts.unchanged == 19)
  }

  @Test func aFileThatShrankStopsTheNightBesideOneThatIsAsBefore() throws {
    _ = try run(
      "2026-06-01", ["a.csv": NightTests.deals(1...10), "b.csv": NightTests.deals(11...20)])
    #expect(
      throws: WarehouseError.shrank(
        source: "generic", entity: "deal", before: 20, now: 11, guardShare: 0.2)
    ) {
      try run("2026-06-02", ["a.csv": NightTests.deals(1...1), "b.csv": NightTests.deals(11...20)])
    }
  }

  @Test func aFileThatIsNotThereIsToldWhereNothingElseIsNew() throws {
    _ = try run(
      "2026-06-01", ["a.csv": NightTests.deals(1...10), "b.csv": NightTests.deals(11...20)])
    let next = try run("2026-06-02", ["b.csv": NightTests.deals(11...20)])
    #expect(next.counts.vanished == 0)
    #expect(next.cautions == [Caution(.absent, subject: "a.csv", value: "deal")])
    #expect(try scratch.run("2026-06-02").cautions.count == 1, "as long as it is not there")
    let back = try run(
      "2026-06-03", ["a.csv": NightTests.deals(1...10), "b.csv": NightTests.deals(11...20)])
    #expect(back.cautions.isEmpty)
  }

  /// The second night comes once more with one file mended, after deal 5 and deal 15 were gone.
  @Test func aMendedFileOfAnEarlierNightMovesNothingThatIsInTheOther() throws {
    func deals(_ numbers: [Int], _ name: String) -> String {
      NightTests.deals(numbers).replacingOccurrences(of: "2,Proposal", with: "2 \(name),Proposal")
    }
    for (day, gone) in [("2026-06-01", []), ("2026-06-02", []), ("2026-06-03", [5, 15])] {
      func left(_ range: ClosedRange<Int>) -> [Int] { range.filter { !gone.contains($0) } }
      _ = try run(day, ["a.csv": deals(left(1...10), day), "b.csv": deals(left(11...20), day)])
    }
    let mended = try run("2026-06-02", ["a.csv": deals(Array(1...10), "mended")])
    #expect(mended.known.map(\.path) == ["b.csv"])
    #expect(mended.counts.vanished == 0)
    var gone: [String] = []
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      try store.ask(
        "select key || ' ' || valid_to from deal where closed_why = 'vanished' order by key"
      ) { row in gone.append(row.text(0) ?? "") }
    }
    #expect(gone == ["15 2026-06-03", "5 2026-06-03"])
  }

  @Test func anOlderFileThatIsLeftInTheFolderTakesNothingBack() throws {
    try scratch.write("exports/deals_a.csv", NightTests.deals(1...10))
    _ = try scratch.run("exports")
    for name in ["b", "c"] {
      let text = NightTests.deals(1...10).replacingOccurrences(of: "Deal 3", with: "Deal 3\(name)")
      try scratch.write("exports/deals_\(name).csv", text)
      let next = try scratch.run("exports")
      #expect(next.counts.changed == 1 && next.counts.vanished == 0)
    }
  }

  @Test func anExportInAnotherFormTakesThePlaceOfTheOneBefore() throws {
    _ = try run("2026-06-01", ["deals.csv": report(1...20)])
    let moved = try run("2026-06-02", ["deals.json": answer(1...20)])
    #expect(moved.counts.vanished == 0)
  }

  @Test func partialExportsOfAnotherFormLeaveWholeOnesWhole() throws {
    func opportunities(_ numbers: some Sequence<Int>) -> String {
      "Id,IsDeleted,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate,LastModifiedDate\n"
        + numbers.map { number in
          let id = "0065i00000" + String(repeating: "0", count: 5 - "\(number)".count) + "\(number)"
          return "\(id)AAA,false,Deal \(number),Prospecting,1.00,2026-09-01,false,false,"
            + "2026-01-05T00:00:00.000Z,2026-01-05T00:00:00.000Z\n"
        }.joined()
    }
    func night(_ day: String, _ text: String, named name: String) throws -> RunOutcome {
      let path = try scratch.write("\(day)/\(name)", text)
      var request = RunRequest()
      request.paths = [path]
      request.settings.currency = "USD"
      request.database = scratch.path + "/deals.sqlite"
      request.reports = scratch.path + "/Reports"
      var night = Night(request, say: { _ in })
      return try night.run()
    }
    let some = opportunities(1...5).replacingOccurrences(of: "Prospecting,1.00", with: "Won,2.00")
      .replacingOccurrences(of: "Id,", with: "Opportunity ID,")
      .replacingOccurrences(of: ",Name,StageName,", with: ",Opportunity Name,Stage,")
    #expect(
      try night("2026-06-01", opportunities(1...40), named: "Opportunity.csv").counts.new == 40)
    _ = try night("2026-06-02", some, named: "report.csv")
    let next = try night("2026-06-03", opportunities(1...38), named: "Opportunity.csv")
    #expect(next.counts.vanished == 2)
    #expect(throws: WarehouseError.self) {
      try night("2026-06-04", opportunities(1...5), named: "Opportunity.csv")
    }
  }

  @Test func everyNightOfARunHasWhatVanishedInIt() throws {
    for (day, deals) in [("2026-06-01", 1...20), ("2026-06-02", 1...18), ("2026-06-03", 1...15)] {
      try scratch.write("nights/\(day)/deals.csv", NightTests.deals(deals))
    }
    _ = try scratch.run("nights")
    var vanished: [Int64] = []
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      try store.ask("select rows_vanished from file_load order by file_id") { row in
        vanished.append(row.integer(0) ?? -1)
      }
    }
    #expect(vanished == [0, 2, 3])
  }
}
