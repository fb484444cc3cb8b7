import CRM

/// Records told out of turn: by an export that others were taken after and loaded before, or with an
/// older stamp than what is known.
extension EntityLoader {
  /// What came of a record told out of turn.
  struct Learned {
    /// Whether it is a state that was not known.
    var isNews = false
    /// The version that is current now; nil for a record that is gone.
    var current: KnownRows.Entry?
  }

  /// Puts what a record says where it belongs in its past, as if exports had come in turn.
  ///
  /// What nothing follows was gone in the next whole export. A state that held before, and is known
  /// to hold after, ended and came back.
  ///
  /// - Parameters:
  ///   - current: the version that is current so far; nil for a record that is unknown or gone.
  ///   - header: key and hash of the record.
  ///   - row: its place in the batch.
  ///   - batch: what holds it.
  ///   - origin: the export that tells it.
  ///   - isDated: whether the day of its export says where it belongs, or its stamp alone.
  /// - Returns: what came of it.
  /// - Throws: `WarehouseError.sqlite`.
  func learn(
    _ current: KnownRows.Entry?, _ header: RowHeader, _ row: Int, _ batch: TypedBatch,
    _ origin: LoadOrigin, isDated: Bool = true
  ) throws -> Learned {
    let key = batch.string(header.key)
    let stamp = history.stamp(of: batch.cells[row * width..<(row + 1) * width], in: batch)
    let timeline = try history.timeline(of: key, origin)
    let place = timeline.place(told: isDated ? origin.snapshotAt : "", stamp: stamp)
    var head = timeline.states.prefix(place.map { $0 + 1 } ?? 0)
    let tail = timeline.states.dropFirst(head.count)
    var learned = Learned(current: current)
    if let before = head.last, before.rowHash == header.rowHash {
      if before.reason == .vanished, before.validTo.prefix(10) <= origin.snapshotAt.prefix(10) {
        learned.current = try end(before.id, header, origin)
      }
      return learned
    }
    if let after = tail.first, after.rowHash == header.rowHash,
      try !isToldBetween(head.last, after, origin)
    {
      try tellEarlier(after, head, tail, header, key, origin)
      return learned
    }
    learned.isNews = true
    let added = try insertPast(current, row, batch, origin)
    if let before = head.last { try keepAbsent(of: added, from: before.id, origin) }
    let isByStamp = !isDated && !stamp.isEmpty && !origin.snapshotAt.isEmpty
    let state = RecordTimeline.State(
      id: added, rowHash: header.rowHash, fileID: origin.fileID,
      told: isByStamp ? stamp : origin.snapshotAt, snapshot: origin.snapshotAt, stamp: stamp,
      reason: .late, validTo: "")
    // The later of two lines of one file counts, where no stamp tells which is later.
    if let before = head.last, before.reason == .late, before.fileID == origin.fileID,
      stamp.isEmpty
    {
      try history.close(before.id, because: .repeated, in: origin.runID, at: nil)
      head.removeLast()
    }
    if let before = head.last, let again = try comesBack(before, stamp, tail.first, origin) {
      let earlier = try copy(before, origin)
      var later = before
      later.told = again
      head = head.dropLast() + [earlier, state, later]
    } else {
      if tail.isEmpty { learned.current = try follow(head.last, with: added, header, origin) }
      head.append(state)
    }
    try history.rewrite(RecordTimeline(states: Array(head + tail)), of: key, from: origin)
    return learned
  }

  /// Whether a whole export before a state told the one before it, so that this one came twice.
  private func isToldBetween(
    _ before: RecordTimeline.State?, _ after: RecordTimeline.State, _ origin: LoadOrigin
  ) throws -> Bool {
    guard let before, !before.told.isEmpty else { return false }
    return try history.nextExport(
      after: origin.snapshotAt, before: after.told, ofAnyKind: false, origin) != nil
  }

  /// Notes that a state was told by an earlier export than was known.
  private func tellEarlier(
    _ state: RecordTimeline.State, _ head: ArraySlice<RecordTimeline.State>,
    _ tail: ArraySlice<RecordTimeline.State>, _ header: RowHeader, _ key: String,
    _ origin: LoadOrigin
  ) throws {
    guard !origin.snapshotAt.isEmpty, state.day > origin.snapshotAt.prefix(10) else { return }
    try history.timelineStatements().move.run([
      .integer(origin.fileID), .integer(Int64(header.line)), .integer(Int64(header.byteOffset)),
      .integer(state.id),
    ])
    var earlier = state
    earlier.fileID = origin.fileID
    earlier.told = origin.snapshotAt
    earlier.snapshot = origin.snapshotAt
    let states = Array(head) + [earlier] + Array(tail.dropFirst())
    try history.rewrite(RecordTimeline(states: states), of: key, from: origin)
  }

