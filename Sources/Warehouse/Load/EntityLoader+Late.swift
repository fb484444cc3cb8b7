import CRM

/// Whole exports that arrive after later ones: records that were gone by then, and when they went.
extension EntityLoader {
  /// Keeps a record that was gone when a later whole export was taken; false where it is known.
  func keepPast(
    _ header: RowHeader, _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> Bool {
    let key = batch.string(header.key)
    if try history.closed(key, header.rowHash, of: origin.sourceID) != nil { return false }
    let added = try insert(row, batch, origin)
    try history.close(Int64(added.rowID), because: .late, in: origin.runID, at: nil)
    try history.place(Int64(added.rowID), key: key, from: origin)
    return true
  }

  /// After the last file of a late whole export: what vanished later and is not in it was gone by
  /// then already.
  ///
  /// - Parameters:
  ///   - sourceID: the source of the export.
  ///   - snapshot: when it was taken, a day or UTC instant.
  /// - Throws: `WarehouseError.sqlite`.
  package func endLateNight(of sourceID: Int64, snapshot: String) throws {
    let seen = seenLate.removeValue(forKey: sourceID) ?? []
    guard !snapshot.isEmpty else { return }
    var earlier: [Int64] = []
    try store.ask(
      """
      select row.id, row.key from \(entity.table) as row
      inner join file on file.id = row.file_id
      where row.closed_run is not null and row.closed_why = 'vanished'
      and row.source_id = ?1 and row.valid_to > ?2 and file.snapshot_at < ?2
      """, [.integer(sourceID), .text(snapshot)], doing: "looking for what had vanished"
    ) { row in
      if !seen.contains(row.withBytes(1) { KnownRows.hash($0) }) {
        earlier.append(row.integer(0) ?? 0)
      }
    }
    let end = try store.statement(
      "update \(entity.table) set valid_to = ? where id = ?", doing: "dating what had vanished")
    for id in earlier { try end.run([.text(snapshot), .integer(id)]) }
  }
}
