import CRM
import Warehouse

/// What settings and names have changed since exports were loaded last: records whose text is known
/// are read otherwise then.
extension Plan {
  /// Gives tables the names of ids that earlier nights told and this one does not, and marks those
  /// that are read in another way than before.
  ///
  /// To be asked before known files are left out.
  ///
  /// - Parameters:
  ///   - books: the names of earlier nights, by the name of the source.
  ///   - ledger: how files were read before.
  /// - Throws: `WarehouseError.sqlite`.
  mutating func compareReadings(_ books: [String: LabelBook], _ ledger: Ledger) throws {
    for index in tables.indices {
      let before = books[tables[index].source] ?? LabelBook()
      var names = tables[index].recognition.labels
      names.add(before)
      tables[index].recognition.labels = names
      let profile = tables[index].recognition.profile.id
      guard let last = try ledger.lastReading(of: tables[index].source, profile: profile) else {
        continue
      }
      let settings = PlannedTable.settings(in: last)
      tables[index].isReread =
        names != before || settings != PlannedTable.settings(in: tables[index].reading)
    }
  }
}

extension PlannedTable {
  /// The settings that a reading begins with: behind the profile currency, region, time zone, order of
  /// dates and decimal mark.
  fileprivate static func settings(in reading: String) -> [Substring] {
    Array(reading.split(separator: ",", omittingEmptySubsequences: false).prefix(6))
  }
}
