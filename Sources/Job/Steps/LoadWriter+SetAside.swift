import CRM
import Warehouse

/// Records that are set aside: kept with their text, and not taken as gone.
extension LoadWriter {
  /// A record that can't be read has not vanished, though what it says is not known.
  func see(_ key: String?, by loader: EntityLoader, _ state: inout Open) throws {
    if let key {
      let origin = state.origin
      try loader.see(
        key, of: origin.sourceID, late: origin.age == .late ? origin.snapshotAt : nil)
    } else {
      state.unknownIDs += 1
    }
  }

  /// Keeps a record that was set aside, with why.
  func reject(_ row: RejectedRow, _ state: inout Open) throws {
    try quarantine.add(row, run: state.origin.runID, file: state.origin.fileID)
    // Records that a setting sets aside are no errors.
    if row.rule == MappingRule.newColumn.rawValue {
      state.result.discarded += 1
      return
    }
    if state.result.firstReject == nil {
      state.result.firstReject = "line \(row.line): \(row.detail)"
    }
  }
}
