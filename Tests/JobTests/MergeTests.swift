import Job
import Testing

/// Golden records of several records that people unite and part again.
@Suite struct MergeTests {
  private let author = DuplicateDecisions.author("ana", command: "test")
  private let people = PeopleNights.people(60, seed: 5)

  private func nights() throws -> PeopleNights {
    let nights = try PeopleNights()
    try nights.run(["contacts.csv": file()])
    return nights
  }

  /// The file of a night, without some records and with others told anew.
  private func file(without: [String] = [], changed: [String: String] = [:]) -> String {
    PeopleNights.contactHeader
      + people.compactMap { line in
        let key = String(line.prefix { $0 != "," })
        return without.contains(key) ? nil : changed[key] ?? line
      }.joined(separator: "\n")
  }

  private func clusters(_ nights: PeopleNights) throws -> [[String]] {
    try nights.partition().map { $0.split(separator: " ").map(String.init) }
  }

  private func alone(_ nights: PeopleNights, _ count: Int) throws -> [String] {
    try nights.rows(
      "select key from mart_golden_contact where records = 1 order by key limit \(count)")
  }

  private func united(_ groups: [String]...) -> String {
    groups.joined().sorted().joined(separator: " ")
  }

  @Test func twoGoldenRecordsBecomeOneWholeAndTheSameTwoAgain() throws {
    let nights = try nights()
    let all = try clusters(nights)
    for (one, other) in zip(all, all.dropFirst()).prefix(4) {
      let before = try nights.contents()
      _ = try nights.decisions.merge(.contact, [one[0], other[1]], by: author)
      let merged = try nights.contents()
      #expect(try nights.partition().contains(united(one, other)))
      _ = try nights.decisions.unmerge(.contact, one[0], from: other[1], by: author)
      #expect(try nights.contents() == before)
      _ = try nights.decisions.merge(.contact, [one[0], other[1]], by: author)
      #expect(try nights.contents() == merged)
      _ = try nights.decisions.unmerge(.contact, other[1], from: one[0], by: author)
      #expect(try nights.contents() == before)
      #expect(
        try nights.rows(
          "select count(*) from decision where verdict = 'accept' and revoked_at is null") == ["0"])
    }
  }

  @Test func differentKeysDoNotKeepOutWhatCameAlong() throws {
    let nights = try PeopleNights()
    try nights.run([
      "accounts.csv": """
      Account ID,Account Name,Website,Phone,City,Tax Number
      A1,Nordwind Logistik GmbH,nordwind.example,+49 40 1234567,Hamburg,DE111
      A2,Nordwind Logistik GmbH,nordwind.example,+49 40 1234567,Hamburg,DE111
      A3,Seeblick Hotel AG,seeblick.example,+41 31 7654321,Bern,DE222
      A4,Seeblick Hotel AG,seeblick.example,+41 31 7654321,Bern,DE222
      A5,Talwerk Maschinen GmbH,talwerk.example,+49 89 5554443,Ulm,
      A6,Ostermann Feinkost,ostermann.example,+49 30 8887776,Berlin,
      A7,Zweigler Papier KG,zweigler.example,+49 69 2223334,Frankfurt,

      """
    ])
    let before = try nights.contents()
    #expect(try nights.partition("account") == ["A1 A2", "A3 A4"])
    _ = try nights.decisions.merge(.account, ["A1", "A3"], by: author)
    #expect(try nights.partition("account") == ["A1 A2 A3 A4"])
    _ = try nights.decisions.unmerge(.account, "A1", from: "A3", by: author)
    #expect(try nights.contents() == before)
  }

  @Test(arguments: 0..<3)
  func whoeverIsTakenOutTheOthersStayTogether(_ place: Int) throws {
    let nights = try nights()
    let three = try alone(nights, 3)
    _ = try nights.decisions.merge(.contact, three, by: author)
    _ = try nights.decisions.unmerge(.contact, three[place], from: nil, by: author)
    let others = three.filter { $0 != three[place] }
    #expect(try nights.partition().contains(united(others)))
    #expect(try alone(nights, 1_000).contains(three[place]))
  }

  @Test func whatCameAlongStaysWhenTheNamedRecordIsTakenOut() throws {
    let nights = try nights()
    let all = try clusters(nights)
    let (one, other) = (all[0], all[1])
    _ = try nights.decisions.merge(.contact, [one[0], other[0]], by: author)
    _ = try nights.decisions.unmerge(.contact, one[0], from: nil, by: author)
    #expect(try nights.partition().contains(united(Array(one.dropFirst()), other)))
  }

  @Test func threeThatWereMergedArePartedOneByOne() throws {
    let nights = try nights()
    let three = try alone(nights, 3)
    let before = try nights.contents()
    _ = try nights.decisions.merge(.contact, three, by: author)
    _ = try nights.decisions.unmerge(.contact, three[0], from: three[1], by: author)
    #expect(try nights.partition().contains(united([three[0], three[2]])))
    _ = try nights.decisions.unmerge(.contact, three[0], from: three[2], by: author)
    #expect(try nights.contents() == before)
  }

  @Test func theDecisionOutlivesTheRecordThatWasNamedFirst() throws {
    let nights = try nights()
    let three = try alone(nights, 3)
    let all = try clusters(nights)
    let (one, other) = (all[0], all[1])
    _ = try nights.decisions.merge(.contact, three, by: author)
    _ = try nights.decisions.merge(.contact, [one[0], other[0]], by: author)
    try nights.run(
      ["contacts.csv": file(without: [three[0], one[0]])], isFull: true)
    let partition = try nights.partition()
    #expect(partition.contains(united(Array(three.dropFirst()))))
    #expect(partition.contains(united(Array(one.dropFirst()), other)))
    let news = "\nN1,Zoe,Zimmer,zoe@zimmer.example,,Ulm,89073,,2026-02-01"
    try nights.run(["contacts.csv": file() + news], isFull: true)
    #expect(try nights.partition().contains(united(three)))
  }

  @Test func aRecordThatChangesBeyondRecognitionStaysWhereItWasMerged() throws {
    let nights = try nights()
    let all = try clusters(nights)
    let (one, other) = (all[0], all[1])
    _ = try nights.decisions.merge(.contact, [one[0], other[0]], by: author)
    try nights.run([
      "contacts.csv": file(changed: [
        one[0]: "\(one[0]),Zoe,Zimmer,zoe@zimmer.example,+1 202 5550100,Reno,89501,1961-05-05,"
          + "2026-03-01",
        other[1]: "\(other[1]),Yann,York,yann@york.example,+1 202 5550199,Yuma,85364,1977-07-07,"
          + "2026-03-01",
      ])
    ])
    #expect(try nights.partition().contains(united(one, other)))
  }

  @Test func notTheSameAsARecordThatIsGoneHoldsForThoseItWasMergedWith() throws {
    let nights = try nights()
    let pair = try clusters(nights).first { $0.count == 2 } ?? []
    let other = try alone(nights, 1)[0]
    // One is not the other's: neither is it the pair's second, whose place the other takes.
    _ = try nights.decisions.unmerge(.contact, pair[0], from: pair[1], by: author)
    _ = try nights.decisions.merge(.contact, [pair[1], other], by: author)
    try nights.run(["contacts.csv": file(without: [pair[1]])], isFull: true)
    let line = people.first { $0.hasPrefix(pair[0] + ",") } ?? ""
    let twin = other + line.dropFirst(pair[0].count)
    try nights.run(
      ["contacts.csv": file(without: [pair[1]], changed: [other: twin])], isFull: true)
    #expect(try !nights.partition().contains { $0.contains(pair[0]) && $0.contains(other) })
  }
}
