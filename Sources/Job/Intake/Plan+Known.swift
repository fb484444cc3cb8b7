import CRM
import Cleaning
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
  mutating func compare(with ledger: Ledger, again: Set<String> = []) throws {
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
      if let day = file.snapshotAt {
        let entity = table.recognition.entity.rawValue
        let (any, whole) = (
          try ledger.newestSnapshot(of: table.source, entity: entity),
          try ledger.newestSnapshot(of: table.source, entity: entity, wholeOr: table.isFull)
        )
        if let any, day < any { table.age = .late }
        if let whole, day < whole { table.age = .superseded }
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
  }
}
