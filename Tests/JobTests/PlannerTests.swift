import CRM
import Cleaning
import Job
import Testing

@Suite struct PlannerTests {
  static let deals = """
    Deal ID,Deal Name,Stage,Amount,Close Date,Created Date
    1,Pump,Proposal,100.00,2026-07-01,2026-01-05
    2,Valve,Won,250.00,2026-05-01,2026-01-06

    """
  static let accounts = "Account ID,Account Name,Website,Industry\nA1,Acme,acme.example,Energy\n"

  private func plan(_ scratch: Scratch, _ settings: Settings = Settings()) throws -> Plan {
    let paths = settings.sources.isEmpty ? [scratch.path] : []
    return try Planner(settings: settings, say: { _ in }).plan(paths: paths)
  }

  @Test func nightsAreOrderedByTheirDatesAndEntitiesWithinThem() throws {
    let scratch = try Scratch()
    try scratch.write("2026-06-30/deals.csv", Self.deals)
    try scratch.write("2026-06-30/accounts.csv", Self.accounts)
    try scratch.write("deals_2026-06-29.csv", Self.deals)
    try scratch.write("deals.csv", Self.deals)
    let plan = try plan(scratch)
    #expect(
      plan.tables.map(\.shown) == [
        "deals_2026-06-29.csv", "2026-06-30/accounts.csv", "2026-06-30/deals.csv", "deals.csv",
      ])
    #expect(
      plan.tables.map { $0.snapshot?.description ?? "-" }
        == ["2026-06-29", "2026-06-30", "2026-06-30", "-"])
    #expect(plan.tables.map(\.recognition.entity) == [.deal, .account, .deal, .deal])
  }

  @Test func whatIsNoTableIsIgnoredWithAReason() throws {
    let scratch = try Scratch()
    try scratch.write("deals.csv", Self.deals)
    try scratch.write("blank.txt", "")
    try scratch.write("header.csv", "Deal ID,Deal Name,Stage,Amount\n")
    try scratch.write("weather.csv", "wind,rain\n3,4\n5,6\n")
    let plan = try plan(scratch)
    #expect(plan.tables.map(\.shown) == ["deals.csv"])
    #expect(plan.ignored.map(\.path).sorted() == ["blank.txt", "header.csv", "weather.csv"])
    #expect(plan.ignored.allSatisfy { !$0.reason.isEmpty })
    #expect(plan.ignored.first { $0.path == "weather.csv" }?.records == 2)
    #expect(
      plan.ignored.first { $0.path == "header.csv" }?.reason == "it has a header and no records")
  }

  @Test func aFolderWithNothingKnownIsAnError() throws {
    let scratch = try Scratch()
    try scratch.write("weather.csv", "wind,rain\n3,4\n")
    let error = #expect(throws: JobError.self) { try plan(scratch) }
    #expect(ExitStatus.of(try #require(error)) == .source)
  }

  @Test func aNamedFileWithoutRecordsIsAnError() throws {
    let scratch = try Scratch()
    let path = try scratch.write("deals.csv", "Deal ID,Deal Name,Stage,Amount\n")
    #expect(throws: JobError.noRecords(path: "deals.csv")) {
      try Planner(settings: Settings(), say: { _ in }).plan(paths: [path])
    }
  }

  @Test func aSourceMayBeAbsentIfItIsNotRequired() throws {
    let scratch = try Scratch()
    try scratch.write("crm/deals.csv", Self.deals)
    var settings = Settings()
    var crm = SourceSettings(path: scratch.path + "/crm")
    crm.name = "crm"
    crm.isFull = true
    var fair = SourceSettings(path: scratch.path + "/fair")
    fair.isRequired = false
    settings.sources = [crm, fair]
    let plan = try plan(scratch, settings)
    #expect(plan.tables.map(\.source) == ["crm"])
    #expect(plan.tables.map(\.isFull) == [true])
    #expect(plan.ignored.map(\.reason) == ["absent, and not required"])
    settings.sources[1].isRequired = true
    #expect(throws: JobError.missingSource(path: scratch.path + "/fair")) {
      try self.plan(scratch, settings)
    }
  }
}
