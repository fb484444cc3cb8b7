import CRM
import TestSupport
import Testing
import Warehouse

@Suite struct ClusterStoreTests {
  private func fixture(_ keys: [String]) throws -> GoldenFixture {
    let fixture = try GoldenFixture()
    try fixture.load(keys: keys)
    return fixture
  }

  @Test func aClusterHasTheIdOfItsOldestRecordAndKeepsItWhenItGrows() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.partition([["b", "a"]])
    #expect(try fixture.clusters() == ["1: a b"])
    try fixture.partition([["c", "a", "b"]])
    #expect(try fixture.clusters() == ["1: a b c"])
    #expect(try fixture.goldenIDs() == ["a 1", "b 1", "c 1"])
  }

  @Test func aRecordAloneHasAGoldenIdOfItsOwnThatOutlivesItsVersions() throws {
    let fixture = try fixture(["a", "b"])
    try fixture.load([("b", ["name": "Renamed"])])
    #expect(try fixture.goldenIDs() == ["a 1", "b 2"])
    try fixture.partition([["b", "a"]])
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["a 1", "b 2"])
  }

  @Test func whenTwoClustersUniteTheOlderIdLivesAndTheOtherRedirects() throws {
    let fixture = try fixture(["a", "b", "c", "d"])
    try fixture.partition([["a", "b"], ["c", "d"]])
    try fixture.partition([["d", "c", "b", "a"]])
    #expect(try fixture.clusters() == ["1: a b c d"])
    let redirects = try fixture.database.rows(
      "select old_id, golden_id from mart_golden_redirect order by old_id")
    #expect(redirects == [["2", "1"], ["3", "1"], ["4", "1"]])
  }

  @Test func whenAClusterSplitsEachPartHasItsOldestIdAndOnlyItIsTouched() throws {
    let fixture = try fixture(["a", "b", "c", "d", "e", "f"])
    try fixture.partition([["a", "b", "c", "d"], ["e", "f"]])
    #expect(
      try fixture.partition([["a", "b"], ["c", "d"], ["f", "e"]].reversed()) == [1, 3, 5])
    #expect(try fixture.clusters() == ["1: a b", "3: c d", "5: e f"])
    #expect(try fixture.partition([["f", "e"], ["c", "d"], ["a", "b"]]).isEmpty)
  }

  @Test func aChangedRecordTouchesItsCluster() throws {
    let fixture = try fixture(["a", "b", "c", "d"])
    try fixture.partition([["a", "b"], ["c", "d"]])
    try fixture.load([("d", ["name": "Renamed"])])
    #expect(try fixture.partition([["a", "b"], ["c", "d"]]) == [3])
    #expect(try fixture.clusters() == ["1: a b", "3: c d"])
  }

  @Test func theIdOutlivesTheRecordItWasMintedFor() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.partition([["a", "b", "c"]])
    try fixture.load(keys: ["b", "c"], isFull: true)
    try fixture.partition([["b", "c"]])
    #expect(try fixture.goldenIDs() == ["b 1", "c 1"])
    try fixture.load(keys: ["c"], isFull: true)
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["c 1"])
    let redirects = try fixture.database.rows(
      "select old_id, golden_id from mart_golden_redirect order by old_id")
    #expect(redirects == [["2", "1"], ["3", "1"]])
    #expect(
      try fixture.database.rows("select golden_id, key from mart_golden_account") == [["1", "c"]])
  }

  @Test func aRecordThatComesBackHasItsIdAgain() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.partition([["a", "b"]])
    try fixture.load(keys: ["b", "c"], isFull: true)
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["b 1", "c 3"])
    try fixture.load(keys: ["a", "b", "c"], isFull: true)
    try fixture.partition([])
    #expect(try fixture.goldenIDs() == ["a 1", "b 2", "c 3"])
    #expect(try fixture.database.rows("select * from mart_golden_redirect").isEmpty)
  }

  @Test func whatTheCRMMergedItselfLeadsToTheRecordThatStayed() throws {
    let fixture = try fixture(["a", "b", "c"])
    try fixture.partition([])
    try fixture.load([("b", ["name": "Gone", "is_deleted": "1", "merged_into_ref": "c"])])
    try fixture.partition([["a", "c"]])
    let redirects = try fixture.database.rows(
      "select old_id, golden_id from mart_golden_redirect order by old_id")
    #expect(redirects == [["2", "1"], ["3", "1"]])
  }

  @Test(arguments: 0..<6)
  func theStateIsAFunctionOfThePartitionWhateverCameBefore(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let keys = (0..<20).map { "k\($0)" }
    let (walked, direct) = (try fixture(keys), try fixture(keys))
    var last: [[String]] = []
    for _ in 0..<6 {
      last = Dictionary(grouping: keys) { _ in Int.random(in: 0..<12, using: &random) }
        .values.map { $0.sorted() }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      try walked.partition(last.shuffled(using: &random))
    }
    try direct.partition(last)
    let (found, expected) = (try walked.state(), try direct.state())
    #expect(found == expected)
    let (ids, expectedIDs) = (try walked.goldenIDs(), try direct.goldenIDs())
    #expect(ids == expectedIDs)
  }

  @Test func entitiesHavePartitionsOfTheirOwn() throws {
    let fixture = try fixture(["a", "b"])
    try fixture.partition([["a", "b"]])
    try fixture.database.write { store in
      let touched = try ClusterStore(store).replace([], of: .contact)
      #expect(touched.ids.isEmpty)
    }
    #expect(try fixture.clusters() == ["1: a b"])
  }

  @Test func theNewestModelOfASubjectIsKept() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let models = MatchModels(store)
      #expect(try models.newest(of: "account") == nil)
      try models.keep("{\"v\":1}", of: "account", run: origin.runID)
      try models.keep("{\"v\":2}", of: "account", run: origin.runID)
      try models.keep("{\"v\":9}", of: "contact", run: origin.runID)
      #expect(try models.newest(of: "account") == "{\"v\":2}")
    }
    #expect(
      try database.rows("select entity, version from match_model order by entity, version")
        == [["account", "1"], ["account", "2"], ["contact", "1"]])
  }
}
