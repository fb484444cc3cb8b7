import CRM
import Testing
import Warehouse

/// A database of account records, partitioned by their keys.
final class GoldenFixture {
  let database: TestWarehouse
  let entity: Entity

  init(_ entity: Entity = .account) throws {
    database = try TestWarehouse()
    self.entity = entity
  }

  /// Loads records of a source as one file; those of a full file that are missing vanish.
  func load(
    _ records: [(key: String, values: [String: String])], source: String = "crm",
    isFull: Bool = false
  ) throws {
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store, source: source)
      let loader = try EntityLoader(entity, in: store)
      var builder = BatchBuilder(entity)
      for record in records { builder.add(record.key, record.values) }
      _ = try loader.load(builder.batch, from: origin)
      _ = try loader.settle(from: origin)
      if isFull {
        let gone = try loader.unseen(of: origin.sourceID)
        try loader.closeVanished(gone, of: origin.sourceID, in: origin.runID, at: "")
      }
      try loader.finish()
    }
  }

  /// Loads records that have a key and nothing else.
  func load(keys: [String], isFull: Bool = false) throws {
    try load(keys.map { ($0, ["name": "Name \($0)"]) }, isFull: isFull)
  }

  /// Stores a partition by keys, refreshes the golden records and returns what was touched.
  @discardableResult
  func partition(
    _ groups: [[String]], survivorship: SurvivorshipRules = SurvivorshipRules()
  ) throws -> [Int64] {
    try database.write { store in
      var rows: [String: Int64] = [:]
      try store.ask("select id, key from \(entity.table) where closed_run is null") { row in
        rows[row.text(1) ?? ""] = row.integer(0)
      }
      var members: [ClusterStore.Member] = []
      for (group, keys) in groups.enumerated() {
        for (index, key) in keys.enumerated() {
          members.append(
            ClusterStore.Member(
              rowID: try #require(rows[key]), group: Int32(group), probability: 0.9,
              isSurvivor: index == 0))
        }
      }
      let touched = try ClusterStore(store).replace(members, of: entity)
      try GoldenRecords(entity, in: store, survivorship: survivorship)
        .refresh(touched, run: try store.integer("select max(id) from run"))
      return touched.ids
    }
  }

  /// The clusters as `id: keys`.
  func clusters() throws -> [String] {
    try database.rows(
      """
      select cluster_id || ': ' || group_concat(key, ' ')
      from (select cluster_id, key from cluster_member order by cluster_id, key)
      group by cluster_id order by cluster_id
      """
    ).map { $0[0] }
  }

  /// The golden id of every record, as `key id`.
  func goldenIDs() throws -> [String] {
    try database.rows("select key, golden_id from int_\(entity.table)_golden_id order by key")
      .map { $0.joined(separator: " ") }
  }

  /// Every row of every table that golden records are kept in.
  func state() throws -> [[String]] {
    try [
      "cluster_member", "golden_heir", "golden_redirect", "golden_companion",
      "golden_\(entity.table)",
    ]
    .flatMap { table in
      try database.rows("select * from \(table)").map { [table] + $0 }
    }
  }
}
