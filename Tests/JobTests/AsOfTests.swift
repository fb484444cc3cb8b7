import Cleaning
import Job
import Testing
import Warehouse

@Suite struct AsOfTests {
  /// A text, the zone, and the instant it means.
  struct Case: CustomTestStringConvertible {
    let text: String
    let zone: String
    let instant: String?
    var testDescription: String { "\(text) in \(zone)" }
  }

  @Test(arguments: [
    Case(text: "2026-06-30", zone: "UTC", instant: "2026-06-30T23:59:59Z"),
    Case(text: "2026-06-30", zone: "Asia/Jakarta", instant: "2026-06-30T16:59:59Z"),
    Case(text: "2026-03-29", zone: "Europe/Berlin", instant: "2026-03-29T21:59:59Z"),
    Case(text: "2026-06-30T18:00:00Z", zone: "Asia/Jakarta", instant: "2026-06-30T18:00:00Z"),
    Case(text: "2026-06-30T18:00:00+07:00", zone: "UTC", instant: "2026-06-30T11:00:00Z"),
    Case(text: "2026-02-30", zone: "UTC", instant: nil),
    Case(text: "yesterday", zone: "UTC", instant: nil), Case(text: "", zone: "UTC", instant: nil),
  ])
  func aDayMeansItsLastSecondInTheZone(_ sample: Case) throws {
    let zone = try #require(Zone(identifier: sample.zone))
    guard let expected = sample.instant else {
      #expect(throws: JobError.unreadableAsOf(text: sample.text)) {
        try AsOf.given(sample.text, in: zone)
      }
      return
    }
    let given = try #require(try AsOf.given(sample.text, in: zone))
    #expect(given.instant.description == expected)
    #expect(!given.isAssumed)
    #expect(try AsOf.given(nil, in: zone) == nil)
  }

  @Test func theDateInAFileNameComesBeforeStamps() throws {
    let database = try TinyDatabase([Row("deal", "1", ["modified_at": "2026-08-01T00:00:00Z"])])
    let days = ["2026-06-29", "2026-06-30"].compactMap { Day(iso: $0) }
    let found = try database.warehouse.read {
      try AsOf.found(snapshots: days, $0, zone: .utc)
    }
    #expect(found.instant.description == "2026-06-30T23:59:59Z")
    #expect(found.isAssumed)
  }

  @Test func elseTheNewestStampOfDealsAndTheirHistoryCounts() throws {
    let database = try TinyDatabase([
      Row("deal", "1", ["modified_at": "2026-06-01T00:00:00Z", "close_date": "2027-01-01"]),
      Row("deal", "2", ["created_at": "2026-06-02T10:00:00Z"]),
      Row("stage_change", "h", ["at": "2026-06-03T09:30:00Z"]),
      Row("activity", "a", ["modified_at": "2026-06-20T00:00:00Z"]),
    ])
    let found = try database.warehouse.read { try AsOf.found(snapshots: [], $0, zone: .utc) }
    #expect(found.instant.description == "2026-06-03T09:30:00Z")
  }

  @Test func withoutDealsTheNewestStampOfAnythingCounts() throws {
    let database = try TinyDatabase([Row("lead", "1", ["created_at": "2026-06-02"])])
    let found = try database.warehouse.read { try AsOf.found(snapshots: [], $0, zone: .utc) }
    #expect(found.instant.description == "2026-06-02T23:59:59Z")
  }

  @Test func withoutAnyStampTheUserIsAsked() throws {
    let database = try TinyDatabase([Row("deal", "1", ["close_date": "2026-06-02"])])
    #expect(throws: JobError.noAsOf) {
      try database.warehouse.read { try AsOf.found(snapshots: [], $0, zone: .utc) }
    }
  }
}