  /// When an export showed a state again after the one that is told now; nil where none did.
  ///
  /// A whole export tells of every record. Another one may have left the record out: that it told it
  /// again is taken for granted only where no stamps speak against it.
  private func comesBack(
    _ before: RecordTimeline.State, _ stamp: String, _ after: RecordTimeline.State?,
    _ origin: LoadOrigin
  ) throws -> String? {
    let isGone = before.reason == .vanished
    if before.told.isEmpty || isGone && before.validTo.prefix(10) <= origin.snapshotAt.prefix(10) {
      return nil
    }
    let limit = after?.told ?? (isGone ? before.validTo : "")
    let shown = try history.nextExport(
      after: origin.snapshotAt, before: limit, ofAnyKind: false, origin)
    if shown != nil || !stamp.isEmpty || !before.stamp.isEmpty { return shown }
    return try history.nextExport(
      after: origin.snapshotAt, before: limit, ofAnyKind: true, origin)
  }

  /// Makes a state that nothing follows the current one, or one that was gone later.
  private func follow(
    _ before: RecordTimeline.State?, with id: Int64, _ header: RowHeader, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry? {
    if let before, before.reason == .vanished,
      before.validTo.prefix(10) > origin.snapshotAt.prefix(10)
    {
      try history.timelineStatements().end.run([
        .text(VersionHistory.Reason.vanished.rawValue), .text(before.validTo), .integer(id),
      ])
      return nil
    }
    if let before, before.reason == nil {
      try history.close(before.id, because: .changed, in: origin.runID, at: "")
    }
    return try end(id, header, origin)
  }

  /// Ends a version with the next whole export, or makes it current where there is none.
  private func end(
    _ id: Int64, _ header: RowHeader, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry? {
    if let gone = try history.nextExport(
      after: origin.snapshotAt, before: "", ofAnyKind: false, origin)
    {
      try history.timelineStatements().end.run([
        .text(VersionHistory.Reason.vanished.rawValue), .text(gone), .integer(id),
      ])
      return nil
    }
    try history.reopen(id)
    return KnownRows.Entry(rowID: UInt32(id), rowHash: header.rowHash, isSeen: true)
  }

  /// Writes a record as a version that is not the current one.
  private func insertPast(
    _ current: KnownRows.Entry?, _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> Int64 {
    // The versions have the same key, and one is current at any time.
    let id = current.map { Int64($0.rowID) }
    if let id { try history.close(id, because: .changed, in: origin.runID, at: nil) }
    let added = Int64(try insert(row, batch, origin).rowID)
    try history.close(added, because: .late, in: origin.runID, at: "")
    if let id { try history.reopen(id) }
    return added
  }

  /// Writes a state once more, as one that has ended.
  private func copy(
    _ state: RecordTimeline.State, _ origin: LoadOrigin
  ) throws -> RecordTimeline.State {
    try history.timelineStatements().copy.run([
      .integer(nextID), .integer(origin.runID), .integer(state.id),
    ])
    nextID += 1
    return RecordTimeline.State(
      id: nextID - 1, rowHash: state.rowHash, fileID: state.fileID, told: state.told,
      snapshot: state.snapshot, stamp: state.stamp, reason: .changed, validTo: "")
  }

  /// After the last file of a late whole export: what vanished later and is not in it was gone by
  /// then already.
  ///
  /// - Parameters:
  ///   - sourceID: the source of the export.
  ///   - snapshot: when it was taken, a day or UTC instant.
  ///   - profiles: of exports that did not come with it, and tell of records beside it.
  /// - Throws: `WarehouseError.sqlite`.
  package func endLateNight(
    of sourceID: Int64, snapshot: String, exceptOf profiles: Set<String> = []
  ) throws {
    let seen = seenLate.removeValue(forKey: sourceID) ?? []
    guard !snapshot.isEmpty else { return }
    var earlier: [Int64] = []
    try store.ask(
      """
      select row.id, row.key, file.profile from \(entity.table) as row
      inner join file on file.id = row.file_id
      where row.closed_run is not null and row.closed_why = 'vanished'
      and row.source_id = ?1 and row.valid_to > ?2
      and coalesce(row.held_from, file.snapshot_at) < ?2
      """, [.integer(sourceID), .text(snapshot)], doing: "looking for what had vanished"
    ) { row in
      if !seen.contains(row.withBytes(1) { KnownRows.hash($0) }),
        !profiles.contains(row.text(2) ?? "")
      {
        earlier.append(row.integer(0) ?? 0)
      }
    }
    let end = try store.statement(
      "update \(entity.table) set valid_to = ? where id = ?", doing: "dating what had vanished")
    for id in earlier { try end.run([.text(snapshot), .integer(id)]) }
  }
}
