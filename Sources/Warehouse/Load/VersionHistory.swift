import CRM

/// Closes old versions and keeps what changed in the tracked fields.
internal final class VersionHistory {
  /// Why a version is no longer the current one.
  enum Reason: String {
    case changed
    case vanished
    case repeated
    case late
  }

  let entity: Entity
  let store: Store
  private let closeRow: Statement
  private let reopenRow: Statement
  private let findClosed: Statement
  private let findBefore: Statement
  let findVanished: Statement
  private let readKey: Statement
  private let insertChange: Statement
  private let deleteChanges: Statement
  private let readAge: Statement
  private let readTracked: Statement?
  private let tracked: [String]
  let modifiedIndex: Int?
  /// Prepared when the first late record needs them.
  var late: LateStatements?
  /// The newest row of `field_change` when the night began.
  private var lastChange: Int64 = 0

  init(_ entity: Entity, in store: Store) throws {
    self.entity = entity
    self.store = store
    let table = entity.table
    let purpose = "keeping the history of \(entity.rawValue) records"
    func statement(_ sql: String) throws -> Statement { try store.statement(sql, doing: purpose) }
    let fields = EntityTable.fields(of: entity)
    tracked = fields.filter(\.isTracked).map(\.id)
    modifiedIndex = fields.firstIndex { $0.id == "modified_at" }
    closeRow = try statement(
      "update \(table) set closed_run = ?, closed_why = ?, valid_to = ? where id = ?")
    reopenRow = try statement(
      "update \(table) set closed_run = null, closed_why = null, valid_to = null where id = ?")
    findClosed = try statement(
      """
      select id, closed_why from \(table)
      where source_id = ? and key = ? and closed_run is not null and row_hash = ?
      order by id desc limit 1
      """)
    findBefore = try statement(
      """
      select id, row_hash from \(table)
      where source_id = ? and key = ? and closed_run = ? and closed_why = 'changed'
      order by id desc limit 1
      """)
    findVanished = try statement(
      """
      select id, row_hash from \(table)
      where source_id = ? and key = ? and closed_run is not null and closed_why = 'vanished'
      order by closed_run desc, valid_to desc, id desc limit 1
      """)
    readKey = try statement("select key from \(table) where id = ?")
    insertChange = try statement(
      """
      insert into field_change
          (entity, source_id, key, field, before_value, after_value, at, run_id)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    deleteChanges = try statement(
      "delete from field_change where entity = ? and source_id = ? and key = ? and id > ?")
    let modified = modifiedIndex == nil ? "null" : "row.modified_at"
    readAge = try statement(
      """
      select file.snapshot_at, \(modified) from \(table) as row
      inner join file on file.id = row.file_id where row.id = ?
      """)
    readTracked =
      tracked.isEmpty
      ? nil
      : try statement(
        """
        select key, \(modifiedIndex == nil ? "null" : "modified_at"), \
        \(tracked.joined(separator: ", ")) from \(table) where id = ?
        """)
    try startNight()
  }

  /// Notes where the changes of a night begin.
  func startNight() throws {
    lastChange = try store.integer("select max(id) from field_change") ?? 0
  }

  /// Whether a record tells of a later state than a stored version.
  ///
  /// The later snapshot wins, then the later modification stamp, then the later place in the file.
  /// A version that a file of this night told too has tonight's snapshot, wherever it was first
  /// read. Exports that were taken later may have told a version again, so of a late one the stamps
  /// alone are believed.
  func isNewer(
    _ batch: TypedBatch, _ cells: ArraySlice<Cell>, than id: Int64, ofTonight isOfTonight: Bool,
    from origin: LoadOrigin
  ) throws -> Bool {
    var result = origin.age == .newest
    if origin.age == .superseded { return false }
    try readAge.forEachRow([.integer(id)]) { row in
      let snapshot = row.text(0) ?? ""
      let isDated =
        origin.age == .newest && !isOfTonight && !snapshot.isEmpty && !origin.snapshotAt.isEmpty
      if isDated, snapshot != origin.snapshotAt {
        result = origin.snapshotAt > snapshot
      } else if let modifiedIndex, let before = row.text(1) {
        let now = batch.string(cells[cells.startIndex + modifiedIndex])
        if !now.isEmpty { result = origin.age == .newest ? now >= before : now > before }
      }
    }
    return result
  }

  /// The newest closed version of a record with the given contents, and why it was closed.
  func closed(
    _ key: String, _ rowHash: UInt64, of sourceID: Int64
  ) throws -> (id: Int64, reason: Reason)? {
    var result: (id: Int64, reason: Reason)?
    try findClosed.forEachRow([
      .integer(sourceID), .text(key), .integer(Int64(bitPattern: rowHash)),
    ]) { row in
      guard let id = row.integer(0), let reason = Reason(rawValue: row.text(1) ?? "") else {
        return
      }
      result = (id, reason)
    }
    return result
  }

  /// The version of a record that this run's last change of it closed.
  func before(
    _ key: String, in origin: LoadOrigin
  ) throws -> (id: Int64, rowHash: UInt64)? {
    var result: (id: Int64, rowHash: UInt64)?
    try findBefore.forEachRow([
      .integer(origin.sourceID), .text(key), .integer(origin.runID),
    ]) { row in
      result = (row.integer(0) ?? 0, UInt64(bitPattern: row.integer(1) ?? 0))
    }
    return result
  }

  /// Closes one version.
  ///
  /// - Parameters:
  ///   - id: the version.
  ///   - reason: why it is no longer the current one.
  ///   - runID: the run that closes it.
  ///   - at: from when on it no longer held, a day or UTC instant; "" where that is told later, nil
  ///     for one that never held.
  /// - Throws: `WarehouseError.sqlite`.
  func close(_ id: Int64, because reason: Reason, in runID: Int64, at: String?) throws {
    try closeRow.run([
      .integer(runID), .text(reason.rawValue), .optional(at), .integer(id),
    ])
  }

  /// From when on a record says what it says: its modification stamp, else the day of its export.
  func start(of cells: ArraySlice<Cell>, in batch: TypedBatch, _ origin: LoadOrigin) -> String {
    guard let modifiedIndex else { return origin.snapshotAt }
    let modified = batch.string(cells[cells.startIndex + modifiedIndex])
    return modified.isEmpty ? origin.snapshotAt : modified
  }

  /// Makes a closed version the current one again.
  func reopen(_ id: Int64) throws { try reopenRow.run([.integer(id)]) }

  /// Takes back the changes that this night noted of a record; returns the version they started
  /// from, nil for a record that is new.
  func forgetChange(of id: Int64, in origin: LoadOrigin) throws -> Int64? {
    var key = ""
    try readKey.forEachRow([.integer(id)]) { row in key = row.text(0) ?? "" }
    try deleteChanges.run([
      .text(entity.rawValue), .integer(origin.sourceID), .text(key), .integer(lastChange),
    ])
    return try before(key, in: origin)?.id
  }

  /// Writes one row for each tracked field that differs between two versions.
  ///
  /// - Parameters:
  ///   - old: the earlier version.
  ///   - new: the later version.
  ///   - origin: the export that shows the change.
  ///   - given: when the change happened; nil: by the stamp of the later version, else the export.
  /// - Throws: `WarehouseError.sqlite`.
  func record(
    _ old: Int64, becomes new: Int64, from origin: LoadOrigin, at given: String? = nil
  ) throws {
    guard let readTracked else { return }
    var before: [String?] = []
    var after: [String?] = []
    var key = ""
    var at = given ?? origin.snapshotAt
    try readTracked.forEachRow([.integer(old)]) { row in
      before = (0..<tracked.count).map { row.text($0 + 2) }
    }
    try readTracked.forEachRow([.integer(new)]) { row in
      after = (0..<tracked.count).map { row.text($0 + 2) }
      key = row.text(0) ?? ""
      if given == nil, let modified = row.text(1) { at = modified }
    }
    for (index, field) in tracked.enumerated() where before[index] != after[index] {
      try insertChange.run([
        .text(entity.rawValue), .integer(origin.sourceID), .text(key), .text(field),
        .optional(before[index]), .optional(after[index]), .text(at), .integer(origin.runID),
      ])
    }
  }
}
