package import CRM

/// What is known of the current records of a source, and how many there are.
extension EntityLoader {
  /// The current records of a source, none of them seen yet.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func current(of sourceID: Int64) throws -> KnownRows {
    if let rows = known[sourceID] { return rows }
    let rows = try knownRows(of: sourceID)
    known[sourceID] = rows
    return rows
  }

  /// How many current records a source has, seen or not.
  package func currentCount(of sourceID: Int64) -> Int { known[sourceID]?.count ?? 0 }

  /// How many current records a source had before this night.
  package func countBefore(of sourceID: Int64) -> Int { countsBefore[sourceID] ?? 0 }

  /// How many of a source's current records no file of this night told of.
  package func unseenCount(of sourceID: Int64) -> Int { known[sourceID]?.unseen.count ?? 0 }

  /// What the database knows of the current records of a source.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func knownRows(of sourceID: Int64) throws -> KnownRows {
    let expected = try store.integer(
      "select count(*) from \(entity.table) where closed_run is null")
    var rows = KnownRows(expected: Int(expected ?? 0))
    // Some at a time, so that memory is not waited for with each.
    var keyHashes: [UInt64] = []
    var entries: [KnownRows.Entry] = []
    func addSome() {
      rows.fetch(keyHashes)
      for (hash, entry) in zip(keyHashes, entries) { rows[hash] = entry }
      keyHashes.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
    }
    // In the order of the table: the index by key would lead to a page of it for each record.
    try store.ask(
      """
      select id, key, row_hash from \(entity.table) not indexed
      where source_id = ? and closed_run is null
      """, [.integer(sourceID)]
    ) { row in
      let id = UInt32(row.integer(0) ?? 0)
      let hash = UInt64(bitPattern: row.integer(2) ?? 0)
      keyHashes.append(row.withBytes(1) { KnownRows.hash($0) })
      entries.append(KnownRows.Entry(rowID: id, rowHash: hash, isSeen: false))
      if keyHashes.count == 4_096 { addSome() }
    }
    addSome()
    countsBefore[sourceID] = rows.count
    let vanished = try store.integer(
      """
      select 1 from \(entity.table)
      where source_id = ? and closed_run is not null and closed_why = 'vanished' limit 1
      """, [.integer(sourceID)])
    if vanished != nil { withVanished.insert(sourceID) }
    return rows
  }
}
