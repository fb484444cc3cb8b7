import Testing
import Warehouse

@Suite struct ClusterStoreTests {
  /// Stores partitions one after another, each as a run, and returns the clusters as `id: keys`.
  private func clusters(after partitions: [[[String]]]) throws -> (
    members: [String], redirects: [[String]]
  ) {
    let database = try TestWarehouse()
    try database.write { store in
      for groups in partitions {
        let origin = try TestWarehouse.origin(in: store)
        let members = groups.map { keys in
          keys.enumerated().map { index, key in
            ClusterStore.Member(
              sourceID: origin.sourceID, key: key, probability: 0.9, isSurvivor: index == 0)
          }
        }
        try ClusterStore(store).replace(members, of: "account", run: origin.runID)
      }
    }
    let members = try database.rows(
      """
      select cluster_id || ': ' || group_concat(key, ' ')
      from (select cluster_id, key from cluster_member order by cluster_id, key)
      group by cluster_id order by cluster_id
      """)
    let redirects = try database.rows(
      "select id, redirect_id from cluster where redirect_id is not null order by id")
    return (members.map { $0[0] }, redirects)
  }

  @Test func anIdIsMintedOnceAndKeptWhenTheClusterGrows() throws {
    let found = try clusters(after: [[["a", "b"]], [["a", "b"]], [["c", "a", "b"]]])
    #expect(found.members == ["1: a b c"])
    #expect(found.redirects.isEmpty)
  }

  @Test func idsDoNotDependOnTheOrderOfTheGroups() throws {
    let found = try clusters(after: [[["a", "b"], ["c", "d"]], [["c", "d"], ["a", "b"]]])
    #expect(found.members == ["1: a b", "2: c d"])
  }

  @Test func whenTwoClustersUniteTheOlderIdLives() throws {
    let found = try clusters(after: [[["a", "b"], ["c", "d"]], [["d", "c", "b", "a"]]])
    #expect(found.members == ["1: a b c d"])
    #expect(found.redirects == [["2", "1"]])
  }

  @Test func whenAClusterSplitsOnePartKeepsTheId() throws {
    let found = try clusters(after: [[["a", "b", "c", "d"]], [["a", "b"], ["c", "d"]]])
    #expect(found.members == ["1: a b", "2: c d"])
    #expect(found.redirects.isEmpty)
  }

  @Test func aMemberThatMovesTakesNoIdAlong() throws {
    let found = try clusters(
      after: [[["a", "b", "x"], ["c", "d"]], [["a", "b"], ["c", "d", "x"]]])
    #expect(found.members == ["1: a b", "2: c d x"])
    #expect(found.redirects.isEmpty)
  }

  @Test func entitiesHavePartitionsOfTheirOwn() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let members = ["1", "2"].map {
        ClusterStore.Member(
          sourceID: origin.sourceID, key: $0, probability: 1, isSurvivor: $0 == "1")
      }
      let clusters = ClusterStore(store)
      try clusters.replace([members], of: "account", run: origin.runID)
      try clusters.replace([members], of: "contact", run: origin.runID)
      try clusters.replace([], of: "account", run: origin.runID)
    }
    #expect(
      try database.rows("select entity, count(*) from cluster_member group by entity")
        == [["contact", "2"]])
  }

  @Test func theNewestModelOfASubjectIsKept() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let clusters = ClusterStore(store)
      #expect(try clusters.model(of: "account") == nil)
      try clusters.keepModel("{\"v\":1}", of: "account", run: origin.runID)
      try clusters.keepModel("{\"v\":2}", of: "account", run: origin.runID)
      try clusters.keepModel("{\"v\":9}", of: "contact", run: origin.runID)
      #expect(try clusters.model(of: "account") == "{\"v\":2}")
    }
    #expect(
      try database.rows("select entity, version from match_model order by entity, version")
        == [["account", "1"], ["account", "2"], ["contact", "1"]])
  }
}
