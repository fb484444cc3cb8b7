import Foundation
import Job
import Testing
import Warehouse

/// JSON files of which some records have keys that others lack, and so are several tables.
@Suite struct SparseJSONTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// An answer of so many opportunities; one of the last has a field that the others lack.
  private static func answer(_ count: Int, withoutID: Set<Int> = [], declared: Int? = nil) -> String
  {
    let records = (0..<count).map { number in
      let id = withoutID.contains(number) ? "null" : "\"0065g0000\(100_000 + number)AAA\""
      let more = number == count - 10 ? #", "Campaign": {"Name": "Fair"}"# : ""
      return #"{"Id": \#(id), "Name": "Deal \#(number)", "StageName": "Prospecting", "#
        + #""Amount": 10, "CloseDate": "2026-07-01", "AccountId": null\#(more)}"#
    }
    return
      #"{"totalSize": \#(declared ?? count), "done": true, "records": [\#(records.joined(separator: ",\n"))]}"#
  }

  @Test func whatTheFileSaysOfItselfIsHeldAgainstAllItsTables() throws {
    try scratch.write("exports/2026-06-30/Opportunity.json", Self.answer(5_000))
    let outcome = try scratch.run("exports")
    #expect(outcome.tables.count == 2, "the keys grow in the second batch")
    #expect(outcome.counts.new == 5_000)
    #expect(outcome.brokenBalances == [])
    #expect(outcome.warnings == [])
  }

  @Test func aRecordThatIsNotThereIsMissedAcrossTables() throws {
    try scratch.write("exports/2026-06-30/Opportunity.json", Self.answer(5_000, declared: 5_001))
    let outcome = try scratch.run("exports")
    #expect(
      outcome.balanceProblems.first?.hasPrefix(
        "2026-06-30/Opportunity.json: error: it says itself that it has 5001 records, and 5000 came"
      ) == true)
  }

  @Test func theErrorGateCountsAllTablesOfAFile() throws {
    // 40 of 4,096 are less than 1 %, and 9 more are never too many; 49 of 4,200 are above it.
    let bad = Set(Array(0..<40) + Array(4_100..<4_109))
    try scratch.write("exports/2026-06-30/Opportunity.json", Self.answer(4_200, withoutID: bad))
    let error = #expect(throws: JobError.self) { try scratch.run("exports") }
    guard case .errorGate(_, let quarantined, let read, _, _) = try #require(error) else {
      Issue.record("another error")
      return
    }
    #expect((quarantined, read) == (49, 4_200))
  }
}
