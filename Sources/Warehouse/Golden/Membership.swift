package import CRM

/// Which golden record a record is part of, record by record: for commands, not for nights.
package struct Membership {
  private let store: Store
  private let entity: Entity

  /// The golden records of an entity within a transaction.
  package init(_ store: Store, _ entity: Entity) {
    self.store = store
    self.entity = entity
  }

  /// The golden id of a record; nil where there is no such record now.
  package func goldenID(of record: RecordID) throws -> Int64? {
    try store.integer(
      "select golden_id from int_\(entity.table)_golden_id where source_id = ? and key = ?",
      [.integer(record.sourceID), .text(record.key)])
  }

  /// The records that are merged with one, itself included; only itself where it is alone.
  package func records(with record: RecordID) throws -> [RecordID] {
    var result: [RecordID] = []
    try store.ask(
      """
      select other.source_id, other.key
      from cluster_member as member
      inner join cluster_member as other
          on other.entity = member.entity and other.cluster_id = member.cluster_id
      where member.entity = ? and member.source_id = ? and member.key = ?
      order by other.own_id
      """, [.text(entity.rawValue), .integer(record.sourceID), .text(record.key)]
    ) { row in
      result.append(RecordID(sourceID: row.integer(0) ?? 0, key: row.text(1) ?? ""))
    }
    return result.isEmpty ? [record] : result
  }
}
