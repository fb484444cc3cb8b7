import Cleaning
import Job
import Metrics
import Testing
import Warehouse

/// Merges in the CRM that the record that stayed tells of: its list names those that went.
@Suite struct HubSpotMergeTests {
  private static let header =
    "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Last Modified Date,"
    + "Merged Deal IDs\n"

  private static func deals(_ day: Int, _ lines: [String]) -> [String: String] {
    [
      "hubspot-crm-exports-all-deals-2026-06-\(day).csv": header
        + lines.joined(separator: "\n") + "\n"
    ]
  }

  private static func line(_ id: Int, modified: String = "2026-06-01 10:00", merged: String = "")
    -> String
  {
    "\(id),D \(id),Appointment Scheduled,2026-07-04,Ann Bee,100,2026-01-04 10:00,\(modified),"
      + "\"\(merged)\""
  }

  /// Before the merge, and after it: the losers are gone from the export.
  private static let before = deals(28, [line(503), line(504), line(505), line(506)])
  private static let after = deals(
    30, [line(503, modified: "2026-06-29 09:00", merged: "504;505;999"), line(506)])

  private static let state = """
    select key, merged_into_ref, merged_at from deal where closed_run is null order by key
    """

  private static let merged = [
    "503 - -", "504 503 2026-06-29T09:00:00Z", "505 503 2026-06-29T09:00:00Z", "506 - -",
  ]

  @Test(arguments: [[before, after], [after, before], [before.merging(after) { $1 }]])
  func dealsThatAnotherOneNamesAreMergedInWhateverOrderExportsCome(
    _ files: [[String: String]]
  ) throws {
    let nights = try PeopleNights()
    for night in files { try nights.run(night, source: "hubspot") }
    #expect(try nights.rows(Self.state) == Self.merged)
  }

  @Test func aListThatALaterExportLeavesOutStillHolds() throws {
    let nights = try PeopleNights()
    try nights.run(Self.before, source: "hubspot")
    try nights.run(Self.after, source: "hubspot")
    try nights.run(
      Self.deals(
        31 - 1,
        [Self.line(503, modified: "2026-06-30 09:00"), Self.line(504, modified: "2026-06-30")]),
      source: "hubspot")
    #expect(try nights.rows(Self.state) == Self.merged)
  }

  @Test func aMergedRecordMergedAgainLeadsToTheLastOne() throws {
    let nights = try PeopleNights()
    try nights.run(Self.before, source: "hubspot")
    try nights.run(Self.after, source: "hubspot")
    try nights.run(
      Self.deals(30, [Self.line(506, modified: "2026-06-30 09:00", merged: "503")]),
      source: "hubspot")
    #expect(
      try nights.rows("select key || '>' || merged_into_ref from deal where closed_run is null")
        .filter { $0 != "-" } == ["503>506", "504>506", "505>506"])
  }

  @Test func aDealMergedAwayIsRemovedFromTheDayOfTheMergeOn() throws {
    let nights = try PeopleNights()
    try nights.run(Self.before, source: "hubspot")
    try nights.run(Self.after, source: "hubspot")
    let warehouse = try Warehouse(path: nights.database, mustExist: true)
    func gone(asOf: String) throws -> [Bool] {
      let facts = try warehouse.read { store in
        try FactsLoader.load(
          FactsRequest(
            asOf: try #require(Instant(iso: asOf)), zone: .utc,
            currency: CurrencyFact(code: "USD", digits: 2)), from: store)
      }
      return facts.deals.map(\.isGone)
    }
    #expect(try gone(asOf: "2026-06-30T23:59:59Z").count { $0 } == 2)
    #expect(try gone(asOf: "2026-06-28T23:59:59Z").count { $0 } == 0)
  }

  @Test func aDatabaseOfVersionNineFollowsTheListsThatItKept() throws {
    let nights = try PeopleNights()
    try nights.run(Self.before, source: "hubspot")
    try nights.run(Self.after, source: "hubspot")
    try Warehouse(path: nights.database, mustExist: true).write { store in
      for sql in [
        """
        update deal set extra = json_object('Merged Deal IDs', merged_refs), merged_refs = null
        where merged_refs is not null
        """,
        "update deal set merged_into_ref = null, merged_at = null",
        "delete from grdb_migrations where cast(identifier as integer) >= 10",
        "pragma user_version = 9",
      ] { try store.run(sql, doing: "testing") }
    }
    try nights.run(
      Self.deals(30, [Self.line(507, modified: "2026-06-30 11:00")]), source: "hubspot")
    #expect(try nights.rows(Self.state) == Self.merged + ["507 - -"])
    #expect(try nights.rows("select key from deal where extra is not null") == [])
  }

  @Test func explainNamesTheRecordThatTellsTheMerge() throws {
    let nights = try PeopleNights()
    try nights.run(Self.before, source: "hubspot")
    try nights.run(Self.after, source: "hubspot")
    let text = try Provenance(database: nights.database).record("504", of: "deal").lines
      .joined(separator: "\n")
    #expect(text.contains("merged in the CRM into 503"))
    #expect(
      text.contains(
        "hubspot:503, which names it in hubspot-crm-exports-all-deals-2026-06-30.csv, line 2"))
  }

  @Test func contactsAndCompaniesAreFollowedAlike() throws {
    let nights = try PeopleNights()
    try nights.run(
      [
        "contacts.csv": """
        Record ID,First Name,Last Name,Email,Contact owner,Create Date,Last Modified Date,Merged Contact IDs
        1,Ann,Bee,ann@nord.example,Cy,2026-01-01 10:00,2026-06-01 10:00,2
        2,Dora,Eel,dora@sued.example,Cy,2026-01-01 10:00,2026-05-01 10:00,

        """,
        "companies.csv": """
        Record ID,Company name,Company Domain Name,Company owner,Create Date,Last Modified Date,Merged Company IDs
        7,Nord GmbH,nord.example,Cy,2026-01-01 10:00,2026-06-01 10:00,8; 9
        8,Ost AG,ost.example,Cy,2026-01-01 10:00,2026-05-01 10:00,

        """,
      ], source: "hubspot")
    for (table, loser, winner) in [("contact", "2", "1"), ("account", "8", "7")] {
      let sql = "select key, merged_into_ref from \(table) where merged_into_ref is not null"
      #expect(try nights.rows(sql) == ["\(loser) \(winner)"])
    }
  }

  @Test func ofTwoThatNameEachOtherTheLaterOneStays() throws {
    let nights = try PeopleNights()
    try nights.run(
      Self.deals(
        30,
        [
          Self.line(1, modified: "2026-06-02 10:00", merged: "2"),
          Self.line(2, modified: "2026-06-03 10:00", merged: "1"),
        ]), source: "hubspot")
    #expect(
      try nights.rows("select key, merged_into_ref from deal order by key") == ["1 2", "2 -"])
  }
}
