import CRM

/// Records whose text is known, and which settings or names let be read in another way now.
extension EntityLoader {
  /// Puts what a record says now in the place of what it was taken to say, as if it had been read so
  /// from the beginning; returns the version that is current, and whether it says something else.
  func reread(
    _ entry: KnownRows.Entry, _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> (now: KnownRows.Entry, isNews: Bool) {
    let old = Int64(entry.rowID)
    try flush(batch)
    let since = try history.age(of: old).since
    // It never held, and the two versions have the same key.
    try history.close(old, because: .repeated, in: origin.runID, at: nil)
    let added = try insert(row, batch, origin)
    if !origin.absent.isEmpty { try keepAbsent(of: Int64(added.rowID), from: old, origin) }
    if try tellSame(Int64(added.rowID), old, origin) {
      return (try takeBack(added, for: old, origin), false)
    }
    try history.hold(Int64(added.rowID), from: since)
    // What nights told of the one before they told of this one.
    for (from, to) in [(old, -1), (Int64(added.rowID), old), (-1, Int64(added.rowID))] {
      try store.run(
        "update \(entity.table) set id = ? where id = ?", [.integer(to), .integer(from)],
        doing: "reading \(entity.rawValue) records anew")
    }
    let key = batch.string(batch.rows[row].key)
    try matchAnew(key, origin)
    try history.rewrite(try history.timeline(of: key, origin.sourceID), of: key, from: origin)
    let now = KnownRows.Entry(rowID: entry.rowID, rowHash: added.rowHash, isSeen: true)
    return (now, true)
  }

  /// Lets records be matched anew whose version says something else than when it was matched, with the
  /// golden record that was made of it.
  private func matchAnew(_ key: String, _ origin: LoadOrigin) throws {
    guard entity.isMatched else { return }
    let purpose = "reading \(entity.rawValue) records anew"
    try MatchBasis(entity, in: store).forget()
    try store.run(
      "update cluster_member set row_id = 0 where entity = ? and source_id = ? and key = ?",
      [.text(entity.rawValue), .integer(origin.sourceID), .text(key)], doing: purpose)
  }
}
