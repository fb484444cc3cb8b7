import Cleaning
import Foundation
import Job
import Testing
import Warehouse

/// What the doctor sees before and after nights, in good and bad states.
@Suite struct DoctorTests {
  private let scratch: Scratch
  private var request = RunRequest()

  init() throws {
    scratch = try Scratch()
    request.settings.currency = "USD"
    request.paths = [scratch.path + "/exports"]
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    try scratch.write("exports/deals.csv", NightTests.deals(1...10))
  }

  private func run() throws {
    var night = Night(request, say: { _ in })
    _ = try night.run()
  }

  private func findings(now: String = Timeline.now(), thorough: Bool = true) -> [Doctor.Finding] {
    Doctor(request, now: now, isThorough: thorough).findings()
  }

  /// The findings that are not well, as `level: text`.
  private func bad(now: String = Timeline.now()) -> [String] {
    findings(now: now).filter { $0.level != .ok }.map { "\($0.level.rawValue): \($0.text)" }
  }

  @Test func allIsWellBeforeTheFirstNightAndAfterIt() throws {
    #expect(bad() == [])
    #expect(!FileManager.default.fileExists(atPath: request.database))
    try run()
    #expect(bad() == [])
    #expect(findings().map(\.subject).contains("runs"))
  }

  @Test func nothingIsChangedByALook() throws {
    try run()
    let before = try Data(contentsOf: URL(fileURLWithPath: request.database))
    _ = findings()
    #expect(try Data(contentsOf: URL(fileURLWithPath: request.database)) == before)
  }

  @Test func aSourceThatIsGoneIsAnErrorUnlessItMayBe() throws {
    var request = self.request
    request.paths = []
    var source = SourceSettings(path: scratch.path + "/nowhere")
    for (isRequired, level) in [(true, Doctor.Level.error), (false, .warning)] {
      source.isRequired = isRequired
      request.settings.sources = [source]
      let finding = try #require(Doctor(request).findings().first)
      #expect(finding.level == level)
      #expect(finding.text == "there is no such file or folder")
      #expect(finding.advice.hasPrefix("check the path"))
    }
  }

  @Test func nightsThatStoppedAreNoticed() throws {
    try run()
    let now = try #require(Instant(iso: Timeline.now()))
    for (hours, level) in [(27, "warning"), (75, "error")] {
      let found = bad(now: Instant(seconds: now.seconds + Int64(hours) * 3_600).description)
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("\(level): the last, run 1, began") == true)
      #expect(found.first?.hasSuffix(" ago") == true)
    }
  }

  @Test func aRunThatIsYetToComeIsAWarning() throws {
    try run()
    let found = bad(now: "2020-01-01T00:00:00Z")
    #expect(found.count == 1 && found.first?.hasSuffix("which is yet to come") == true)
  }

  @Test func aNightThatFailedIsAnErrorUntilOneDoesNot() throws {
    try run()
    try scratch.write("exports/accounts.csv", "Account ID,Account Name\n")
    var request = self.request
    request.paths = [scratch.path + "/exports/accounts.csv"]
    #expect(throws: (any Error).self) {
      var night = Night(request, say: { _ in })
      _ = try night.run()
    }
    let found = bad()
    #expect(found.count == 1 && found.first?.hasPrefix("error: the last failed ") == true)
    #expect(found.first?.contains("accounts.csv: error:") == true)
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/accounts.csv")
    try run()
    #expect(bad() == [])
  }

  @Test func aRunThatWasKilledIsAnError() throws {
    try run()
    // No process has this number.
    try scratch.write("deals.sqlite.lock", "process 2147483646\nbegan 2026-06-30T00:00:00Z\n")
    #expect(bad() == ["error: the last began 2026-06-30T00:00:00Z and was killed"])
  }

  @Test func aReportThatIsNotAsItWasPublishedIsAWarning() throws {
    try run()
    let report = try FileManager.default.destinationOfSymbolicLink(
      atPath: request.reports + "/latest")
    try scratch.write("Reports/\(report)/metrics.json", "{}")
    #expect(bad().first?.contains("metrics.json has 2 bytes") == true)
    try scratch.write("Reports/\(report)/index.html", "")
    #expect(bad() == ["warning: \(request.reports)/\(report)/index.html is empty"])
  }

  @Test func aFolderWhereTheLinkGoesIsAnError() throws {
    try run()
    try FileManager.default.removeItem(atPath: request.reports + "/latest")
    try scratch.write("Reports/latest/notes.txt", "mine")
    #expect(bad() == ["error: this is a folder, where the link to the newest report goes"])
  }

  @Test func aLinkToADatabaseThatIsAwayIsAnError() throws {
    try FileManager.default.createSymbolicLink(
      atPath: request.database, withDestinationPath: "far/deals.sqlite")
    #expect(bad().first?.hasPrefix("error: this link leads to") == true)
  }

  @Test func aDatabaseThatIsBrokenIsAnError() throws {
    try run()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: request.database))
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: size / 2)
    try handle.write(contentsOf: Array(repeating: UInt8(0x5A), count: 40_000))
    try handle.close()
    #expect(bad().contains { $0.hasPrefix("error: SQLite") || $0.contains("malformed") })
  }

  @Test func aFileThatIsNoDatabaseOfOursIsAnError() throws {
    try scratch.write("deals.sqlite", "not a database")
    let finding = try #require(findings().first { $0.subject == request.database })
    #expect(finding.level == .error)
    #expect(try String(contentsOfFile: request.database, encoding: .utf8) == "not a database")
  }

  @Test func aDatabaseThatOthersMayOpenIsAWarning() throws {
    try run()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: request.database)
    #expect(bad().map { $0.prefix(30) } == ["warning: others than its owner"])
  }

  @Test func aReportThatIsGoneIsAWarning() throws {
    try run()
    try FileManager.default.removeItem(atPath: request.reports + "/latest")
    #expect(bad() == ["warning: \(request.reports)/latest is gone"])
  }

  @Test func findingsAreToldAsJSON() throws {
    let data = Data(DoctorJSON(findings()).text.utf8)
    let told = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: String]])
    #expect(told.map { $0["level"] } == findings().map(\.level.rawValue))
  }
}
