import Foundation
import Job
import Testing
import Warehouse

/// What people decide about duplicates: it wins, it stays, and it can be taken back.
@Suite struct DuplicateDecisionsTests {
  private let author = DuplicateDecisions.author("ana", command: "test")

  private func nights(seed: UInt64 = 5) throws -> PeopleNights {
    let nights = try PeopleNights()
    let people = PeopleNights.people(60, seed: seed)
    try nights.run(["contacts.csv": PeopleNights.contactHeader + people.joined(separator: "\n")])
    return nights
  }

  /// Two records that are alone, and a cluster of two.
  private func some(_ nights: PeopleNights) throws -> (alone: [String], pair: [String]) {
    let alone = try nights.rows(
      "select key from mart_golden_contact where records = 1 order by key limit 2")
    let pair = try nights.rows(
      """
      select key from cluster_member where cluster_id = (
          select id from golden_contact where members = 2 order by id limit 1) order by key
      """)
    return (alone, pair)
  }

  @Test func mergeUnmergeAndMergeAgainLeaveTheSameTablesEachTime() throws {
    let nights = try nights()
    let (alone, _) = try some(nights)
    let before = try nights.contents()
    _ = try nights.decisions.merge(.contact, alone, by: author)
    let merged = try nights.contents()
    #expect(merged != before)
    _ = try nights.decisions.unmerge(.contact, alone[0], from: nil, by: author)
    let parted = try nights.contents()
    #expect(parted == before)
    _ = try nights.decisions.merge(.contact, alone, by: author)
    let again = try nights.contents()
    #expect(again == merged)
    _ = try nights.decisions.unmerge(.contact, alone[1], from: alone[0], by: author)
    #expect(try nights.contents() == before)
    #expect(
      try nights.rows("select verdict, count(*) from decision group by verdict order by verdict")
        == ["accept 2", "reject 2"])
    #expect(try nights.rows("select count(*) from audit where who = 'ana'") == ["4"])
  }

  @Test func whatWasFoundIsPartedForGoodAndMergedAgain() throws {
    let nights = try nights()
    let (_, pair) = try some(nights)
    _ = try nights.decisions.unmerge(.contact, pair[0], from: nil, by: author)
    let parted = try nights.contents()
    #expect(try !nights.partition().contains(pair.joined(separator: " ")))
    _ = try nights.decisions.merge(.contact, pair, by: author)
    let merged = try nights.contents()
    #expect(try nights.partition().contains(pair.joined(separator: " ")))
    _ = try nights.decisions.unmerge(.contact, pair[0], from: nil, by: author)
    #expect(try nights.contents() == parted)
    _ = try nights.decisions.merge(.contact, pair, by: author)
    #expect(try nights.contents() == merged)
  }

  @Test func theNextNightKeepsWhatWasDecided() throws {
    let nights = try nights()
    let (alone, pair) = try some(nights)
    _ = try nights.decisions.unmerge(.contact, pair[0], from: pair[1], by: author)
    _ = try nights.decisions.merge(.contact, alone, by: author)
    let news = "N1,Zoe,Zimmer,zoe@zimmer.example,,Ulm,89073,,2026-02-01\n"
    try nights.run(["more.csv": PeopleNights.contactHeader + news])
    let partition = try nights.partition()
    #expect(partition.contains(alone.joined(separator: " ")))
    #expect(!partition.contains { $0.contains(pair[0]) && $0.contains(pair[1]) })
    // Learning anew does not overrule a person either.
    try nights.run(["more.csv": PeopleNights.contactHeader + news], retrain: true)
    let retrained = try nights.partition()
    #expect(retrained.contains { $0.contains(alone[0]) && $0.contains(alone[1]) })
    #expect(!retrained.contains { $0.contains(pair[0]) && $0.contains(pair[1]) })
  }

  @Test func mergingWithAClusterBringsAllOfIt() throws {
    let nights = try nights()
    let (alone, pair) = try some(nights)
    _ = try nights.decisions.merge(.contact, [alone[0], pair[0]], by: author)
    let expected = ([alone[0]] + pair).sorted().joined(separator: " ")
    #expect(try nights.partition().contains(expected))
    _ = try nights.decisions.unmerge(.contact, alone[0], from: nil, by: author)
    #expect(try nights.partition().contains(pair.joined(separator: " ")))
  }

  @Test func aCommandDuringARunIsRefused() throws {
    let nights = try nights()
    let (alone, _) = try some(nights)
    let lock = try RunLock(database: nights.database)
    let error = #expect(throws: JobError.self) {
      try nights.decisions.merge(.contact, alone, by: author)
    }
    #expect(ExitStatus.of(try #require(error)) == .locked)
    withExtendedLifetime(lock) {}
  }

  @Test func wrongNamesAreToldApart() throws {
    let nights = try nights()
    let alone = try nights.rows(
      "select key from mart_golden_contact where records = 1 and key <> 'P0-0' order by key")
    try nights.run(
      ["x.csv": PeopleNights.contactHeader + "P0-0,Otto,Other,o@o.example,,,,,2026-01-01\n"],
      source: "second")
    let before = try nights.contents()
    func error(_ body: () throws -> [String]) throws -> DecisionError {
      try #require(#expect(throws: DecisionError.self) { try body() })
    }
    let unknown = try error { try nights.decisions.merge(.contact, ["P0-9", "P1-0"], by: author) }
    #expect(unknown == .noRecord(entity: "contact", name: "P0-9"))
    #expect(ExitStatus.of(unknown) == .usage)
    #expect(
      try error { try nights.decisions.merge(.contact, ["P0-0", "P1-0"], by: author) }
        == .ambiguous(entity: "contact", name: "P0-0", sources: ["crm", "second"]))
    #expect(
      try error { try nights.decisions.merge(.contact, ["P1-0", "crm:P1-0"], by: author) }
        == .tooFew(entity: "contact"))
    #expect(
      try error { try nights.decisions.unmerge(.contact, alone[0], from: nil, by: author) }
        == .notMerged(entity: "contact", name: "crm:\(alone[0])", other: nil))
    #expect(try nights.contents() == before)
    #expect(try nights.rows("select count(*) from audit") == ["0"])
  }

  static let accounts = """
    Account ID,Account Name,Website,Phone,City,Tax Number,Parent Account ID
    A1,Nordwind Logistik GmbH,nordwind.example,+49 40 1234567,Hamburg,,
    A2,Nordwind Logistik GmbH,nordwind.example,+49 40 1234567,Hamburg,,A1
    A3,Seeblick Hotel AG,seeblick.example,+41 31 7654321,Bern,DE111,
    A4,Seeblick Hotel AG,seeblick.example,+41 31 7654321,Bern,DE222,
    A5,Talwerk Maschinen GmbH,talwerk.example,+49 89 5554443,Ulm,,
    A6,Talwerk Maschinen GmbH,talwerk.example,+49 89 5554443,Ulm,,
    A7,Ostermann Feinkost,ostermann.example,+49 30 8887776,Berlin,,
    A8,Zweigler Papier KG,zweigler.example,+49 69 2223334,Frankfurt,,

    """

  @Test func parentsAndDifferentKeysAreMergedByPeopleAlone() throws {
    let nights = try PeopleNights()
    try nights.run(["accounts.csv": Self.accounts])
    #expect(try nights.partition("account") == ["A5 A6"])
    #expect(
      try nights.rows(
        """
        select left_key, right_key, outcome, reason from mart_match_pair
        where kind = 'account' and outcome = 'escalate' order by 1
        """) == [
          "A1 A2 escalate parent and child company", "A3 A4 escalate different tax_number",
        ])
    _ = try nights.decisions.merge(.account, ["A1", "A2"], by: author)
    _ = try nights.decisions.merge(.account, ["A3", "A4"], by: author)
    #expect(try nights.partition("account") == ["A1 A2", "A3 A4", "A5 A6"])
  }

  @Test func aKeyThatTheUserNamesKeepsRecordsApart() throws {
    let text = """
      Account ID,Account Name,Website,Phone,City,ERP Number
      B1,Nordwind Logistik GmbH,nordwind.example,+49 40 1234567,Hamburg,4711
      B2,Nordwind Logistik GmbH,nordwind.example,+49 40 1234567,Hamburg,4712
      B3,Talwerk Maschinen GmbH,talwerk.example,+49 89 5554443,Ulm,4713
      B4,Talwerk Maschinen GmbH,talwerk.example,+49 89 5554443,Ulm,
      B5,Ostermann Feinkost,ostermann.example,+49 30 8887776,Berlin,4714
      B6,Zweigler Papier KG,zweigler.example,+49 69 2223334,Frankfurt,4715
      B7,Seeblick Hotel AG,seeblick.example,+41 31 7654321,Bern,4716
      B8,Sonnberg Reisen AG,sonnberg.example,+41 31 3332221,Trier,4717

      """
    let without = try PeopleNights()
    try without.run(["accounts.csv": text])
    #expect(try without.partition("account") == ["B1 B2", "B3 B4"])
    let with = try PeopleNights()
    try with.run(["accounts.csv": text], protectedKeys: ["account": ["ERP Number"]])
    #expect(try with.partition("account") == ["B3 B4"])
  }

  @Test func theWaterfallNamesLevelsWeightsAndTheDecision() throws {
    let nights = try nights()
    let (_, pair) = try some(nights)
    let lines = try nights.decisions.explain(pair[0], pair[1], entity: nil)
    #expect(lines[0] == "contact  A = crm:\(pair[0])  B = crm:\(pair[1])")
    #expect(lines.contains { $0.contains("given_name") && $0.contains("equal") })
    #expect(lines.contains { $0.contains("probability") })
    #expect(lines.contains { $0.hasPrefix("outcome: merged by this pair, golden contact") })
    #expect(lines.last == "decided: nothing yet")
    _ = try nights.decisions.unmerge(.contact, pair[0], from: pair[1], by: author)
    let after = try nights.decisions.explain(pair[0], pair[1], entity: .contact)
    #expect(after.last?.hasPrefix("decided: reject by ana at ") == true)
  }
}
