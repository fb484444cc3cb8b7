/// Writes and reads what ran, what was read and what was set aside.
package struct Ledger {
  let store: Store

  /// The ledger within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Begins a run; it is visible to others only once the transaction is kept.
  ///
  /// - Parameters:
  ///   - startedAt: UTC instant of the clock.
  ///   - asOf: the instant the run reports about.
  ///   - program: name and version of this executable.
  ///   - settings: the settings as JSON text, for "says who?".
  /// - Returns: the run's id.
  /// - Throws: `WarehouseError.sqlite`.
  package func beginRun(
    startedAt: String, asOf: String, program: String, settings: String
  ) throws -> Int64 {
    try store.run(
      """
      insert into run (started_at, state, as_of, program, settings)
      values (?, 'committed', ?, ?, ?)
      """,
      [.text(startedAt), .text(asOf), .text(program), .text(settings)], doing: "beginning a run")
    return store.lastInsertedID
  }

  /// Sets the as-of of a run once the files told it.
  package func setAsOf(_ asOf: String, of run: Int64) throws {
    try store.run(
      "update run set as_of = ? where id = ?", [.text(asOf), .integer(run)],
      doing: "closing a run")
  }

  /// Ends a run with the sum of its files' counts.
  package func endRun(_ run: Int64, _ counts: LoadCounts, finishedAt: String) throws {
    try store.run(
      """
      update run set
          finished_at = ?, rows_new = ?, rows_changed = ?, rows_unchanged = ?, rows_vanished = ?
      where id = ?
      """,
      [
        .text(finishedAt), .integer(Int64(counts.new)), .integer(Int64(counts.changed)),
        .integer(Int64(counts.unchanged)), .integer(Int64(counts.vanished)), .integer(run),
      ], doing: "closing a run")
  }

  /// Marks a run's report as out and keeps what it came to.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - report: the folder of its report.
  ///   - summary: what it came to, as JSON text.
  ///   - teller: the run whose pieces the report is made of: an earlier one where nothing changed.
  /// - Throws: `WarehouseError.sqlite`.
  package func published(
    _ run: Int64, report: String, summary: String? = nil, teller: Int64? = nil
  ) throws {
    try store.run(
      "update run set state = 'published', report = ?, summary = ?, report_run = ? where id = ?",
      [
        .text(report), .optional(summary), teller.map(Parameter.integer) ?? .null, .integer(run),
      ], doing: "noting a publication")
  }

  /// All runs, the latest first.
  package func runs() throws -> [RunRecord] {
    var result: [RunRecord] = []
    try store.ask(
      """
      select
          id, started_at, finished_at, state, as_of,
          rows_new, rows_changed, rows_unchanged, rows_vanished, report, program, settings,
          summary, report_run
      from run order by id desc
      """
    ) { row in
      result.append(
        RunRecord(
          id: row.integer(0) ?? 0, startedAt: row.text(1) ?? "", finishedAt: row.text(2),
          state: RunRecord.State(rawValue: row.text(3) ?? "") ?? .committed,
          asOf: row.text(4) ?? "", rowsNew: Int(row.integer(5) ?? 0),
          rowsChanged: Int(row.integer(6) ?? 0), rowsUnchanged: Int(row.integer(7) ?? 0),
          rowsVanished: Int(row.integer(8) ?? 0), report: row.text(9),
          program: row.text(10) ?? "", settings: row.text(11) ?? "", summary: row.text(12),
          reportRun: row.integer(13)))
    }
    return result
  }

  /// The id of a source that was told of before.
  package func knownSource(_ name: String) throws -> Int64? {
    try store.integer("select id from source where name = ?", [.text(name)])
  }

  /// The id of a source, made when it is new.
  package func source(_ name: String, vendor: String) throws -> Int64 {
    if let id = try knownSource(name) { return id }
    try store.run(
      "insert into source (name, vendor) values (?, ?)", [.text(name), .text(vendor)],
      doing: "noting a source")
    return store.lastInsertedID
  }

  /// The profiles of whole exports that tell of an entity beside some others, as tasks stand beside
  /// events, rather than in their place.
  ///
  /// - Parameters:
  ///   - profiles: the others.
  ///   - source: the source of the exports, by its id.
  ///   - entity: the entity.
  /// - Returns: those that came in one run with one of the others, and are none of them.
  /// - Throws: `WarehouseError.sqlite`.
  package func profiles(
    beside profiles: Set<String>, of source: Int64, entity: String
  ) throws -> Set<String> {
    var runs: [Int64: Set<String>] = [:]
    try store.ask(
      """
      select distinct run_id, profile from file
      where source_id = ? and entity = ? and coalesce(is_full, 1)
      """, [.integer(source), .text(entity)]
    ) { row in runs[row.integer(0) ?? 0, default: []].insert(row.text(1) ?? "") }
    return runs.values.filter { !$0.isDisjoint(with: profiles) }
      .reduce(into: Set()) { $0.formUnion($1) }.subtracting(profiles)
  }

  /// Notes a file before its records are loaded.
  package func add(_ file: FileRecord, run: Int64) throws -> Int64 {
    let location = try file.location.map { try FileLocation.kept($0, in: store) }
    try store.run(
      """
      insert into file (
          sha256, path, table_name, size, encoding, dialect, profile, source_id, entity,
          snapshot_at, reading, location, is_full, run_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(file.sha256), .text(file.path), .text(file.tableName), .integer(Int64(file.size)),
        .text(file.encoding), .text(file.dialect), .text(file.profile),
        file.sourceID.map(Parameter.integer) ?? .null, .optional(file.entity),
        .optional(file.snapshotAt), .text(file.reading), .optional(location),
        file.isWhole.map { .integer($0 ? 1 : 0) } ?? .null, .integer(run),
      ], doing: "noting a file")
    return store.lastInsertedID
  }

  /// Notes how a file was read, where its values decided more than its first records had.
  package func setReading(_ reading: String, of file: Int64) throws {
    try store.run(
      "update file set reading = ? where id = ? and reading <> ?",
      [.text(reading), .integer(file), .text(reading)], doing: "closing a file")
  }

  /// Notes what became of a file's records, once all of them are in.
  package func close(_ file: Int64, run: Int64, counts: LoadCounts) throws {
    let totals = counts.totals.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
    try store.run(
      """
      insert into file_load (
          run_id, file_id, rows_read, rows_new, rows_changed, rows_unchanged,
          rows_quarantined, rows_ignored, rows_vanished, declared, totals)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(run), .integer(file), .integer(Int64(counts.read)), .integer(Int64(counts.new)),
        .integer(Int64(counts.changed)), .integer(Int64(counts.unchanged)),
        .integer(Int64(counts.quarantined)), .integer(Int64(counts.ignored)),
        .integer(Int64(counts.vanished)),
        counts.declared.map { .integer(Int64($0)) } ?? .null, .text("{\(totals)}"),
      ], doing: "closing a file")
  }

  /// Adds what full exports no longer told of to the counts of the last file of its kind.
  package func noteVanished(_ count: Int, file: Int64, run: Int64) throws {
    try store.run(
      "update file_load set rows_vanished = rows_vanished + ? where run_id = ? and file_id = ?",
      [.integer(Int64(count)), .integer(run), .integer(file)], doing: "closing a file")
  }
}
