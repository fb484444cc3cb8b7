import CRM
import Cleaning
import Reporting
import Warehouse

/// What a plan has to do with what was loaded before.
extension Plan {
  private struct NightOfKind: Hashable {
    let kind: String
    let day: String?

    init(_ table: PlannedTable) {
      kind = table.source + "/" + table.recognition.entity.rawValue
      day = table.snapshot?.description
    }
  }

  /// Leaves out what was loaded before, and marks what was taken before the newest export that was.
  ///
  /// Files that left records set aside are read again where that is asked for. Of known ones of
  /// which another of their night and kind is new the keys are read: together they tell which
  /// records are gone.
  ///
  /// - Parameters:
  ///   - ledger: what was loaded before.
  ///   - again: hashes of the files to read again.
  ///   - earlier: the newest stamp of an export whose name tells no day, where it was taken before
  ///     what is loaded; nil where it was not.
  /// - Throws: `WarehouseError.sqlite`; what reading the files throws.
  mutating func compare(
    with ledger: Ledger, again: Set<String> = [],
    earlier: (PlannedTable) throws -> String? = { _ in nil }
  ) throws {
    var kept: [PlannedTable] = []
    var incomplete: Set<NightOfKind> = []
    let loads = try tables.map { table in
      again.contains(table.sha256)
        ? nil : try ledger.earlierLoad(of: table.fileRecord, from: table.source)
    }
    let isNew = Set(zip(tables, loads).filter { $0.1 == nil }.map { NightOfKind($0.0) })
    noteNightsAgain(zip(tables, loads).filter { $0.1 != nil }.map(\.0), besideNew: isNew)
    try noteAbsentFiles(
      tables.filter { $0.isFull && !isNew.contains(NightOfKind($0)) }, beside: ledger)
    for (var table, records) in zip(tables, loads) {
      if let records {
        let others = try ledger.notLoaded(of: table.fileRecord, from: table.source)
        known.append(
          KnownFile(
            path: table.shown, records: records, quarantined: others.quarantined,
            ignored: others.ignored, snapshot: table.snapshot))
        incomplete.insert(NightOfKind(table))
        table.isKnown = true
        if try table.isFull && isNew.contains(NightOfKind(table))
          && age(of: table, beside: ledger) == .newest
        {
          kept.append(table)
        }
        continue
      }
      table.isWhole = table.isFull
      table.age = try age(of: table, beside: ledger)
      if table.snapshot == nil, let stamp = try earlier(table),
        let day = Day(iso: String(stamp.prefix(10)))
      {
        var dated = table
        dated.snapshot = day
        dated.latestStamp = stamp
        dated.age = try age(of: dated, beside: ledger)
        if dated.age != .newest {
          table = dated
          cautions.append(Caution(.takenEarlier, subject: table.shown, value: day.description))
        }
      }
      if table.isEmpty, table.age != .newest {
        ignore(table.shown, because: "it has a header and no records, and later exports are known")
        continue
      }
      kept.append(table)
    }
    tables = kept.map { table in
      var table = table
      if table.age != .newest {
        table.isFull = false
        // Alone it does not tell what was there on its day.
        if incomplete.contains(NightOfKind(table)) { table.isWhole = false }
      }
      return table
    }
    sortByNight()
  }

  /// Notes a caution for each file of the last export that is not there, where nothing of its kind is
  /// new, so that nobody looks which records are gone.
  ///
  /// Numbers in names do not count: other days are other nights.
  private mutating func noteAbsentFiles(
    _ known: [PlannedTable], beside ledger: Ledger
  ) throws {
    func name(_ path: String) -> String { path.filter { !$0.isNumber } }
    for (kind, own) in Dictionary(grouping: known, by: NightOfKind.init) {
      guard let first = own.first else { continue }
      let entity = first.recognition.entity.rawValue
      let newest = try ledger.newestSnapshot(of: first.source, entity: entity)
      if let day = kind.day, let newest, day <= newest { continue }
      var rest = own.map { name($0.shown) }
      let last = try ledger.lastWholePaths(of: first.source, entity: entity)
      // Those that are there under their own names first.
      let paths = last.sorted().filter { path in !own.contains { $0.shown == path } }
      for path in last.sorted().filter({ !paths.contains($0) }) + paths {
        if let place = rest.firstIndex(of: name(path)) {
          rest.remove(at: place)
        } else {
          cautions.append(Caution(.absent, subject: path, value: entity))
        }
      }
    }
  }

  /// Notes the nights of which nothing is new: they tell that all was as before.
  private mutating func noteNightsAgain(_ known: [PlannedTable], besideNew: Set<NightOfKind>) {
    var nights: [NightOfKind: NightAgain] = [:]
    for table in known where !besideNew.contains(NightOfKind(table)) {
      guard let taken = table.snapshotText else { continue }
      nights[
        NightOfKind(table),
        default: NightAgain(
          source: table.source, entity: table.recognition.entity, taken: taken)
      ].contents.insert(table.sha256)
    }
    again = nights.values.sorted {
      ($0.taken, $0.source, $0.entity) < ($1.taken, $1.source, $1.entity)
    }
  }

  /// How a table stands to the newest exports that were loaded before, or came again.
  private func age(
    of table: PlannedTable, beside ledger: Ledger
  ) throws -> LoadOrigin.Age {
    guard let taken = table.snapshotText else { return .newest }
    let entity = table.recognition.entity
    let loaded = try ledger.newestSnapshot(of: table.source, entity: entity.rawValue)
    let cameAgain = again.filter { $0.source == table.source && $0.entity == entity }
      .map { String($0.taken.prefix(10)) }.max()
    let newest = [loaded, cameAgain].compactMap(\.self).max()
    return newest.map { taken < $0 } ?? false ? .late : .newest
  }
}
