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
  private let insertChange: Statement
  private let readAge: Statement
  private let setStart: Statement
  private let readTracked: Statement?
  private let tracked: [String]
  let modifiedIndex: Int?
  /// Prepared when the first record told out of turn needs them.
  var timeline: TimelineStatements?

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
    insertChange = try statement(
      """
      insert into field_change
          (entity, source_id, key, field, before_value, after_value, at, run_id)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    readAge = try statement(
      """
      select
          coalesce(file.snapshot_at, ''), coalesce(\(Self.stamp(entity)), ''),
          \(Self.since(entity)), row.file_id
      from \(table) as row inner join file on file.id = row.file_id where row.id = ?
      """)
    setStart = try statement("update \(table) set held_from = ? where id = ?")
    readTracked =
      tracked.isEmpty
      ? nil
      : try statement(
        """
        select key, \(tracked.joined(separator: ", ")) from \(table) where id = ?
        """)
  }

  /// What tells how old a version is.
  struct Age {
    /// When its export was taken; "" while that is not known.
    var snapshot = ""
    /// Its modification stamp; "" for none.
    var stamp = ""
    /// From when on it held.
    var since = ""
    var fileID: Int64 = 0
  }

  /// SQL for the modification stamp of a row of the entity's table.
  static func stamp(_ entity: Entity, of row: String = "row") -> String {
    let isStamped = EntityTable.fields(of: entity).contains { $0.id == "modified_at" }
    return isStamped ? "\(row).modified_at" : "null"
  }

  /// SQL for the instant or day from which on `row`, told by `file`, held.
  static func since(_ entity: Entity) -> String {
    "coalesce(row.held_from, \(stamp(entity)), file.snapshot_at, '')"
  }

  /// How old a version is.
  func age(of id: Int64) throws -> Age {
    var age = Age()
    try readAge.forEachRow([.integer(id)]) { row in
      age = Age(
        snapshot: row.text(0) ?? "", stamp: row.text(1) ?? "", since: row.text(2) ?? "",
        fileID: row.integer(3) ?? 0)
    }
    return age
  }

  /// Whether a record tells of a later state than a stored version.
  ///
  /// The later snapshot wins, then the later modification stamp, then the later place in the file.
  /// A version that a file of this night told too has tonight's snapshot, wherever it was first
  /// read.
  func isNewer(
    stamp: String, than age: Age, ofTonight isOfTonight: Bool, from origin: LoadOrigin
  ) -> Bool {
    let isDated = !isOfTonight && !age.snapshot.isEmpty && !origin.snapshotAt.isEmpty
    if isDated, age.snapshot != origin.snapshotAt { return origin.snapshotAt > age.snapshot }
    return age.stamp.isEmpty || stamp.isEmpty || stamp >= age.stamp
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

  /// The modification stamp of a record; "" for none.
  func stamp(of cells: ArraySlice<Cell>, in batch: TypedBatch) -> String {
    modifiedIndex.map { batch.string(cells[cells.startIndex + $0]) } ?? ""
  }

  /// Notes from when on a version held, where its row does not say so.
  func hold(_ id: Int64, from since: String?) throws {
    try setStart.run([.optional(since), .integer(id)])
  }

  /// Makes a closed version the current one again.
  func reopen(_ id: Int64) throws { try reopenRow.run([.integer(id)]) }

  /// Writes one row for each tracked field that differs between two versions.
  ///
  /// - Parameters:
  ///   - old: the earlier version.
  ///   - new: the later version.
  ///   - origin: the export that shows the change.
  ///   - at: when the change happened.
  /// - Throws: `WarehouseError.sqlite`.
  func record(
    _ old: Int64, becomes new: Int64, from origin: LoadOrigin, at: String
  ) throws {
    guard let readTracked else { return }
    var before: [String?] = []
    var after: [String?] = []
    var key = ""
    try readTracked.forEachRow([.integer(old)]) { row in
      before = (0..<tracked.count).map { row.text($0 + 1) }
    }
    try readTracked.forEachRow([.integer(new)]) { row in
      after = (0..<tracked.count).map { row.text($0 + 1) }
      key = row.text(0) ?? ""
    }
    for (index, field) in tracked.enumerated() where before[index] != after[index] {
      try insertChange.run([
        .text(entity.rawValue), .integer(origin.sourceID), .text(key), .text(field),
        .optional(before[index]), .optional(after[index]), .text(at), .integer(origin.runID),
      ])
    }
  }
}
