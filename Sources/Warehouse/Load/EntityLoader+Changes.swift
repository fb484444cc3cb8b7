import CRM

/// Other versions of records that are known, told in turn.
extension EntityLoader {
  /// Writes a newer version of a record; returns the one that is current now.
  func change(
    _ entry: KnownRows.Entry, _ age: VersionHistory.Age, _ stamp: String, _ header: RowHeader,
    _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry {
    let old = Int64(entry.rowID)
    let isOfNight = old >= firstOfNight
    // Another file of the night may well tell an earlier state; within one file the later counts.
    let isOverruled =
      isOfNight && (age.fileID == origin.fileID || age.stamp.isEmpty || stamp <= age.stamp)
    let since = RecordTimeline.start(stamp: stamp, told: origin.snapshotAt, after: age.since)
    // The two versions have the same key: close first, so that one is current at any time.
    try history.close(
      old, because: isOverruled ? .repeated : .changed, in: origin.runID, at: since)
    let added = try insert(row, batch, origin)
    if !origin.absent.isEmpty {
      try keepAbsent(of: Int64(added.rowID), from: old, origin)
      if !isOfNight, try tellSame(Int64(added.rowID), old, origin) {
        return try takeBack(added, for: old, origin)
      }
    } else if origin.isWider, !isOfNight, try tellSame(Int64(added.rowID), old, origin) {
      return try takeBack(added, for: old, origin)
    }
    if isOfNight {
      let key = batch.string(header.key)
      try history.rewrite(try history.timeline(of: key, origin.sourceID), of: key, from: origin)
    } else {
      let natural = stamp.isEmpty ? origin.snapshotAt : stamp
      if since != natural { try history.hold(Int64(added.rowID), from: since) }
      try history.record(old, becomes: Int64(added.rowID), from: origin, at: since)
    }
    return added
  }

  /// Writes a version that a newer one is known of already; returns the one that is current.
  func overrule(
    _ entry: KnownRows.Entry, _ header: RowHeader, _ row: Int, _ batch: TypedBatch,
    _ origin: LoadOrigin
  ) throws -> KnownRows.Entry {
    let old = Int64(entry.rowID)
    // Within the only file of a night the newer record counts, and the other one is no state.
    if entry.isSeen, files[origin.sourceID]?.count == 1 {
      try history.close(old, because: .changed, in: origin.runID, at: nil)
      let added = try insert(row, batch, origin)
      try history.close(Int64(added.rowID), because: .repeated, in: origin.runID, at: nil)
      try history.reopen(old)
      return entry
    }
    try placeByStamp(header, row, batch, origin)
    var now = entry
    now.isSeen = true
    return now
  }

  /// Puts a state that is older than the current one where its stamp says: another file of the night
  /// tells a newer one, or nothing tells when the exports were taken.
  private func placeByStamp(
    _ header: RowHeader, _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws {
    let key = batch.string(header.key)
    let stamp = history.stamp(of: batch.cells[row * width..<(row + 1) * width], in: batch)
    var timeline = try history.timeline(of: key, origin.sourceID)
    let states = timeline.states
    // The current one is the last, whatever stamps say.
    let place =
      states.dropLast()
      .lastIndex { ($0.stamp.isEmpty ? $0.told : $0.stamp) <= stamp }.map { $0 + 1 } ?? 0
    if states[place].rowHash == header.rowHash { return }
    if place > 0, states[place - 1].rowHash == header.rowHash { return }
    let added = try insertPast(states, row, batch, origin)
    if place > 0 { try keepAbsent(of: added, from: states[place - 1].id, origin) }
    let isDated = !stamp.isEmpty && !origin.snapshotAt.isEmpty
    timeline.states.insert(
      RecordTimeline.State(
        id: added, rowHash: header.rowHash, fileID: origin.fileID,
        heldFrom: isDated ? stamp : nil, snapshot: origin.snapshotAt, stamp: stamp, reason: .late),
      at: place)
    try history.rewrite(timeline, of: key, from: origin)
  }
}
