import Job
import TestSupport
import Testing

/// Ten nights of a few records each come to the same as one night of all.
@Suite struct IncrementalMatchingTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func tenNightsComeToThePartitionOfOne(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let people = PeopleNights.people(90, seed: seed)
    let once = try PeopleNights()
    try once.run(["contacts.csv": PeopleNights.contactHeader + people.joined(separator: "\n")])
    #expect(try once.partition().count > 15)

    let nightly = try PeopleNights()
    try nightly.takeModels(of: once)
    let shuffled = people.shuffled(using: &random)
    var ids: [String: String] = [:]
    for part in 0..<10 {
      let some = shuffled.enumerated().filter { $0.offset % 10 == part }.map(\.element)
      try nightly.run(
        ["contacts\(part).csv": PeopleNights.contactHeader + some.joined(separator: "\n")])
      let redirects = Dictionary(
        uniqueKeysWithValues: try nightly.rows(
          "select old_id, golden_id from mart_golden_redirect where entity = 'contact'"
        ).map { line in
          let words = line.split(separator: " ").map(String.init)
          return (words[0], words[1])
        })
      for line in try nightly.rows("select key, golden_id from int_contact_golden_id") {
        let words = line.split(separator: " ").map(String.init)
        if let before = ids[words[0]], before != words[1] {
          // An id that is gone leads to the one in its place, which is older.
          #expect(redirects[before] == words[1])
          #expect((Int(words[1]) ?? 0) < (Int(before) ?? 0))
        }
        ids[words[0]] = words[1]
      }
    }
    let (found, expected) = (try nightly.partition(), try once.partition())
    #expect(found == expected)
    #expect(try nightly.rows("select count(distinct version) from match_model") == ["1"])
  }

  @Test func weightsAreFrozenUntilRetrainingIsAskedFor() throws {
    let nights = try PeopleNights()
    let people = PeopleNights.people(60, seed: 9)
    try nights.run([
      "a.csv": PeopleNights.contactHeader + people.prefix(70).joined(separator: "\n")
    ])
    try nights.run([
      "b.csv": PeopleNights.contactHeader + people.dropFirst(70).joined(separator: "\n")
    ])
    let versions = "select max(version) from match_model where entity like 'contact%'"
    #expect(try nights.rows(versions) == ["1"])
    try nights.run(
      [
        "b.csv": PeopleNights.contactHeader + people.dropFirst(70).joined(separator: "\n")
      ], retrain: true)
    #expect(try nights.rows(versions) == ["2"])
  }
}
