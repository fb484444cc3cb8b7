import Foundation
import Job
import Testing
import Warehouse

/// Nights after one whose report was damaged, or could not be published at all.
@Suite struct RepeatedPublicationTests {
  private let scratch: Scratch
  private var request = RunRequest()
  private let report: String

  init() throws {
    scratch = try Scratch()
    request.settings.sources = [SourceSettings(path: scratch.path + "/exports")]
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    report = request.reports + "/2026-06-30"
    try scratch.write("exports/deals_2026-06-30.csv", NightTests.deals(1...10))
  }

  @discardableResult
  private func run(_ request: RunRequest? = nil) throws -> RunOutcome {
    var night = Night(request ?? self.request, say: { _ in })
    return try night.run()
  }

  /// The files of the newest report but for run.json, which holds the clock.
  private func files() throws -> [String: Data] {
    let name = try FileManager.default.destinationOfSymbolicLink(
      atPath: request.reports + "/latest")
    let folder = request.reports + "/" + name + "/"
    var files: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? []
    where name != "run.json" && !name.hasSuffix("rows") {
      files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + name))
    }
    return files
  }

  /// What lies beside a database, but for the log that SQLite keeps while it is open.
  private func files(beside database: String) throws -> [String] {
    try scratch.names().filter {
      $0 != database + "-wal" && $0 != database + "-shm" && $0.hasPrefix(database)
    }
  }

  private struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let work: @Sendable (_ reports: String) throws -> Void
  }

  private static let damages = [
    Damage(testDescription: "no link") { try remove($0 + "/latest") },
    Damage(testDescription: "a link to an earlier report") {
      try remove($0 + "/latest")
      try FileManager.default.createSymbolicLink(
        atPath: $0 + "/latest", withDestinationPath: "2026-06-29")
    },
    Damage(testDescription: "no report") { try remove($0 + "/2026-06-30") },
    Damage(testDescription: "no rows") { try remove($0 + "/2026-06-30/rows") },
    Damage(testDescription: "half a page") {
      let handle = FileHandle(forWritingAtPath: $0 + "/2026-06-30/index.html")
      try handle?.truncate(atOffset: 1_000)
    },
    Damage(testDescription: "an empty file") {
      let handle = FileHandle(forWritingAtPath: $0 + "/2026-06-30/metrics.json")
      try handle?.truncate(atOffset: 0)
    },
  ]

  private static func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
  }

  @Test(arguments: damages)
  private func aQuietNightPublishesADamagedReportAgain(damage: Damage) throws {
    try run()
    let before = try files()
    try damage.work(request.reports)
    let outcome = try run()
    #expect(!outcome.counts.isChange)
    #expect(outcome.report == report)
    #expect(try files() == before)
    #expect(before.count > 3)
  }

  @Test func aReportInAnotherLanguageIsNotDamaged() throws {
    try run()
    let again = ReportAgain(
      database: request.database, reports: request.reports, settings: nil)
    _ = try again.publish(.newest, language: "id")
    let before = try files()
    try run()
    #expect(try files() == before)
    #expect(
      String(decoding: try #require(before["index.md"]), as: UTF8.self).hasPrefix("# Laporan"))
  }

  @Test func onlyTheReportsThatSettingsKeepCanBeRenderedAgain() throws {
    try run()
    var request = request
    request.settings.keepReports = 2
    for (day, count) in [("2026-07-01", 11), ("2026-07-02", 12), ("2026-07-03", 13)] {
      try scratch.write("exports/deals_\(day).csv", NightTests.deals(1...count))
      try run(request)
    }
    // A night that finds nothing new counts, and tells what the one before told.
    try run(request)
    let again = ReportAgain(
      database: request.database, reports: request.reports, settings: nil)
    for id in [1, 2, 3] as [Int64] {
      #expect {
        try again.publish(.run(id), language: nil)
      } throws: { error in
        "\(error)".contains("was published in \(request.reports)/2026-0")
          && ExitStatus.of(error) == .usage
      }
    }
    for id in [4, 5] as [Int64] {
      #expect(
        try again.publish(.run(id), language: nil) == request.reports + "/2026-07-03-run-\(id)")
    }
    let warehouse = try Warehouse(path: request.database, mustExist: true)
    let (told, kept) = try warehouse.read { store in
      (
        try store.integer("select count(distinct content_id) from report_part"),
        try store.integer("select count(*) from report_content")
      )
    }
    #expect(told == kept)
    #expect(FileManager.default.fileExists(atPath: report + "/index.html"))
  }

  @Test func whatCanNotBePublishedIsLoadedAndPublishedLater() throws {
    try run()
    try FileManager.default.removeItem(atPath: request.reports)
    try scratch.write("Reports", "a file")
    for (day, count) in [("2026-07-01", 11), ("2026-07-02", 12)] {
      try scratch.write("exports/deals_\(day).csv", NightTests.deals(1...count))
      let outcome = try run()
      #expect(outcome.counts.new == 1)
      #expect(outcome.report == nil)
      let error = try #require(outcome.unpublished)
      #expect(ExitStatus.of(error) == .store)
      let text = String(describing: error)
      #expect(text.contains("the records of run \(outcome.runID) are kept"))
      #expect(!text.contains("nothing of this run was kept"))
    }
    try FileManager.default.removeItem(atPath: request.reports)
    let outcome = try run()
    #expect(!outcome.counts.isChange && outcome.unpublished == nil)
    #expect(outcome.report == request.reports + "/2026-07-02")
    #expect(try scratch.names(in: "Reports") == [".dealpipe.lock", "2026-07-02", "latest"])
  }

  @Test func aPendingReportThatCanNotBePublishedDoesNotStopTheNight() throws {
    try run()
    // Its day is taken by files of the user's, those of the next day are free.
    try scratch.write("Reports/2026-07-01/Account.csv", "mine")
    try scratch.write("exports/deals_2026-07-01.csv", NightTests.deals(1...11))
    #expect(try run().unpublished != nil)
    try scratch.write("exports/deals_2026-07-02.csv", NightTests.deals(1...12))
    let outcome = try run()
    #expect(outcome.counts.new == 1)
    #expect(outcome.report == request.reports + "/2026-07-02")
    #expect(String(describing: outcome.unpublished).contains("later run"))
    #expect(try scratch.names(in: "Reports/2026-07-01") == ["Account.csv"])
  }

  @Test func aDryRunOverAnEarlierDatabaseLeavesItAsItIs() throws {
    try run()
    let warehouse = try Warehouse(path: request.database)
    try warehouse.write { store in
      for sql in [
        "delete from grdb_migrations where cast(identifier as integer) >= 9",
        "pragma user_version = 8",
      ] { try store.run(sql, doing: "testing") }
    }
    let names = try files(beside: "deals.sqlite")
    try scratch.write("exports/deals_2026-07-01.csv", NightTests.deals(1...11))
    var dry = request
    dry.isDryRun = true
    let outcome = try run(dry)
    #expect(outcome.counts.new == 1)
    #expect(try Warehouse.isEarlier(path: request.database))
    #expect(try files(beside: "deals.sqlite") == names)
  }

  @Test func aNightThroughALinkWhoseDiskIsAwayIsRefusedAndTheLinkStays() throws {
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: request.database, withDestinationPath: "far/deals.sqlite")
    for isDry in [false, true] {
      var request = self.request
      request.isDryRun = isDry
      let error = #expect(throws: WarehouseError.self) { try run(request) }
      #expect(ExitStatus.of(try #require(error)) == .store)
    }
    #expect(
      try manager.destinationOfSymbolicLink(atPath: request.database) == "far/deals.sqlite")
    #expect(try scratch.names() == ["deals.sqlite", "exports"])
  }

  @Test func aFooterWithAnotherCountIsToldWithBothNumbers() throws {
    try scratch.write(
      "exports/deals_2026-06-30.csv",
      NightTests.deals(1...10) + "\"Grand Totals (999 records)\"\n")
    for _ in 0..<2 {
      let outcome = try run()
      #expect(outcome.brokenBalances == ["footer:deals_2026-06-30.csv"])
      #expect(
        outcome.balanceProblems.first?.hasPrefix(
          "deals_2026-06-30.csv: error: it says itself that it has 999 records, and 10 came")
          == true)
    }
    let found = Doctor(request).findings().filter { $0.level != .ok }.map(\.text)
    #expect(found.count == 1 && found.first?.contains("999 records") == true)
  }
}
