import CRM
import Foundation
import Testing
import Warehouse

/// A database from before golden records moves forward with the clusters it has.
@Suite struct GoldenUpgradeTests {
  /// Takes a database back to the first schema.
  private static let back = [
    "drop table cluster_member", "drop table golden_heir", "drop table golden_redirect",
    "drop table golden_companion", "drop table match_pair", "drop table decision",
    "drop table audit", "drop table report_part", "drop table report_content",
    "alter table run drop column report_run",
    "alter table file drop column location", "alter table quarantine drop column settled_run",
    "alter table quarantine drop column settled_why",
    "drop table golden_account", "drop table golden_contact", "drop table golden_lead",
    "create view int_person as select 1 as one", "create view mart_deal as select 1 as one",
    """
    create table cluster (
        id integer primary key, entity text not null, minted_run integer not null,
        redirect_id integer references cluster (id)
    ) strict
    """,
    """
    create table cluster_member (
        entity text not null, source_id integer not null, key text not null,
        cluster_id integer not null references cluster (id), probability real not null,
        is_survivor integer not null, primary key (entity, source_id, key)
    ) strict, without rowid
    """,
    "insert into cluster (id, entity, minted_run) values (71, 'contact', 1)",
    """
    insert into cluster_member
    values ('contact', 1, 'b', 71, 0.75, 1), ('contact', 1, 'c', 71, 0.75, 0)
    """,
    "delete from grdb_migrations where identifier not like '1 %'", "pragma user_version = 1",
  ]

  private static func takeBack(_ fixture: GoldenFixture) throws {
    let views = try fixture.database.rows(
      "select name from sqlite_master where type = 'view' and name not like 'stg_%'")
    try fixture.database.write { store in
      for view in views { try store.run("drop view \(view[0])", doing: "testing") }
      let valid = Entity.allCases.map { "alter table \($0.table) drop column valid_to" }
      for sql in Self.back + valid { try store.run(sql, doing: "testing") }
    }
  }

  @Test func whatADatabaseWasIsKeptBeforeItIsMovedForward() throws {
    let fixture = try GoldenFixture(.contact)
    try fixture.load([("a", ["family_name": "Ng"]), ("b", ["family_name": "Ito"])])
    try Self.takeBack(fixture)
    let before = try fixture.database.rows("select id, key, family_name from contact order by id")
    _ = try Warehouse(path: fixture.database.path, mustExist: true)
    let copy = fixture.database.path + ".version-1"
    let manager = FileManager.default
    let owner = try manager.attributesOfItem(atPath: copy)[.posixPermissions] as? NSNumber
    #expect(owner?.intValue == 0o600)
    let names = try manager.contentsOfDirectory(atPath: fixture.database.folder.path)
    #expect(names.filter { $0.contains(".version-") } == ["deals.sqlite.version-1"])
    // The copy is of the first schema, so that it is moved forward itself when it is opened.
    let kept = try Warehouse(path: copy, mustExist: true).read {
      try TestWarehouse.rows("select id, key, family_name from contact order by id", in: $0)
    }
    #expect(kept == before && before.count == 2)
    #expect(manager.fileExists(atPath: copy + ".version-1"))
  }

  @Test func clustersOfTheFirstSchemaBecomeGoldenRecords() throws {
    let fixture = try GoldenFixture(.contact)
    try fixture.load([
      ("a", ["family_name": "Ng"]), ("b", ["family_name": "Ito", "title": "CEO"]),
      ("c", ["family_name": "Itoh", "email": "ito@x.example"]),
    ])
    try Self.takeBack(fixture)
    let moved = try Warehouse(path: fixture.database.path, mustExist: true)
    let found = try moved.read { store in
      try TestWarehouse.rows(
        """
        select golden_id, records, family_name, title, email from mart_golden_contact
        order by golden_id
        """, in: store)
    }
    #expect(found == [["1", "1", "Ng", "-", "-"], ["2", "2", "Itoh", "CEO", "ito@x.example"]])
    let version = try moved.read { try TestWarehouse.rows("pragma user_version", in: $0) }
    #expect(version == [["13"]])
    let check = try moved.read { try TestWarehouse.rows("pragma foreign_key_check", in: $0) }
    #expect(check.isEmpty)
  }
}
