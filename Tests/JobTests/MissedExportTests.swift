import CRM
import Foundation
import Job
import Reporting
import Testing
import Warehouse

/// What stands where an export should and is none: it is told, and never passed over in silence.
@Suite struct MissedExportTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let page =
    "<html><head><title>502 Bad Gateway</title></head><body></body></html>\n"

  @Test(arguments: [
    ("hubspot-crm-exports-all-deals-2026-06-29.csv", page, "a web page"),
    ("deals.csv", "Internal Server Error\n", "a header and no records"),
    (
      "deals.json",
      #"{"status": "error", "message": "You have reached your limit.", "errorType": "RATE_LIMIT"}"#,
      "no table of records"
    ),
    (
      "deals.json", #"[{"message": "Session expired", "errorCode": "INVALID_SESSION_ID"}]"#,
      "no table"
    ),
    ("deals.json", #"{"results": []}"#, "no records"),
    ("deals.csv", NightTests.header, "a header and no records"),
  ])
  func anAnswerInPlaceOfAnExportIsToldOfAnySource(name: String, text: String, says: String) throws {
    try scratch.write("2026-06-29/accounts.csv", DamagedExportTests.accounts)
    try scratch.write("2026-06-29/" + name, text)
    let outcome = try scratch.run("2026-06-29", full: false)
    #expect(outcome.counts.new == 1)
    #expect(outcome.cautions.map(\.kind) == [.notRead])
    #expect(outcome.warnings.first?.contains("\(name): warning: it was not read: ") == true)
    #expect(outcome.warnings.first?.contains(says) == true, "\(outcome.warnings)")
  }

  @Test(arguments: [
    ("budget.csv", "Cost centre,2026\nSales,100\nService,200\n"),
    ("notes.txt", "deals come later\n"), ("tool.json", #"{"a": 1}"#),
  ])
  func otherFilesBesideExportsAreNotHeeded(name: String, text: String) throws {
    try scratch.write("2026-06-29/accounts.csv", DamagedExportTests.accounts)
    try scratch.write("2026-06-29/" + name, text)
    #expect(try scratch.run("2026-06-29", full: false).warnings == [])
  }

  private func run(_ sources: [SourceSettings]) throws -> RunOutcome {
    var request = RunRequest()
    request.settings.sources = sources
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    var night = Night(request, say: { _ in })
    return try night.run()
  }

  private func source(_ folder: String, name: String? = nil) -> SourceSettings {
    var source = SourceSettings(path: scratch.path + "/" + folder)
    source.name = name
    return source
  }

  @Test(arguments: [("notes.txt", "hello\nworld\n"), ("deals.csv", page)])
  func aSourceThatMustBeThereAndBringsNoTableStopsTheNight(name: String, text: String) throws {
    try scratch.write("a/deals.csv", NightTests.deals(1...4))
    try scratch.write("b/" + name, text)
    var other = source("b", name: "hub")
    let error = #expect(throws: JobError.self) { try run([source("a"), other]) }
    #expect(ExitStatus.of(try #require(error)) == .source)
    #expect(error?.description.contains(name) == true)
    other.isRequired = false
    #expect(try run([source("a"), other]).counts.new == 4)
  }

  @Test func aSourceWithoutNewsIsNotMissed() throws {
    try scratch.write("a/deals.csv", NightTests.deals(1...4))
    try scratch.write("b/accounts.csv", "Account ID,Account Name,Website\n")
    let outcome = try run([source("a"), source("b", name: "other")])
    #expect(outcome.counts.new == 4)
  }

  @Test func headersThatNoTableHasAreTold() throws {
    try scratch.write("a/deals.csv", NightTests.deals(1...4))
    var one = source("a", name: "crm")
    one.columns = ["deal id": "id", "Worth": "amount"]
    one.kinds = ["Assistant": "phone"]
    #expect(
      try run([one]).cautions == [
        Caution(.unknownHeader, subject: "crm", value: "Assistant, Worth")
      ])
  }

  private static let pipedrive =
    "Deal - ID,Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - Deal created\n"

  private static func deals(_ numbers: ClosedRange<Int>, _ name: String, day: Int) -> String {
    pipedrive
      + numbers.map { "\($0),\(name) \($0),\($0)00,Qualified,Open,2026-01-\(day) 10:00:00\n" }
      .joined()
  }

  @Test func sourcesWithoutNamesThatShareIDsAreTold() throws {
    try scratch.write("eu/2026-06-30/deals.csv", Self.deals(1...8, "EU", day: 11))
    try scratch.write("us/2026-06-30/deals.csv", Self.deals(1...6, "US", day: 12))
    let outcome = try run([source("eu"), source("us")])
    #expect(outcome.cautions.map(\.kind) == [.sharedName])
    #expect(outcome.warnings.first?.contains("give each source a `name`") == true)
  }

  @Test func nightsPartsAndNamedSourcesShareNoIDs() throws {
    try scratch.write("a/2026-06-29/deals.csv", Self.deals(1...8, "EU", day: 11))
    try scratch.write("b/2026-06-30/deals.csv", Self.deals(1...6, "US", day: 12))
    #expect(try run([source("a"), source("b")]).warnings == [])
    try scratch.write("c/2026-07-01/deals.csv", Self.deals(1...8, "EU", day: 11))
    try scratch.write("d/2026-07-01/deals.csv", Self.deals(7...12, "EU", day: 11))
    try scratch.write("e/2026-07-01/deals.csv", Self.deals(1...12, "US", day: 12))
    #expect(try run([source("c"), source("d"), source("e", name: "us")]).warnings == [])
  }
}
