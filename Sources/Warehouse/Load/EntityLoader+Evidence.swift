import CRM

/// What the night that is being loaded tells of a record.
struct TonightsTelling {
  /// The version that it tells.
  let version: Int64
  /// Line and byte offset of what it tells in the open file; nil where another file tells it.
  let place: (line: Int, byteOffset: Int)?
}

/// States of records made anew from all that nights told of them.
extension EntityLoader {
  /// What nights told of the records of a source.
  func nights(of sourceID: Int64) throws -> Tellings {
    if let known = tellings[sourceID] { return known }
    let made = try Tellings(of: entity, source: sourceID, in: store)
    tellings[sourceID] = made
    return made
  }

  /// Keeps what a night told that is the newest, when its last file was read and nothing has vanished
  /// yet.
  ///
  /// - Parameters:
  ///   - night: which night it was.
  ///   - sourceID: the source of its exports.
  /// - Throws: `WarehouseError.sqlite`.
  package func keep(_ night: ToldNight, of sourceID: Int64) throws {
    var versions = VersionSet()
    known[sourceID]?.forEachSeen { versions.insert(Int64($0)) }
    try nights(of: sourceID).keep(versions, of: night)
  }

  /// Writes the states of a record as they follow from what all nights told of it.
  ///
  /// - Parameters:
  ///   - key: of the record.
  ///   - versions: what is known of it.
  ///   - origin: the late export on whose account it is done.
  ///   - tonight: what it tells of the record; nil where it tells nothing.
  /// - Returns: the version that is current; nil for a record that is gone.
  /// - Throws: `WarehouseError.sqlite`.
  func settle(
    _ key: String, _ versions: [RecordTimeline.State], from origin: LoadOrigin,
    tonight: TonightsTelling? = nil
  ) throws -> KnownRows.Entry? {
    var story = RecordStory(
      try evidence(versions, origin, tonight),
      tonight: tonight?.place == nil ? nil : origin.snapshotAt)
    if !story.isWritten { try write(&story, of: key, from: origin, tonight) }
    if story.current == nil { withVanished.insert(origin.sourceID) }
    return story.current
  }

  /// All that nights told of a record.
  private func evidence(
    _ versions: [RecordTimeline.State], _ origin: LoadOrigin, _ tonight: TonightsTelling?
  ) throws -> RecordEvidence {
    var evidence = RecordEvidence(versions: versions)
    let nights = try nights(of: origin.sourceID)
    let profiles = Set(versions.map(\.profile))
    for telling in try nights.all() where !telling.day.isEmpty {
      let at = RecordEvidence.Moment(telling.taken, order: telling.id)
      var isTold = false
      for (place, version) in versions.enumerated() {
        let tells =
          telling.isListed
          ? try nights.tells(telling, of: version.id) : Self.isLikely(telling, version)
        if !tells { continue }
        isTold = true
        evidence.sightings.append(
          RecordEvidence.Sighting(at: at, taken: telling.taken, version: place))
      }
      if !isTold, telling.isWhole, telling.beside.isDisjoint(with: profiles) {
        evidence.absences.append(RecordEvidence.Absence(at: at, taken: telling.taken))
      }
    }
    if let tonight, let place = versions.firstIndex(where: { $0.id == tonight.version }) {
      evidence.sightings.append(
        RecordEvidence.Sighting(
          at: RecordEvidence.Moment(origin.snapshotAt, order: .max), taken: origin.snapshotAt,
          version: place))
    }
    // What two files of one night told, and what was loaded where no nights are kept; rows of what
    // came back say what nights told of others.
    let shown = Set(evidence.sightings.map { versions[$0.version].rowHash })
    for place in evidence.aside
    where !versions[place].isByStamp && !shown.contains(versions[place].rowHash) {
      evidence.sightings.append(
        RecordEvidence.Sighting(
          at: RecordEvidence.Moment(versions[place].told, order: 0),
          taken: versions[place].told, version: place))
    }
    return evidence
  }

  /// Whether a night told of a version that held then, where an earlier program loaded it.
  private static func isLikely(
    _ telling: Tellings.Telling, _ version: RecordTimeline.State
  ) -> Bool {
    if version.isByStamp || version.snapshot.isEmpty { return false }
    guard version.day <= telling.day,
      version.reason == nil || telling.day < version.validTo.prefix(10)
    else { return false }
    return telling.isWhole || version.stamp.isEmpty || version.day == telling.day
  }

  /// Writes what differs from what is stored: copies of what came back, places, times and changes.
  private func write(
    _ story: inout RecordStory, of key: String, from origin: LoadOrigin,
    _ tonight: TonightsTelling?
  ) throws {
    let statements = try history.timelineStatements()
    for row in story.surplus {
      try history.close(row.id, because: .repeated, in: origin.runID, at: nil)
    }
    for place in story.states.indices {
      let state = story.states[place]
      if state.isCopy {
        try statements.copy.run([
          .integer(nextID), .integer(origin.runID), .integer(state.id),
        ])
        story.states[place].id = nextID
        nextID += 1
      }
      if state.snapshot != state.row.snapshot, let line = tonight?.place {
        try statements.move.run([
          .integer(origin.fileID), .integer(Int64(line.line)), .integer(Int64(line.byteOffset)),
          .integer(story.states[place].id),
        ])
      }
    }
    try statements.deleteChanges.run([
      .text(entity.rawValue), .integer(origin.sourceID), .text(key),
    ])
    for (place, state) in story.states.enumerated() {
      try history.hold(state.id, from: state.heldFrom)
      if let reason = state.reason {
        if state.row.reason == nil, !state.isCopy {
          try history.close(state.id, because: reason, in: origin.runID, at: state.validTo)
        } else {
          try statements.end.run([
            .text(reason.rawValue), .text(state.validTo), .integer(state.id),
          ])
        }
      }
      if place > 0 {
        let before = story.states[place - 1].id
        try history.record(before, becomes: state.id, from: origin, at: state.start)
      }
    }
    if let last = story.states.last, last.reason == nil { try history.reopen(last.id) }
  }
}
