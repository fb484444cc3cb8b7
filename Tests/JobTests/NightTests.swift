import Foundation
import Job
import Testing
import Warehouse

/// Whole runs over a few records: what is kept, what vanishes, what stops a night.
@Suite struct NightTests {
  static let header = "Deal ID,Deal Name,Stage,Amount,Close Date,Created Date\n"

  /// A deals file of the given numbers, all in one stage.
  static func deals(_ numbers: some Sequence<Int>, stage: String = "Proposal") -> String {
    header
      + numbers.map { "\($0),Deal \($0),\(stage),\($0)00.00,2026-07-01,2026-01-05\n" }.joined()
  }

  private func request(_ scratch: Scratch, full: Bool? = nil) -> RunRequest {
    var request = RunRequest()
    var source = SourceSettings(path: scratch.path + "/exports")
    source.isFull = full
    request.settings.sources = [source]
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    return request
  }

  @discardableResult
  private func run(_ request: RunRequest) throws -> RunOutcome {
    var night = Night(request, say: { _ in })
    return try night.run()
  }

  private func rows(_ scratch: Scratch, _ sql: String) throws -> [String] {
    let warehouse = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true)
    var result: [String] = []
    try warehouse.read { store in
      try store.ask(sql) { row in
        result.append((0..<row.columnCount).map { row.text($0) ?? "-" }.joined(separator: " "))
      }
    }
    return result
  }

  @Test func theSameFilesAgainChangeNothingAndKeepAsOf() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(1...5))
    let first = try run(request(scratch))
    #expect(first.asOf == "2026-06-30T23:59:59Z")
    #expect(first.counts.new == 5)
    let report = scratch.path + "/Reports/2026-06-30/metrics.json"
    let before = try Data(contentsOf: URL(fileURLWithPath: report))
    let second = try run(request(scratch))
    #expect(second.asOf == first.asOf)
    #expect(second.counts.unchanged == 5)
    #expect(!second.counts.isChange)
    #expect(second.report == first.report)
    #expect(try Data(contentsOf: URL(fileURLWithPath: report)) == before)
    #expect(try rows(scratch, "select count(*), sum(state = 'published') from run") == ["2 2"])
    #expect(try rows(scratch, "select count(*) from deal") == ["5"])
  }

  @Test func whatAFullExportLacksVanishesAndIsCounted() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(1...10))
    try run(request(scratch, full: true))
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/deals_2026-06-29.csv")
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(2...10))
    let outcome = try run(request(scratch, full: true))
    #expect(outcome.counts.vanished == 1)
    #expect(try rows(scratch, "select key from deal where closed_why = 'vanished'") == ["1"])
    #expect(
      try rows(scratch, "select run_id, rows_vanished from file_load order by run_id")
        == ["1 0", "2 1"])
  }

  @Test func aPartialExportDeletesNothing() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(1...10))
    try run(request(scratch))
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/deals_2026-06-29.csv")
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(9...12))
    let outcome = try run(request(scratch))
    #expect(outcome.counts.vanished == 0)
    #expect(outcome.counts.new == 2)
  }

  @Test func aTruncatedFullExportStopsTheNight() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(1...10))
    try run(request(scratch, full: true))
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/deals_2026-06-29.csv")
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(1...7))
    let error = #expect(throws: WarehouseError.self) { try run(request(scratch, full: true)) }
    #expect(
      error
        == .shrank(source: "generic", entity: "deal", before: 10, now: 7, guardShare: 0.2))
    #expect(ExitStatus.of(try #require(error)) == .source)
    #expect(try rows(scratch, "select count(*) from run") == ["1"])
    #expect(try rows(scratch, "select count(*) from deal where closed_run is null") == ["10"])
  }

  @Test func renewalIsNoShrinking() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(1...10))
    try run(request(scratch, full: true))
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/deals_2026-06-29.csv")
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(4...13))
    let outcome = try run(request(scratch, full: true))
    #expect(outcome.counts.new == 3)
    #expect(outcome.counts.vanished == 3)
  }

  @Test func aNightThatStopsWhileRecordsAreQueuedIsAnErrorAndNoCrash() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-28.csv", Self.deals(1...100))
    try run(request(scratch, full: true))
    try scratch.write("exports/deals_2026-06-29.csv", Self.deals(1...10))
    for index in 2...9 {
      try scratch.write("exports/\(index)_2026-06-30.csv", Self.deals(1...3_000))
    }
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/deals_2026-06-28.csv")
    #expect(throws: WarehouseError.self) { try run(request(scratch, full: true)) }
    #expect(try rows(scratch, "select count(*) from deal") == ["100"])
  }

  @Test func aDryRunKeepsNothing() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-30.csv", Self.deals(1...5))
    var dry = request(scratch)
    dry.isDryRun = true
    let outcome = try run(dry)
    #expect(outcome.counts.new == 5)
    #expect(outcome.report == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/Reports"))
    try run(request(scratch))
    #expect(try rows(scratch, "select count(*) from run") == ["1"])
  }

  @Test func aRunWhileAnotherHoldsTheDatabaseIsRefused() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals.csv", Self.deals(1...2))
    let lock = try RunLock(database: scratch.path + "/deals.sqlite")
    let error = #expect(throws: JobError.self) { try run(request(scratch)) }
    #expect(ExitStatus.of(try #require(error)) == .locked)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/deals.sqlite"))
    withExtendedLifetime(lock) {}
  }
}
