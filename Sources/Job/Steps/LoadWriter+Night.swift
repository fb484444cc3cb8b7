import CRM
import Tabular
import Warehouse

/// Files of a night that were loaded before, the end of a night, and of the load.
extension LoadWriter {
  /// Begins to read which records a table has that was loaded before.
  mutating func openKnown(
    _ table: PlannedTable, _ recognition: Recognition, of sourceID: Int64
  ) throws {
    _ = try loader(of: recognition.entity).current(of: sourceID)
    note(table, recognition, of: sourceID)
  }

  /// Notes which records a table has that was loaded before.
  func see(_ batch: TypedBatch, _ problems: [RecordProblem], of table: PlannedTable) throws {
    guard let source = try ledger.knownSource(table.source), let loader = loaders[batch.entity]
    else { return }
    try loader.see(batch, of: source)
    for problem in problems {
      guard let key = DamagedRecord(problem).key(table.recognition, step.defaults) else { continue }
      try loader.see(key, of: source)
    }
  }

  /// After the last file of a night: what full exports no longer tell of has vanished.
  mutating func endNight() throws {
    let groups = night.keys.sorted {
      ($0.sourceID, $0.entity) < ($1.sourceID, $1.entity)
    }
    for group in groups {
      guard let seen = night[group], let loader = loaders[group.entity] else { continue }
      let (source, entity) = (group.sourceID, group.entity.rawValue)
      let beside = try ledger.profiles(beside: seen.profiles, of: source, entity: entity)
      let told = ToldNight(fileID: seen.fileID, isWhole: seen.isWhole, beside: beside)
      if seen.isLate {
        let gone = try loader.endLateNight(told, of: source, in: step.runID)
        if gone == 0 { continue }
        try guardShrinking(by: gone, loader, group, seen)
        try noteVanished(gone, of: group)
        continue
      }
      try loader.keep(told, of: source)
      guard seen.isFull else { continue }
      _ = try loader.current(of: source)
      let gone = try loader.unseen(of: source, exceptOf: beside)
      try guardShrinking(by: gone.count, loader, group, seen)
      if gone.isEmpty { continue }
      try loader.closeVanished(gone, of: source, in: step.runID, at: seen.snapshotAt)
      try noteVanished(gone.count, of: group)
    }
    for loader in loaders.values { try loader.startNight() }
    night = [:]
    for back in cameBack {
      try KnownColumns(step.store).note(
        back.headers, of: back.profile, source: back.sourceID, lackingSince: nil)
    }
    cameBack = []
  }

  /// Stops the night where too many records are gone.
  private func guardShrinking(
    by gone: Int, _ loader: EntityLoader, _ group: Group, _ seen: Seen
  ) throws {
    let earlier = loader.countBefore(of: group.sourceID)
    let now = loader.currentCount(of: group.sourceID) - gone
    if Double(now) < Double(earlier) * (1 - step.settings.shrinkGuard) {
      throw WarehouseError.shrank(
        source: seen.source, entity: group.entity.rawValue, before: earlier, now: now,
        guardShare: step.settings.shrinkGuard)
    }
  }

  /// Adds what vanished to the counts of the last file of its kind.
  private mutating func noteVanished(_ count: Int, of group: Group) throws {
    let last = results.lastIndex { $0.sourceID == group.sourceID && $0.entity == group.entity }
    guard let last else { return }
    results[last].counts.vanished += count
    try ledger.noteVanished(count, file: results[last].fileID, run: step.runID)
  }

  /// Builds the indexes and returns the results.
  func finish() throws -> [LoadStep.Result] {
    for entity in Entity.allCases { try loaders[entity]?.finish() }
    return results
  }
}
