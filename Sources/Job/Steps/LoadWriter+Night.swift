import CRM
import Warehouse

/// The end of a night, and of the load.
extension LoadWriter {
  /// After the last file of a night: what full exports no longer tell of has vanished.
  mutating func endNight() throws {
    let groups = night.keys.sorted {
      ($0.sourceID, $0.entity) < ($1.sourceID, $1.entity)
    }
    for group in groups {
      if let late = night[group], late.isSuperseded {
        try loaders[group.entity]?.endLateNight(of: group.sourceID, snapshot: late.snapshotAt)
        continue
      }
      guard let seen = night[group], seen.isFull, let loader = loaders[group.entity] else {
        continue
      }
      let before = try ledger.profiles(
        of: group.sourceID, entity: group.entity.rawValue, before: step.runID)
      guard before.isSubset(of: seen.profiles) else { continue }
      _ = try loader.current(of: group.sourceID)
      let gone = loader.unseenCount(of: group.sourceID)
      let earlier = loader.countBefore(of: group.sourceID)
      let now = loader.currentCount(of: group.sourceID) - gone
      if Double(now) < Double(earlier) * (1 - step.settings.shrinkGuard) {
        throw WarehouseError.shrank(
          source: seen.source, entity: group.entity.rawValue, before: earlier, now: now,
          guardShare: step.settings.shrinkGuard)
      }
      if gone > 0 {
        vanished[group, default: 0] += try loader.closeVanished(
          of: group.sourceID, in: step.runID, at: seen.snapshotAt)
      }
    }
    for loader in loaders.values { try loader.startNight() }
    night = [:]
    for back in cameBack {
      try KnownColumns(step.store).note(
        back.headers, of: back.profile, source: back.sourceID, lackingSince: nil)
    }
    cameBack = []
  }

  /// Builds the indexes and returns the results.
  mutating func finish() throws -> [LoadStep.Result] {
    for entity in Entity.allCases { try loaders[entity]?.finish() }
    for (index, result) in results.enumerated().reversed() {
      let group = Group(sourceID: result.sourceID, entity: result.entity)
      guard let count = vanished.removeValue(forKey: group) else { continue }
      results[index].counts.vanished += count
      try ledger.noteVanished(count, file: result.fileID, run: step.runID)
    }
    return results
  }
}
