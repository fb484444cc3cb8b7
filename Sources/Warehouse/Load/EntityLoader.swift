package import CRM

/// Writes the records of one entity: new ones, new versions of changed ones, nothing for the rest.
///
/// A record is known by source and key; a version is never overwritten, it is closed.
package final class EntityLoader {
  package let entity: Entity
  let store: Store
  let history: VersionHistory
  private let rowInsert: RowInsert
  let moneyFields: [(index: Int, id: String)]
  let width: Int
  var known: [Int64: KnownRows] = [:]
  /// How many current records each source had when the night began.
  var countsBefore: [Int64: Int] = [:]
  var nextID: Int64
  /// The first row id of this night: what is below was there before it.
  private(set) var firstOfNight: Int64
  /// Records of the open file that tell an earlier state again; `settle` decides on them.
  var setAside: [RecordHash: SetAside] = [:]
  /// By source, what the files of a late night told: the version of each record, by its key's hash.
  var toldLate: [Int64: [UInt64: UInt32]] = [:]
  /// Versions that the files of a late night were the first to tell.
  var newLate: Set<Int64> = []
  /// Sources of which a late night ended current records: what is known of those is read again.
  var outdated: Set<Int64> = []
  /// What nights told, by source.
  var tellings: [Int64: Tellings] = [:]
  /// The files of the night that were opened so far, by source.
  var files: [Int64: Set<Int64>] = [:]
  /// Sources with records that have vanished.
  var withVanished: Set<Int64> = []

  /// Prepares the statements of one entity within a transaction.
  package init(_ entity: Entity, in store: Store) throws {
    self.entity = entity
    self.store = store
    let fields = EntityTable.fields(of: entity)
    width = fields.count
    moneyFields = fields.enumerated().filter { $0.element.storage == .money }
      .map { ($0.offset, $0.element.id) }
    let indexes = [
      EntitySchema.closedIndex(of: entity), EntitySchema.mergedIndex(of: entity),
      EntitySchema.mergesIndex(of: entity),
    ]
    for index in indexes.compactMap(\.self) {
      try store.run(index, doing: "indexing \(entity.rawValue) records")
    }
    rowInsert = try RowInsert(into: entity, in: store)
    history = try VersionHistory(entity, in: store)
    nextID = try (store.integer("select max(id) from \(entity.table)") ?? 0) + 1
    firstOfNight = nextID
  }

  /// Loads one batch and returns what became of its records.
  package func load(_ batch: TypedBatch, from origin: LoadOrigin) throws -> LoadCounts {
    var counts = LoadCounts()
    var rows = try known.removeValue(forKey: origin.sourceID) ?? knownRows(of: origin.sourceID)
    defer { known[origin.sourceID] = rows }
    counts.read += batch.rows.count + batch.rejected.count + batch.unchanged.count
    counts.quarantined += batch.rejected.count
    counts.unchanged += batch.unchanged.count
    files[origin.sourceID, default: []].insert(origin.fileID)
    for place in batch.unchanged { rows.see(place) }
    let keyHashes = batch.rows.map { header in
      KnownRows.hash(
        batch.arena.span.extracting(
          Int(header.key.low)..<Int(header.key.low) + Int(header.key.length)))
    }
    rows.fetch(keyHashes)
    var totals = MoneyTotals(moneyFields.map(\.index))
    // What is inserted is written together, and before anything asks for it.
    for (index, header) in batch.rows.enumerated() {
      let cells = batch.cells[index * width..<(index + 1) * width]
      let keyHash = keyHashes[index]
      if origin.age == .late {
        try rowInsert.flush(batch)
        let learned = try learn(keyHash, header, index, batch, origin)
        if let now = learned.current { rows[keyHash] = now }
        switch learned.news {
        case .nothing: counts.unchanged += 1
        case .record where learned.current != nil: counts.new += 1
        case .record, .state: counts.changed += 1
        }
        if learned.news != .nothing { totals.add(cells) }
        continue
      }
      var current = rows[keyHash]
      if current == nil, let back = try comeBack(header, batch, origin) {
        rows[keyHash] = back
        current = back
        if back.isSeen {
          totals.add(cells)
          counts.new += 1
          continue
        }
      }
      if current == nil {
        rows[keyHash] = try add(index, batch, origin)
        totals.add(cells)
        counts.new += 1
        continue
      }
      guard let entry = current else { continue }
      func replace(with now: KnownRows.Entry, isNews: Bool) {
        rows[keyHash] = now
        if isNews {
          counts.changed += 1
          totals.add(cells)
        } else {
          counts.unchanged += 1
        }
      }
      if entry.rowHash == header.rowHash, origin.isReread, !entry.isSeen {
        let (now, isNews) = try reread(entry, index, batch, origin)
        replace(with: now, isNews: isNews)
        continue
      }
      if entry.rowHash == header.rowHash {
        if !entry.isSeen { rows.see(keyHash) }
        counts.unchanged += 1
        continue
      }
      if entry.isSeen { counts.repeated += 1 }
      try rowInsert.flush(batch)
      let told = try history.closed(batch.string(header.key), header.rowHash, of: origin.sourceID)
      let age = try history.age(of: Int64(entry.rowID))
      let stamp = history.stamp(of: cells, in: batch)
      let isNewer = history.isNewer(
        stamp: stamp, than: age, ofTonight: entry.isSeen, from: origin)
      if told != nil, !isNewer {
        // An earlier state that was told before: there is nothing to learn from it.
        rows.see(keyHash)
        counts.unchanged += 1
      } else if !isNewer {
        counts.changed += 1
        totals.add(cells)
        rows[keyHash] = try overrule(entry, header, index, batch, origin)
      } else if let told, isOld(told, beside: entry), origin.absentColumns.isEmpty {
        let record = RecordHash(sourceID: origin.sourceID, keyHash: keyHash)
        setAside[record] = SetAside(
          rowID: told.id, rowHash: header.rowHash, line: header.line,
          byteOffset: header.byteOffset)
        counts.unchanged += 1
      } else if let before = try restored(entry, header, batch, origin) {
        rows[keyHash] = before
        counts.unchanged += 1
      } else {
        let now = try change(entry, age, stamp, header, index, batch, origin)
        replace(with: now, isNews: now.rowID != entry.rowID)
      }
    }
    try rowInsert.flush(batch)
    for ((_, id), sum) in zip(moneyFields, totals.sums) {
      if let sum { counts.totals[id, default: 0] += sum }
    }
    return counts
  }

  /// The version of a record that had vanished, current again now that it is back: seen where it is
  /// back as it was, else to be changed as if it had never been gone.
  private func comeBack(
    _ header: RowHeader, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry? {
    guard withVanished.contains(origin.sourceID),
      let last = try history.vanished(batch.string(header.key), of: origin.sourceID)
    else { return nil }
    try history.reopen(last.id)
    return KnownRows.Entry(
      rowID: UInt32(last.id), rowHash: last.rowHash, isSeen: last.rowHash == header.rowHash)
  }

  /// Starts another night of the same run: nothing is seen yet.
  package func startNight() throws {
    for source in outdated { known[source] = nil }
    outdated.removeAll()
    for source in known.keys {
      known[source]?.forgetSeen()
      countsBefore[source] = known[source]?.count
    }
    firstOfNight = nextID
    files.removeAll()
    newLate.removeAll()
  }

  /// Builds the index that finds records by key, after the last batch.
  package func finish() throws {
    known.removeAll()
    let index = EntitySchema.keyIndexName(of: entity)
    if try store.hasIndex(index) { return }
    try store.buildIndex(
      EntitySchema.keyIndex(of: entity), doing: "indexing \(entity.rawValue) records")
  }

  /// Writes what waits to be written of a batch.
  func flush(_ batch: TypedBatch) throws { try rowInsert.flush(batch) }

  /// Writes a record as the current version at once.
  func insert(
    _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry {
    let entry = try add(row, batch, origin)
    try rowInsert.flush(batch)
    return entry
  }

  /// Takes a record as the current version, to be written with others.
  private func add(
    _ row: Int, _ batch: TypedBatch, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry {
    let header = batch.rows[row]
    try rowInsert.add(
      [
        nextID, origin.sourceID, Int64(bitPattern: header.rowHash), origin.fileID,
        Int64(header.line), Int64(header.byteOffset), origin.runID,
      ], row, of: batch)
    nextID += 1
    return KnownRows.Entry(rowID: UInt32(nextID - 1), rowHash: header.rowHash, isSeen: true)
  }
}
