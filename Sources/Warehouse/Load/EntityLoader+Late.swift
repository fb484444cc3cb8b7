import CRM

/// Records told by an export that others were taken after and loaded before.
extension EntityLoader {
  /// What came of a record told late.
  struct Learned {
    /// What was not known of it.
    enum News {
      case nothing
      case state
      case record
    }

    var news = News.nothing
    /// The version that is current now; nil for a record that is gone.
    var current: KnownRows.Entry?
  }

  /// Puts what a record says where it belongs in its past, as if exports had come in turn.
  ///
  /// - Parameters:
  ///   - keyHash: the hash of its key.
  ///   - header: key and hash of the record.
  ///   - row: its place in the batch.
  ///   - batch: what holds it.
  ///   - origin: the export that tells it.
  /// - Returns: what came of it.
  /// - Throws: `WarehouseError.sqlite`.
  func learn(
    _ keyHash: UInt64, _ header: RowHeader, _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> Learned {
    let key = batch.string(header.key)
    var versions = try history.timeline(of: key, origin.sourceID).states
    var learned = Learned()
    let told: Int64
    if let same = versions.last(where: { $0.rowHash == header.rowHash }) {
      told = same.id
      if versions.count == 1, same.reason == nil, same.day <= origin.snapshotAt.prefix(10) {
        toldLate[origin.sourceID, default: [:]][keyHash] = UInt32(told)
        return learned
      }
    } else {
      learned.news = versions.isEmpty ? .record : .state
      let before = versions.last { $0.day <= origin.snapshotAt.prefix(10) }
      told = try insertPast(versions, row, batch, origin)
      if let before { try keepAbsent(of: told, from: before.id, origin) }
      newLate.insert(told)
      versions.append(
        RecordTimeline.State(
          id: told, rowHash: header.rowHash, fileID: origin.fileID, snapshot: origin.snapshotAt,
          stamp: history.stamp(of: batch.cells[row * width..<(row + 1) * width], in: batch),
          reason: .late))
    }
    let winner = try choose(
      told, over: toldLate[origin.sourceID]?[keyHash].map { Int64($0) }, among: &versions, origin)
    toldLate[origin.sourceID, default: [:]][keyHash] = UInt32(winner)
    learned.current = try settle(
      key, versions, from: origin,
      tonight: TonightsTelling(
        version: winner,
        place: winner == told ? (header.line, header.byteOffset) : nil))
    return learned
  }

  /// Of two versions of a record that one night tells, the one that counts: the later stamp does, or
  /// the later line.
  ///
  /// The other one is a state of its own where it has a stamp and another file tells it.
  private func choose(
    _ told: Int64, over before: Int64?, among versions: inout [RecordTimeline.State],
    _ origin: LoadOrigin
  ) throws -> Int64 {
    guard let before, before != told,
      let one = versions.first(where: { $0.id == before }),
      let other = versions.first(where: { $0.id == told })
    else { return told }
    let isOlder = !other.stamp.isEmpty && !one.stamp.isEmpty && other.stamp < one.stamp
    let loser = isOlder ? other : one
    // One that was known has nights of its own that tell it.
    if newLate.contains(loser.id), let place = versions.firstIndex(where: { $0.id == loser.id }) {
      if files[origin.sourceID]?.count ?? 0 > 1, !loser.stamp.isEmpty {
        versions[place].heldFrom = loser.stamp
        try history.hold(loser.id, from: loser.stamp)
      } else {
        versions.remove(at: place)
        try history.close(loser.id, because: .repeated, in: origin.runID, at: nil)
      }
    }
    return isOlder ? one.id : told
  }

  /// Writes a record as a version that is not the current one.
  func insertPast(
    _ versions: [RecordTimeline.State], _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> Int64 {
    // The versions have the same key, and one is current at any time.
    let current = versions.last { $0.reason == nil }?.id
    if let current { try history.close(current, because: .changed, in: origin.runID, at: nil) }
    let added = Int64(try insert(row, batch, origin).rowID)
    try history.close(added, because: .late, in: origin.runID, at: "")
    if let current { try history.reopen(current) }
    return added
  }

  /// After the last file of a late night: keeps what it told, and ends with it what it would have
  /// told of and no later night did, if it told of all records.
  ///
  /// - Parameters:
  ///   - night: which night it was.
  ///   - sourceID: the source of its exports.
  ///   - runID: the run that loads it.
  /// - Returns: how many current records are gone.
  /// - Throws: `WarehouseError.sqlite`.
  package func endLateNight(
    _ night: ToldNight, of sourceID: Int64, in runID: Int64
  ) throws -> Int {
    let told = toldLate.removeValue(forKey: sourceID) ?? [:]
    let nights = try nights(of: sourceID)
    guard let telling = try nights.keep(VersionSet(told.values.lazy.map { Int64($0) }), of: night),
      night.isWhole, !telling.day.isEmpty
    else { return 0 }
    var origin = LoadOrigin(
      runID: runID, sourceID: sourceID, fileID: night.fileID, snapshotAt: telling.taken)
    origin.age = .late
    var gone = 0
    for (key, isCurrent) in try missing(in: telling, told, nights, origin) {
      let versions = try history.timeline(of: key, origin.sourceID).states
      if try settle(key, versions, from: origin) == nil, isCurrent { gone += 1 }
    }
    if gone > 0 { outdated.insert(sourceID) }
    return gone
  }

  /// Records that a late whole night does not tell of, and no later one.
  private func missing(
    in telling: Tellings.Telling, _ told: [UInt64: UInt32], _ nights: Tellings,
    _ origin: LoadOrigin
  ) throws -> [(key: String, isCurrent: Bool)] {
    // What an earlier program loaded told of all that is current.
    let isUnlisted = try nights.all().contains {
      telling.isBefore($0) && $0.isWhole && !$0.isListed
    }
    let later = try nights.told(after: telling)
    var keys: [(key: String, isCurrent: Bool)] = []
    func look(_ condition: String, _ values: [Parameter]) throws {
      try store.ask(
        "select id, key, closed_run is null from \(entity.table) \(condition)",
        [.integer(origin.sourceID)] + values, doing: "looking for what had vanished"
      ) { row in
        let isCurrent = row.integer(2) == 1
        if isCurrent, later.contains(row.integer(0) ?? 0) { return }
        if told[row.withBytes(1) { KnownRows.hash($0) }] == nil {
          keys.append((row.text(1) ?? "", isCurrent))
        }
      }
    }
    if !isUnlisted { try look("not indexed where source_id = ? and closed_run is null", []) }
    try look(
      """
      where source_id = ? and closed_run is not null and closed_why = 'vanished' and valid_to > ?
      """, [.text(origin.snapshotAt)])
    return keys
  }
}
