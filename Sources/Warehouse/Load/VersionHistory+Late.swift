import CRM

/// The past of one record by valid time, and what is changed in it when an export arrives late.
extension VersionHistory {
  /// A version as it stands in the past of its record.
  struct Version {
    let id: Int64
    /// From when on it held: its modification stamp, else the day of its export.
    let since: String
    /// Nil for the current one.
    let reason: Reason?
    let validTo: String
  }

  /// The statements that only late exports need.
  struct LateStatements {
    let versions: Statement
    let end: Statement
    let deleteChanges: Statement
    let read: Statement
    let move: Statement
    let moveEnd: Statement
    let moveChanges: Statement
    let nextExport: Statement
  }

  func lateStatements() throws -> LateStatements {
    if let late { return late }
    let table = entity.table
    let stamp = modifiedIndex == nil ? "null" : "row.modified_at"
    let since = "coalesce(\(stamp), file.snapshot_at, '')"
    let columns = "row.id, \(since) as since, row.closed_why, row.valid_to"
    func statement(_ sql: String) throws -> Statement {
      try store.statement(sql, doing: "placing what arrived late")
    }
    let made = LateStatements(
      versions: try statement(
        """
        select \(columns) from \(table) as row inner join file on file.id = row.file_id
        where row.source_id = ?1 and row.key = ?2 and row.closed_run is not null
        and row.closed_why <> 'repeated'
        union all
        select \(columns) from \(table) as row inner join file on file.id = row.file_id
        where row.source_id = ?1 and row.key = ?2 and row.closed_run is null
        order by since, 1
        """),
      end: try statement("update \(table) set closed_why = ?, valid_to = ? where id = ?"),
      deleteChanges: try statement(
        "delete from field_change where entity = ? and source_id = ? and key = ? and at = ?"),
      read: try statement(
        """
        select file.snapshot_at, \(modifiedIndex == nil ? "null" : "row.modified_at"), row.key
        from \(table) as row inner join file on file.id = row.file_id where row.id = ?
        """),
      move: try statement(
        "update \(table) set file_id = ?, line = ?, byte_offset = ? where id = ?"),
      moveEnd: try statement(
        """
        update \(table) set valid_to = ?1
        where source_id = ?2 and key = ?3 and closed_run is not null and valid_to = ?4
        """),
      moveChanges: try statement(
        """
        update field_change set at = ?1
        where entity = ?2 and source_id = ?3 and key = ?4 and at = ?5
        """
      ),
      nextExport: try statement(
        "select min(snapshot_at) from file where source_id = ? and entity = ? and snapshot_at > ?"))
    late = made
    return made
  }

  /// All states of a record that ever held, the earliest first.
  private func versions(of key: String, _ origin: LoadOrigin) throws -> [Version] {
    var result: [Version] = []
    try lateStatements().versions.forEachRow([.integer(origin.sourceID), .text(key)]) { row in
      result.append(
        Version(
          id: row.integer(0) ?? 0, since: row.text(1) ?? "",
          reason: row.text(2).flatMap { Reason(rawValue: $0) }, validTo: row.text(3) ?? ""))
    }
    return result
  }

  /// Puts a version that was just inserted, and closed as late, where it belongs in the past of its
  /// record: what was there before it ends when it begins, and it ends when the next begins.
  ///
  /// What nothing follows was gone in the next whole export, as the one before it was.
  func place(_ id: Int64, key: String, from origin: LoadOrigin) throws {
    let statements = try lateStatements()
    let all = try versions(of: key, origin)
    guard let mine = all.first(where: { $0.id == id }) else { return }
    let others = all.filter { $0.id != id }
    let before = others.last { $0.since <= mine.since }
    let after = others.first { $0.since > mine.since }
    func end(_ version: Int64, _ reason: Reason, _ at: String) throws {
      try statements.end.run([.text(reason.rawValue), .text(at), .integer(version)])
    }
    // A record that had gone and came back does not go on from what it was.
    let isContinued = before.map { $0.reason != .vanished || $0.validTo > mine.since } ?? false
    if let after {
      try end(id, .late, after.since)
      try statements.deleteChanges.run([
        .text(entity.rawValue), .integer(origin.sourceID), .text(key), .text(after.since),
      ])
      try record(id, becomes: after.id, from: origin, at: after.since)
    } else if let before {
      // The newest state of all: a late export can't tell it of a record that is there.
      guard before.reason != nil else { return }
      let gone = isContinued ? before.validTo : try nextExport(origin)
      try end(id, .vanished, gone)
    } else {
      try end(id, .vanished, try nextExport(origin))
    }
    if let before, isContinued {
      if before.reason == .vanished { try end(before.id, .changed, mine.since) }
      if before.reason != .vanished { try end(before.id, before.reason ?? .late, mine.since) }
      try record(before.id, becomes: id, from: origin, at: mine.since)
    }
  }

  /// When the next export of the kind was taken.
  private func nextExport(_ origin: LoadOrigin) throws -> String {
    var day = origin.snapshotAt
    try lateStatements().nextExport.forEachRow([
      .integer(origin.sourceID), .text(entity.rawValue), .text(origin.snapshotAt),
    ]) { row in day = row.text(0) ?? day }
    return day
  }

  /// Notes that a state without a modification stamp held earlier than was known: a late export
  /// shows it, and nothing else came between.
  func backdate(_ id: Int64, line: Int, byteOffset: Int, to origin: LoadOrigin) throws {
    let statements = try lateStatements()
    var known: (day: String, key: String)?
    try statements.read.forEachRow([.integer(id)]) { row in
      if row.isNull(1) { known = (row.text(0) ?? "", row.text(2) ?? "") }
    }
    guard let known, !origin.snapshotAt.isEmpty, known.day > origin.snapshotAt else { return }
    let isApart = try versions(of: known.key, origin).contains {
      $0.id != id && $0.since > origin.snapshotAt && $0.since <= known.day
    }
    if isApart { return }
    let record: [Parameter] = [.integer(origin.sourceID), .text(known.key), .text(known.day)]
    try statements.move.run([
      .integer(origin.fileID), .integer(Int64(line)), .integer(Int64(byteOffset)), .integer(id),
    ])
    try statements.moveEnd.run([.text(origin.snapshotAt)] + record)
    try statements.moveChanges.run([.text(origin.snapshotAt), .text(entity.rawValue)] + record)
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
