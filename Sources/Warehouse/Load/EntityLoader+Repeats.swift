import CRM

/// A record of a source, by the hash of its key.
struct RecordHash: Hashable {
  let sourceID: Int64
  let keyHash: UInt64
}

/// An earlier state of a record, told again by the open file.
struct SetAside {
  /// The closed version that tells the same.
  let rowID: Int64
  let rowHash: UInt64
  let line: Int
  let byteOffset: Int
}

/// Ids that a file tells more than once, and states that come back: an earlier state followed by
/// the current one is no news, an earlier state alone is a change.
extension EntityLoader {
  /// Decides on what was set aside, at the end of a file: what nothing has superseded again is a
  /// change.
  ///
  /// - Returns: what to add to the file's counts.
  /// - Throws: `WarehouseError.sqlite`.
  package func settle(from origin: LoadOrigin) throws -> LoadCounts {
    var counts = LoadCounts()
    defer { setAside.removeAll() }
    guard !setAside.isEmpty else { return counts }
    let copy = try store.statement(
      EntitySchema.copy(within: entity), doing: "loading \(entity.rawValue) records")
    let mine = setAside.filter { $0.key.sourceID == origin.sourceID }
    for (record, again) in mine.sorted(by: { $0.value.rowID < $1.value.rowID }) {
      guard let entry = known[record.sourceID]?[record.keyHash], !entry.isSeen else { continue }
      let old = Int64(entry.rowID)
      let since = RecordTimeline.start(
        stamp: try history.age(of: again.rowID).stamp, told: origin.snapshotAt,
        after: try history.age(of: old).since)
      try history.close(old, because: .changed, in: origin.runID, at: since)
      try copy.run([
        .integer(nextID), .integer(origin.fileID), .integer(Int64(again.line)),
        .integer(Int64(again.byteOffset)), .integer(origin.runID), .integer(again.rowID),
      ])
      if try history.age(of: nextID).since != since { try history.hold(nextID, from: since) }
      try history.record(old, becomes: nextID, from: origin, at: since)
      known[record.sourceID]?[record.keyHash] = KnownRows.Entry(
        rowID: UInt32(nextID), rowHash: again.rowHash, isSeen: true)
      for (id, sum) in try money(of: nextID) { counts.totals[id, default: 0] += Int128(sum) }
      nextID += 1
      counts.changed += 1
      counts.unchanged -= 1
    }
    return counts
  }

  /// The amounts of a version, by the ids of their fields.
  private func money(of id: Int64) throws -> [(String, Int64)] {
    if moneyFields.isEmpty { return [] }
    var found: [(String, Int64)] = []
    try store.ask(
      "select \(moneyFields.map(\.id).joined(separator: ", ")) from \(entity.table) where id = ?",
      [.integer(id)], doing: "adding up \(entity.rawValue) records"
    ) { row in
      found = moneyFields.enumerated().compactMap { place, field in
        row.integer(place).map { (field.id, $0) }
      }
    }
    return found
  }

  /// Whether a state that was told before may be an older line about a record, which the file has
  /// beside the newer one every night: no later line of this night is known that it follows.
  func isOld(
    _ told: (id: Int64, reason: VersionHistory.Reason), beside entry: KnownRows.Entry
  ) -> Bool {
    if !entry.isSeen { return true }
    return told.reason == .repeated && told.id < firstOfNight && Int64(entry.rowID) < firstOfNight
  }

  /// The version from before this night, current again, where a record that this night changed is
  /// told a second time as it was; nil for any other record.
  func restored(
    _ entry: KnownRows.Entry, _ header: RowHeader, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry? {
    let current = Int64(entry.rowID)
    guard current >= firstOfNight,
      let before = try history.before(batch.string(header.key), in: origin),
      before.rowHash == header.rowHash
    else { return nil }
    let key = batch.string(header.key)
    try history.close(current, because: .repeated, in: origin.runID, at: nil)
    try history.reopen(before.id)
    try history.rewrite(try history.timeline(of: key, origin.sourceID), of: key, from: origin)
    return KnownRows.Entry(rowID: UInt32(before.id), rowHash: before.rowHash, isSeen: true)
  }
}
