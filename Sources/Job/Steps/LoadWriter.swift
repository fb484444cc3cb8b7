import CRM
import Cleaning
import Reporting
import Tabular
import Warehouse

/// The writing side of a load: ledger rows, batches, quarantine, what vanished.
struct LoadWriter {
  private struct Place: Hashable {
    let table: Int
    let shape: Int
  }

  /// A table that is being written.
  struct Open {
    let origin: LoadOrigin
    var recognition: Recognition
    var result: LoadStep.Result
    /// Records that were set aside and whose ids can't be read.
    var unknownIDs = 0
  }

  struct Group: Hashable {
    let sourceID: Int64
    let entity: Entity
  }

  /// What the files of a night were, of one source and entity.
  struct Seen {
    var profiles: Set<String> = []
    var isFull = true
    /// Whether a later export was loaded before.
    var isLate = false
    /// Whether they told of all records, late or not.
    var isWhole = true
    /// The last of them that was not loaded before.
    var fileID: Int64 = 0
    let source: String
    let snapshotAt: String
  }

  /// Columns of the night that the exports before it lacked.
  struct ColumnsBack {
    let sourceID: Int64
    let profile: String
    let headers: [String]
  }

  let step: LoadStep
  let ledger: Ledger
  let quarantine: Quarantine
  var loaders: [Entity: EntityLoader] = [:]
  private var open: [Place: Open] = [:]
  private var extras: [Int: (ignored: Int, reasons: [String])] = [:]
  var night: [Group: Seen] = [:]
  var cameBack: [ColumnsBack] = []
  var results: [LoadStep.Result] = []

  init(_ step: LoadStep) throws {
    self.step = step
    ledger = Ledger(step.store)
    quarantine = try Quarantine(step.store)
  }

  mutating func open(
    _ table: PlannedTable, _ index: Int, _ shape: Int, _ recognition: Recognition
  ) throws {
    let vendor = recognition.profile.vendor
    let sourceID = try ledger.source(table.source, vendor: vendor.rawValue)
    if table.isKnown {
      try openKnown(table, recognition, of: sourceID)
      return
    }
    let isFirst = !open.keys.contains { $0.table == index }
    var record = table.fileRecord
    record.tableName = isFirst ? "" : recognition.isTold ? "stages entered" : "table \(shape + 1)"
    record.profile = recognition.profile.id
    record.sourceID = sourceID
    record.entity = recognition.entity.rawValue
    let fileID = try ledger.add(record, run: step.runID)
    if table.drift.remembers(recognition.profile.id) {
      try KnownColumns(step.store).remember(
        recognition.columnKeys, of: recognition.profile.id, source: sourceID, run: step.runID)
    }
    _ = try loader(of: recognition.entity)
    var result = LoadStep.Result(
      shown: table.shown, source: table.source, vendor: vendor, entity: recognition.entity,
      profile: recognition.profile.id, encoding: record.encoding, dialect: record.dialect,
      score: recognition.score, recognition: table.recognition, table: index)
    result.fileID = fileID
    result.sourceID = sourceID
    result.unmapped = recognition.unmapped.map { recognition.columns[$0] }
    var origin = LoadOrigin(
      runID: step.runID, sourceID: sourceID, fileID: fileID,
      snapshotAt: table.snapshotText ?? "")
    origin.age = table.age
    origin.isWhole = table.isWhole ?? table.isFull
    origin.isReread = table.isReread && table.age == .newest
    origin.absentColumns = table.drift.missing(from: recognition)
    if !origin.absentColumns.isEmpty {
      let told = Set(recognition.mapping.map(\.field.id))
      origin.absent = EntityTable.fields(of: recognition.entity).map(\.id)
        .filter { !told.contains($0) }
    }
    if table.age == .newest {
      try LabelBooks(step.store).remember(recognition.labels, source: sourceID, run: step.runID)
      let columns = KnownColumns(step.store)
      let back = try columns.back(
        recognition.columnKeys, of: recognition.profile.id, source: sourceID, run: step.runID)
      origin.isWider = !back.isEmpty
      cameBack.append(
        ColumnsBack(sourceID: sourceID, profile: recognition.profile.id, headers: back))
    }
    open[Place(table: index, shape: shape)] = Open(
      origin: origin, recognition: recognition, result: result)
    note(table, recognition, of: sourceID, as: origin)
  }

  /// Notes that a table of the night tells of a kind of records.
  mutating func note(
    _ table: PlannedTable, _ recognition: Recognition, of sourceID: Int64,
    as origin: LoadOrigin? = nil
  ) {
    let group = Group(sourceID: sourceID, entity: recognition.entity)
    var seen =
      night[group] ?? Seen(source: table.source, snapshotAt: table.snapshotText ?? "")
    seen.profiles.insert(recognition.profile.id)
    seen.isFull = seen.isFull && table.isFull
    if let origin {
      seen.isLate = origin.age == .late
      seen.isWhole = seen.isWhole && origin.isWhole
      seen.fileID = origin.fileID
    }
    night[group] = seen
  }

