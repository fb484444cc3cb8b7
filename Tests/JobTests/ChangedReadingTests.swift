import Foundation
import Job
import Testing
import Warehouse

/// Exports that are read in another way than the nights before were: by other settings, or with other
/// names for ids.
@Suite struct ChangedReadingTests {
  private let scratch: Scratch
  private var request = RunRequest()

  init() throws {
    scratch = try Scratch()
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
  }

  private func run(_ folder: String, _ request: RunRequest) throws -> RunOutcome {
    var request = request
    var source = SourceSettings(path: scratch.path + "/" + folder)
    source.isFull = true
    request.settings.sources = [source]
    var night = Night(request, say: { _ in })
    return try night.run()
  }

  private func rows(_ sql: String) throws -> [String] {
    var result: [String] = []
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      try store.ask(sql) { row in result.append(row.text(0) ?? "-") }
    }
    return result
  }

  private static let money =
    "select currency || ' ' || amount from deal where closed_run is null and key = '1'"

  @Test(arguments: ["2026-06-30", "2026-07-01"])
  func anotherCurrencyReachesWhatIsKnown(_ day: String) throws {
    var request = request
    request.settings.currency = "USD"
    try scratch.write("2026-06-30/deals.csv", NightTests.deals(1...20))
    _ = try run("2026-06-30", request)
    #expect(try rows(Self.money) == ["USD 10000"])
    request.settings.currency = "JPY"
    try scratch.write("\(day)/deals.csv", NightTests.deals(1...20))
    #expect(try run(day, request).counts.changed == 20)
    #expect(try rows(Self.money) == ["JPY 100"])
    // No deal was ever in dollars, so none of them has changed.
    #expect(try rows("select field from field_change").isEmpty)
    #expect(try rows("select key from deal where closed_why <> 'repeated'").isEmpty)
    let again = try run(day, request)
    #expect(again.known.count == 1 && !again.counts.isChange)
  }

  @Test func aSettingThatChangesNoRecordChangesNone() throws {
    var request = request
    request.settings.currency = "USD"
    try scratch.write("2026-06-30/deals.csv", NightTests.deals(1...20))
    _ = try run("2026-06-30", request)
    request.settings.region = "ID"
    let outcome = try run("2026-06-30", request)
    #expect(outcome.tables.count == 1 && outcome.counts.unchanged == 20)
    #expect(try rows("select key from deal").count == 20)
  }

  private func answer(_ rows: [String]) -> String {
    #"{"success": true, "data": [\#(rows.joined(separator: ", "))]}"#
  }

  private func deals(_ value: Int) -> String {
    answer(
      (1...12).map {
        """
        {"id": \($0), "title": "Deal \($0)", "stage_id": 1, "pipeline_id": 1, "status": "open",
         "value": \($0 == 1 ? value : 5), "currency": "USD", "add_time": "2026-01-05 08:00:00",
         "update_time": "2026-01-05 08:00:00", "person_id": null, "org_id": null, "user_id": 1}
        """
      })
  }

  private func stages(_ name: String) -> String {
    answer([#"{"id": 1, "name": "\#(name)", "pipeline_id": 1, "order_nr": 1, "active_flag": true}"#]
    )
  }

  private static let stage = "select distinct stage from deal where closed_run is null"

  @Test func namesOfEarlierNightsHoldWhereANightBringsNone() throws {
    try scratch.write("2026-06-29/deals.json", deals(5))
    try scratch.write("2026-06-29/stages.json", stages("Demo"))
    _ = try run("2026-06-29", request)
    #expect(try rows(Self.stage) == ["Demo"])
    try scratch.write("2026-06-30/deals.json", deals(6))
    #expect(try run("2026-06-30", request).counts.changed == 1)
    #expect(try rows(Self.stage) == ["Demo"])
    #expect(try rows("select field from field_change") == ["amount"])
  }

  @Test func anEarlierNightThatComesLateRenamesNothing() throws {
    for (day, value, name) in [
      ("2026-06-30", 5, "Presentation"), ("2026-06-29", 4, "Demo"), ("2026-07-01", 6, nil),
    ] as [(String, Int, String?)] {
      try scratch.write("\(day)/deals.json", deals(value))
      if let name { try scratch.write("\(day)/stages.json", stages(name)) }
      _ = try run(day, request)
    }
    #expect(try rows(Self.stage) == ["Presentation"])
  }

  @Test func namesThatComeLaterReachWhatIsKnown() throws {
    try scratch.write("2026-06-29/deals.json", deals(5))
    _ = try run("2026-06-29", request)
    #expect(try rows(Self.stage) == ["1"])
    for name in ["Demo", "Presentation"] {
      try scratch.write("2026-06-29/stages.json", stages(name))
      #expect(try run("2026-06-29", request).counts.changed == 12)
      #expect(try rows(Self.stage) == [name])
    }
    #expect(try rows("select field from field_change").isEmpty)
  }

  @Test func anotherRegionReachesGoldenRecords() throws {
    let header = "Contact ID,First Name,Last Name,Email,Phone\n"
    let people = (0..<8).map { "P\($0),Greta,Lang\($0),greta\($0)@nord.example,030 123456\($0)\n" }
    let nights = try PeopleNights()
    let files = ["contacts.csv": header + people.joined() + "Q0" + people[0].dropFirst(2)]
    try nights.run(files, isFull: true)
    #expect(try nights.partition() == ["P0 Q0"])
    let phones = "select coalesce(phone, 'none') from golden_contact"
    #expect(try nights.rows(phones) == ["none"])
    try nights.run(files, isFull: true, region: "DE")
    #expect(try nights.rows(phones) == ["+49301234560"])
  }
}
