import TestSupport
import Testing

/// One golden id, one golden record: whoever goes and comes back.
@Suite struct GoldenIDTests {
  private func fixture(_ keys: [String]) throws -> GoldenFixture {
    let fixture = try GoldenFixture()
    try fixture.load(keys: keys)
    return fixture
  }

  private func redirects(_ fixture: GoldenFixture) throws -> [[String]] {
    try fixture.database.rows(
      "select old_id, golden_id from mart_golden_redirect order by old_id, golden_id")
  }

  @Test func anHeirThatGoesPassesTheIdOnAndDoesNotBringItBack() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.partition([["a", "b", "c"]])
    try fixture.load(keys: ["b", "c"], isFull: true)
    try fixture.partition([["b", "c"]])
    try fixture.load(keys: ["c"], isFull: true)
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["c 1"])
    try fixture.load(keys: ["b", "c"], isFull: true)
    try fixture.partition([["b", "c"]])
    #expect(try fixture.goldenIDs() == ["b 1", "c 1"])
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["b 2", "c 1"])
    #expect(try redirects(fixture) == [["3", "1"]])
    try fixture.load(keys: ["a", "b", "c"], isFull: true)
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["a 1", "b 2", "c 3"])
    #expect(try redirects(fixture).isEmpty)
  }

  @Test func anIdLeadsToTheRecordThatIsLeftOfThoseItWasOneWith() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.partition([["b", "c"]])
    try fixture.partition([["a", "b", "c"]])
    try fixture.load(keys: ["a", "c"], isFull: true)
    try fixture.partition([])
    #expect(try redirects(fixture) == [["2", "1"]])
    try fixture.load(keys: ["c"], isFull: true)
    try fixture.partition([])
    #expect(try redirects(fixture) == [["2", "3"]])
    try fixture.load(keys: ["d"], isFull: true)
    try fixture.partition([])
    #expect(try redirects(fixture).isEmpty)
    try fixture.load(keys: ["c", "d"], isFull: true)
    try fixture.partition([["c", "d"]])
    #expect(try redirects(fixture) == [["2", "3"], ["4", "3"]])
  }

  @Test func aChainOfMergesInTheCRMLeadsToItsEnd() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.load([("a", ["name": "Gone", "is_deleted": "1", "merged_into_ref": "b"])])
    try fixture.partition([])
    #expect(try redirects(fixture) == [["1", "2"]])
    try fixture.load([("b", ["name": "Gone", "is_deleted": "1", "merged_into_ref": "c"])])
    try fixture.partition([])
    #expect(try redirects(fixture) == [["1", "3"], ["2", "3"]])
  }

  @Test(arguments: 0..<8)
  func everyIdBelongsToOneGoldenRecordAndNoRedirectLeadsNowhere(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let keys = (0..<9).map { "k\($0)" }
    let fixture = try fixture(keys)
    for _ in 0..<12 {
      let there = keys.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      try fixture.load(keys: there + ["always"], isFull: true)
      let groups = Dictionary(grouping: there) { _ in Int.random(in: 0..<4, using: &random) }
        .values.map { $0.sorted() }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      try fixture.partition(groups)
      var golden: [String: Set<String>] = [:]
      for line in try fixture.goldenIDs() {
        let parts = line.split(separator: " ").map(String.init)
        golden[parts[1], default: []].insert(parts[0])
      }
      #expect(
        golden.values.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
          == groups)
      let ids = try fixture.database.rows("select golden_id from mart_golden_account").map { $0[0] }
      #expect(ids.count == Set(ids).count)
      #expect(Set(ids) == Set(golden.keys))
      let redirects = try redirects(fixture)
      #expect(redirects.allSatisfy { golden[$0[1]] != nil && golden[$0[0]] == nil })
      #expect(redirects.count == Set(redirects.map { $0[0] }).count)
    }
  }

  @Test func anIdThatIsTakenBackOnTheDayItsHeirGoesIsNotPassedOn() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.partition([["a", "b", "c"]])
    try fixture.load(keys: ["b", "c"], isFull: true)
    try fixture.partition([["b", "c"]])
    try fixture.load(keys: ["a", "c"], isFull: true)
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["a 1", "c 2"])
  }
}