  mutating func loader(of entity: Entity) throws -> EntityLoader {
    if let loader = loaders[entity] { return loader }
    let loader = try EntityLoader(entity, in: step.store)
    loaders[entity] = loader
    return loader
  }

  /// Whether any of the sources was told of before.
  func knowsAny(of groups: [KnownRowsFeed.Group]) throws -> Bool {
    try groups.contains { try ledger.knownSource($0.source) != nil }
  }

  /// What the database knows of the records of a source and entity; nil where nothing.
  mutating func known(of group: KnownRowsFeed.Group) throws -> KnownRecords? {
    guard let source = try ledger.knownSource(group.source) else { return nil }
    let records = try loader(of: group.entity).current(of: source)
    return records.rows.count == 0 ? nil : records
  }

  /// Takes what was read of them beside, before anything of them is loaded.
  mutating func take(_ records: KnownRecords, of group: KnownRowsFeed.Group) throws {
    guard let source = try ledger.knownSource(group.source) else { return }
    try loader(of: group.entity).take(records, of: source)
  }

  mutating func write(
    _ batch: TypedBatch, _ problems: [RecordProblem], _ table: Int, _ shape: Int
  ) throws {
    let place = Place(table: table, shape: shape)
    guard var state = open.removeValue(forKey: place), let loader = loaders[batch.entity] else {
      return
    }
    defer { open[place] = state }
    state.result.counts.add(try loader.load(batch, from: state.origin))
    state.result.counts.read += batch.passedOver
    state.result.counts.ignored += batch.passedOver
    state.result.tally.add(batch.tally)
    for row in batch.rejected where row.isRecord {
      try see(row.key, by: loader, &state)
    }
    for row in batch.rejected { try reject(row, &state) }
    for problem in problems {
      switch problem.disposition {
      case .repaired: state.result.repaired += 1
      case .quarantined:
        state.result.counts.read += 1
        state.result.counts.quarantined += 1
        let key = DamagedRecord(problem).key(state.recognition, step.defaults)
        try see(key, by: loader, &state)
        try reject(
          RejectedRow(
            line: problem.position.line, byteOffset: problem.position.byteOffset,
            rawText: problem.raw, rule: problem.kind.rawValue, detail: problem.detail), &state)
      }
    }
  }

  mutating func ignore(_ records: Int, of table: Int, because reason: String) {
    var extra = extras[table] ?? (0, [])
    extra.ignored += records
    extra.reasons.append(reason)
    extras[table] = extra
  }

  /// Closes the files of a table and checks the error gate.
  ///
  /// - Parameters:
  ///   - table: what was planned of it.
  ///   - index: its place in the plan.
  ///   - summary: what came of reading it.
  ///   - confirmed: by shape, what was assumed of columns and later values decided.
  /// - Throws: `JobError.errorGate`, `WarehouseError.sqlite`.
  mutating func end(
    _ table: PlannedTable, _ index: Int, _ summary: ReadSummary,
    _ confirmed: [Int: [Confirmation]]
  ) throws {
    let places = open.keys.filter { $0.table == index }.sorted { $0.shape < $1.shape }
    for place in places { open[place]?.recognition.confirm(confirmed[place.shape] ?? []) }
    let read = table.recognition(
      confirmedBy: places.compactMap { place in
        open[place].map { ($0.recognition, confirmed[place.shape] ?? []) }
      })
    let unknownIDs = places.reduce(0) { $0 + (open[$1]?.unknownIDs ?? 0) }
    var ended: [LoadStep.Result] = []
    for (position, place) in places.enumerated() {
      guard var state = open.removeValue(forKey: place) else { continue }
      // A file that is not all there tells nothing of what it lacks.
      if summary.isIncomplete || unknownIDs > 0 {
        let group = Group(sourceID: state.origin.sourceID, entity: state.result.entity)
        night[group]?.isFull = false
        night[group]?.isWhole = false
      }
      if let loader = loaders[state.result.entity] {
        state.result.counts.add(try loader.settle(from: state.origin))
      }
      if position == 0 {
        let extra = extras[index]?.ignored ?? 0
        state.result.counts.read += extra
        state.result.counts.ignored += extra
        state.result.counts.declared = summary.declaredRecords
        state.result.cautions = summary.cautions(about: table.shown)
        if unknownIDs > 0, table.isFull {
          state.result.cautions.append(
            Caution(.unknownIDs, subject: table.shown, value: String(unknownIDs)))
        }
        state.result.footers = summary.ignored.map { "line \($0.line): \($0.reason.rawValue)" }
      }
      state.result.recognition = read
      try ColumnMemories(step.store).remember(
        state.recognition.ownDecisions, source: state.origin.sourceID, run: step.runID,
        isNewest: table.age == .newest)
      try ledger.setReading(table.reading(as: read), of: state.origin.fileID)
      try quarantine.add(state.result.tally, file: state.origin.fileID)
      try ledger.close(state.origin.fileID, run: step.runID, counts: state.result.counts)
      ended.append(state.result)
    }
    try checkGate(ended)
    results += ended
    // Tables before the one that was contradicted were told of when they were first read.
    if index >= step.plan.firstDecidedByAll ?? 0 {
      step.say("\(table.shown): \(summary.records) records")
    }
  }
}
