import CRM

/// The past of one record by valid time, and what is changed in it when an export arrives out of
/// turn.
extension VersionHistory {
  /// The statements that only records told out of turn need.
  struct TimelineStatements {
    let states: Statement
    let end: Statement
    let deleteChanges: Statement
    let move: Statement
    let copy: Statement
  }

  func timelineStatements() throws -> TimelineStatements {
    if let timeline { return timeline }
    let table = entity.table
    func statement(_ sql: String) throws -> Statement {
      try store.statement(sql, doing: "placing what arrived late")
    }
    // The current one is the last, whatever stamps say.
    let columns = """
      row.id, row.row_hash, row.file_id, file.profile, row.held_from,
      coalesce(file.snapshot_at, ''), coalesce(\(Self.stamp(entity)), ''), row.closed_why,
      coalesce(row.valid_to, ''), row.closed_run is null as row_is_current,
      coalesce(row.held_from, file.snapshot_at, '')
      """
    let told =
      ["source_id", "row_hash", "key", "raw", "extra", "held_from"]
      + EntityTable.fields(of: entity).map(\.id)
    let made = TimelineStatements(
      // Each half has an index of its own.
      states: try statement(
        """
        select \(columns) from \(table) as row inner join file on file.id = row.file_id
        where row.source_id = ?1 and row.key = ?2 and row.closed_run is not null
        and row.closed_why <> 'repeated'
        union all
        select \(columns) from \(table) as row inner join file on file.id = row.file_id
        where row.source_id = ?1 and row.key = ?2 and row.closed_run is null
        order by row_is_current, 11, 7, 1
        """),
      end: try statement("update \(table) set closed_why = ?, valid_to = ? where id = ?"),
      deleteChanges: try statement(
        "delete from field_change where entity = ? and source_id = ? and key = ?"),
      move: try statement(
        "update \(table) set file_id = ?, line = ?, byte_offset = ? where id = ?"),
      copy: try statement(
        """
        insert into \(table) (
            id, closed_run, first_run, closed_why, file_id, line, byte_offset,
            \(told.joined(separator: ", ")))
        select
            ?1, ?2, first_run, 'changed', file_id, line, byte_offset, \(told.joined(separator: ", "))
        from \(table) where id = ?3
        """))
    timeline = made
    return made
  }

  /// All states of a record that ever held, the earliest first.
  func timeline(of key: String, _ sourceID: Int64) throws -> RecordTimeline {
    var states: [RecordTimeline.State] = []
    try timelineStatements().states.forEachRow([.integer(sourceID), .text(key)]) { row in
      states.append(
        RecordTimeline.State(
          id: row.integer(0) ?? 0, rowHash: UInt64(bitPattern: row.integer(1) ?? 0),
          fileID: row.integer(2) ?? 0, profile: row.text(3) ?? "", heldFrom: row.text(4),
          snapshot: row.text(5) ?? "", stamp: row.text(6) ?? "",
          reason: row.text(7).flatMap { Reason(rawValue: $0) }, validTo: row.text(8) ?? ""))
    }
    return RecordTimeline(states: states)
  }

  /// Writes from when until when the states of a record held, and what changed between them.
  func rewrite(_ timeline: RecordTimeline, of key: String, from origin: LoadOrigin) throws {
    let statements = try timelineStatements()
    try statements.deleteChanges.run([
      .text(entity.rawValue), .integer(origin.sourceID), .text(key),
    ])
    let starts = timeline.starts
    for (place, state) in timeline.states.enumerated() {
      let isPlain = starts[place] == state.natural && state.told == state.snapshot
      try hold(state.id, from: isPlain ? nil : starts[place])
      guard place + 1 < timeline.states.count else { continue }
      let reason = state.reason == .late ? Reason.late : .changed
      try statements.end.run([
        .text(reason.rawValue), .text(starts[place + 1]), .integer(state.id),
      ])
      try record(
        state.id, becomes: timeline.states[place + 1].id, from: origin, at: starts[place + 1])
    }
  }

  /// The version that was current when a record vanished last: one that is back, under the same
  /// id, was missing from an export and never gone.
  func vanished(_ key: String, of sourceID: Int64) throws -> (id: Int64, rowHash: UInt64)? {
    var result: (id: Int64, rowHash: UInt64)?
    try findVanished.forEachRow([.integer(sourceID), .text(key)]) { row in
      result = (row.integer(0) ?? 0, UInt64(bitPattern: row.integer(1) ?? 0))
    }
    return result
  }
}
