import Testing

@testable import Warehouse

@Suite struct IndexUpgradeTests {
  private static let indexes = """
    select name, sql from sqlite_schema
    where type = 'index' and name in (
        'deal_key', 'lead_key', 'cluster_member_own', 'cluster_member_cluster'
    ) order by name
    """

  @Test func aDatabaseOfVersionEightGetsTheIndexesOfANewOne() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", ""), ("2", "Won", "")]], in: database)
    let new = try database.rows(Self.indexes)
    #expect(new.map { $0[0] } == ["cluster_member_cluster", "deal_key"], "leads were never loaded")
    try database.write { store in
      for sql in [
        "drop index deal_key",
        "create unique index deal_key on deal (source_id, key) where closed_run is null",
        "drop index cluster_member_cluster",
        "create index cluster_member_cluster on cluster_member (entity, cluster_id)",
        "create index cluster_member_own on cluster_member (entity, own_id)",
        "delete from grdb_migrations where cast(identifier as integer) >= 9",
        "pragma user_version = 8",
      ] { try store.run(sql, doing: "testing") }
    }
    let moved = try Warehouse(path: database.path, mustExist: true)
    #expect(try moved.read { try TestWarehouse.rows(Self.indexes, in: $0) } == new)
  }
}
