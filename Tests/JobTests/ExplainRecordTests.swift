import Job
import Testing
import Warehouse

/// `explain record` on databases of a few records.
@Suite struct ExplainRecordTests {
  static let header = "Contact ID,First Name,Last Name,Email,Phone,Shoe Size,Created Date\n"

  static let first = "C1,Greta,Brandt,greta@nordwind.example,(030) 1234567,41,2026-01-01\n"

  private func nights() throws -> PeopleNights {
    let nights = try PeopleNights()
    try nights.run([
      "contacts.csv": Self.header
        + Self.first + "C2,\"Ito\nVan\",Castro,ito@seeblick.example,,,2026-01-02\n"
    ])
    return nights
  }

  private func told(_ nights: PeopleNights, _ name: String, _ entity: String = "contact") throws
    -> String
  {
    try Provenance(database: nights.database).record(name, of: entity).lines
      .joined(separator: "\n")
  }

  @Test func aValueLeadsToItsHeaderTextAndByte() throws {
    let nights = try nights()
    let text = try told(nights, "C2")
    let start = Self.header.utf8.count + Self.first.utf8.count
    #expect(text.hasPrefix("contact crm:C2\n  state        current\n"))
    #expect(text.contains("byte offset  \(start) of"))
    #expect(text.contains("line         3\n"))
    #expect(text.contains("Email"))
    #expect(text.contains("| C2,\"Ito\n  | Van\",Castro,ito@seeblick.example,,,2026-01-02"))
  }

  @Test func whatCleaningChangedIsToldWithItsRuleAndWhatNoFieldTakesIsKept() throws {
    let nights = try nights()
    try nights.run([
      "contacts.csv": Self.header
        + "C3,Lena,Moser,Lena@Moser.Example,+49 (30) 7654321,38,2026-01-03\n"
    ])
    let text = try told(nights, "crm:C3")
    #expect(text.contains("+49307654321"))
    #expect(text.contains("`+49 (30) 7654321`"))
    #expect(text.contains("phone.e164"))
    #expect(text.contains("columns that no field takes\n"))
    #expect(text.contains("Shoe Size"))
  }

  @Test func aRecordThatIsGoneTellsWhenAndByWhichRun() throws {
    let nights = try PeopleNights()
    let lines = (1...9).map { "C\($0),Greta,Brandt\($0),g\($0)@nordwind.example,,,2026-01-0\($0)" }
    func file(_ lines: [String]) -> [String: String] {
      ["contacts.csv": Self.header + lines.joined(separator: "\n") + "\n"]
    }
    try nights.run(file(lines), isFull: true)
    try nights.run(file(lines.dropLast()), isFull: true)
    let text = try told(nights, "C9")
    #expect(text.contains("state        gone: no longer in the whole export of 2026-06-30"))
    #expect(text.contains("seen by run 2 ("))
    #expect(text.contains("contacts.csv, which is as it was loaded"))
    #expect(try told(nights, "C8").contains("state        current"))
  }

  @Test func earlierVersionsAndChangesHaveTheirPlaces() throws {
    let nights = try nights()
    try nights.run([
      "contacts.csv": Self.header
        + "C1,Greta,Brandt,greta@brandt.example,(030) 1234567,41,2026-01-01\n"
    ])
    let text = try told(nights, "C1")
    #expect(text.contains("versions, the newest first"))
    #expect(text.contains("a later export told it otherwise"))
    #expect(text.contains("changes of tracked fields"))
    #expect(text.contains("greta@nordwind.example  greta@brandt.example  contacts.csv, line 2"))
  }

