package import CRM

/// What the database knows of a source's records of one entity.
package struct KnownRecords: Sendable {
  /// The current records, none of them seen yet.
  package let rows: KnownRows
  /// Whether records of it have vanished.
  let hasVanished: Bool

  init(rows: KnownRows, hasVanished: Bool) {
    self.rows = rows
    self.hasVanished = hasVanished
  }

  /// Reads them.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package init(of entity: Entity, source: Int64, in store: Store) throws {
    let expected = try store.integer(
      "select count(*) from \(entity.table) where closed_run is null")
    var rows = KnownRows(expected: Int(expected ?? 0))
    // In the order of the table: the index by key would lead to a page of it for each record.
    try store.ask(
      """
      select id, key, row_hash from \(entity.table) not indexed
      where source_id = ? and closed_run is null
      """, [.integer(source)]
    ) { row in
      let id = UInt32(row.integer(0) ?? 0)
      let hash = UInt64(bitPattern: row.integer(2) ?? 0)
      rows.add(
        row.withBytes(1) { KnownRows.hash($0) },
        KnownRows.Entry(rowID: id, rowHash: hash, isSeen: false))
    }
    self.rows = rows
    hasVanished =
      try store.integer(
        """
        select 1 from \(entity.table)
        where source_id = ? and closed_run is not null and closed_why = 'vanished' limit 1
        """, [.integer(source)]) != nil
  }
}
