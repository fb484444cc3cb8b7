import CRM
import Warehouse

/// The error gate: a file of which too much was set aside stops the night.
extension LoadWriter {
  /// Checks the tables of one file, those of one kind together: records with other keys than the
  /// rest are a table of their own, and none would be over the gate alone.
  func checkGate(_ tables: [LoadStep.Result]) throws {
    for entity in Entity.allCases {
      let results = tables.filter { $0.entity == entity }
      let bad = results.reduce(0) { $0 + $1.counts.quarantined - $1.discarded }
      let read = results.reduce(0) { $0 + $1.counts.read }
      let allowed = max(
        Double(step.settings.errorGateRecords - 1), Double(read) * step.settings.errorGateShare)
      if Double(bad) > allowed {
        throw JobError.errorGate(
          path: results.first?.shown ?? "", quarantined: bad, read: read,
          share: step.settings.errorGateShare,
          firstReason: results.compactMap(\.firstReject).first ?? "")
      }
    }
  }
}