  @Test func aFileThatChangedOrIsGoneIsSaidPlainly() throws {
    let nights = try nights()
    let path = nights.scratch.path + "/night1/contacts.csv"
    try nights.scratch.write("night1/contacts.csv", Self.header + "C9,X,Y,,,,\n")
    #expect(try told(nights, "C1").contains("the file \(path) is not the one that was loaded"))
    try nights.scratch.write("night1/other.csv")
    let moved = nights.scratch.path + "/moved"
    try nights.scratch.write("moved/contacts.csv", "nothing")
    #expect(
      try Provenance(database: nights.database, files: [moved]).record("C1", of: "contacts").lines
        .contains { $0.contains("is not the one that was loaded") })
  }

  @Test func aGoldenIdLeadsToTheSourceRowOfEachValue() throws {
    let nights = try PeopleNights()
    try nights.run(["contacts.csv": GoldenExportTests.contacts])
    let author = DuplicateDecisions.author("ana", command: "test")
    _ = try nights.decisions.merge(.contact, ["C1", "C2"], by: author)
    for name in ["1", "golden:1", "2", "golden:2"] {
      let text = try told(nights, name)
      #expect(text.hasPrefix("golden contact 1"))
      #expect(text.contains("its 2 records"))
      let lines = text.split(separator: "\n")
      let mail = try #require(lines.first { $0.contains("greta@nordwind.example") })
      #expect(mail.contains("crm:C1") && mail.contains("contacts.csv, line 2"))
      let phone = try #require(lines.first { $0.contains("+491711112221") })
      #expect(phone.contains("crm:C2") && phone.contains("contacts.csv, line 3"))
      #expect(lines.contains { $0.contains("any_true") && $0.contains("yes") })
    }
    #expect(try told(nights, "2").contains("which 2 leads to"))
    let record = try told(nights, "C1")
    #expect(record.contains("golden contact 1, together with crm:C2"))
    #expect(record.contains("accept"))
    let tree = try Provenance(database: nights.database).merge("2", of: nil, settings: nil).lines
    #expect(tree.first == "golden contact 1: 2 records, which 2 leads to")
    #expect(tree.contains { $0.hasPrefix("└─ crm:C") && $0.contains("accept by ana") })
  }

  @Test func aRecordsOwnIdGoesBeforeAGoldenIdOfTheSameDigits() throws {
    let tiny = try TinyDatabase([Row("contact", "2"), Row("contact", "1")])
    let provenance = try Provenance(database: tiny.warehouse.path)
    let record = try provenance.record("1", of: "contact").lines
    #expect(record.first == "contact crm:1")
    #expect(record.last == "1 is a golden id too: dealpipe explain record contact golden:1")
    let golden = try provenance.record("golden:1", of: "contact").lines
    #expect(golden.first == "golden contact 1")
    #expect(golden.contains { $0.contains("crm:2") })
  }

  @Test func everyKindOfRecordThatIsLoadedIsExplained() throws {
    let tiny = try TinyDatabase([
      Row("account", "A1", ["name": "Nordwind GmbH"]), Row("contact", "C1"), Row("lead", "L1"),
      Row("deal", "D1", ["amount": 120_050, "currency": "EUR"]),
      Row("stage_change", "S1", ["deal_ref": "D1", "stage": "Won", "at": "2026-01-01"]),
      Row("activity", "T1"), Row("user", "U1"), Row("campaign", "K1"), Row("product", "P1"),
      Row("contact_role", "R1"), Row("rate", "EUR | 2026"), Row("target", "2026-Q3 | U1"),
    ])
    let names = [
      "accounts": "A1", "contacts": "C1", "leads": "L1", "deal": "D1", "stage-change": "S1",
      "activities": "T1", "user": "U1", "campaigns": "K1", "product": "P1", "contact_roles": "R1",
      "rate": "crm:EUR | 2026", "target": "2026-Q3 | U1",
    ]
    for (entity, name) in names {
      let answer = try Provenance(database: tiny.warehouse.path).record(name, of: entity)
      #expect(answer.lines.contains { $0.contains("state") && $0.contains("current") })
      #expect(answer.json.contains(#""state": "current""#))
    }
    let deal = try Provenance(database: tiny.warehouse.path).record("D1", of: "deal").lines
    #expect(deal.contains { $0.contains("amount") && $0.contains("1200.50 EUR") })
    #expect(deal.contains { $0.contains("crm:S1") && $0.contains("Won") })
  }

  @Test func namesThatNothingOrSeveralSourcesHaveAreErrorsOfUsage() throws {
    let tiny = try TinyDatabase([Row("deal", "D1"), Row("deal", "D1", source: 2)])
    let provenance = try Provenance(database: tiny.warehouse.path)
    #expect(
      throws: DecisionError.ambiguous(entity: "deal", name: "D1", sources: ["crm", "other"])
    ) { try provenance.record("D1", of: "deal") }
    #expect(try provenance.record("other:D1", of: "deal").lines.first == "deal other:D1")
    #expect(throws: DecisionError.neverTold(entity: "deal", name: "D2", hasGolden: false)) {
      try provenance.record("D2", of: "deal")
    }
    #expect(throws: JobError.self) { try provenance.record("D1", of: "opportunity") }
  }

  @Test func aRecordThatWasOnlySetAsideTellsWhereAndByWhichRule() throws {
    let tiny = try TinyDatabase([])
    try tiny.warehouse.write { store in
      try store.run("update file set entity = 'deal' where id = 1", doing: "testing")
      try store.run(
        """
        insert into quarantine (run_id, file_id, line, byte_offset, rule, detail, raw_text)
        values (1, 1, 7, 345, 'field-count', '3 fields in place of 2', 'D7,x,y')
        """, doing: "testing")
    }
    let provenance = try Provenance(database: tiny.warehouse.path)
    for name in ["D7", "crm:D7"] {
      let lines = try provenance.record(name, of: "deal").lines
      #expect(lines[0] == "deal \(name): never loaded; set aside")
      #expect(lines.contains("  crm.csv, line 7, byte 345"))
      #expect(lines.contains { $0.contains("field-count") })
    }
    #expect(throws: DecisionError.self) { try provenance.record("D", of: "deal") }
  }
}
