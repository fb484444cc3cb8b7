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
  /// Files that left records set aside are read again where that is asked for.
  ///
  /// A night that lacks a known file is not complete, and one that is late tells of the past:
  /// nothing counts as vanished in either.
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
    for var table in tables {
      let file = table.fileRecord
      if !again.contains(file.sha256),
        let records = try ledger.earlierLoad(of: file, from: table.source)
      {
        let others = try ledger.notLoaded(of: file, from: table.source)
        known.append(
          KnownFile(
            path: table.shown, records: records, quarantined: others.quarantined,
            ignored: others.ignored, snapshot: table.snapshot))
        incomplete.insert(NightOfKind(table))
        continue
      }
      table.isWhole = table.isFull
      table.age = try table.age(beside: ledger)
      if table.snapshot == nil, let stamp = try earlier(table),
        let day = Day(iso: String(stamp.prefix(10)))
      {
        var dated = table
        dated.snapshot = day
        dated.latestStamp = stamp
        dated.age = try dated.age(beside: ledger)
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
      if table.age != .newest || incomplete.contains(NightOfKind(table)) { table.isFull = false }
      return table
    }
    sortByNight()
  }
}

extension PlannedTable {
  /// How the table stands to the newest exports that were loaded before.
  fileprivate func age(beside ledger: Ledger) throws -> LoadOrigin.Age {
    guard let taken = snapshotText else { return .newest }
    let entity = recognition.entity.rawValue
    let whole = try ledger.newestSnapshot(of: source, entity: entity, wholeOr: isFull)
    if let whole, taken < whole { return .superseded }
    let any = try ledger.newestSnapshot(of: source, entity: entity)
    if let any, taken < any { return .late }
    return .newest
  }
}
