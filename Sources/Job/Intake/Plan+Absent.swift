import CRM
import Cleaning
import Reporting
import Warehouse

/// Tables that a source's earlier whole exports brought and the newest one lacks.
extension Plan {
  /// Notes a caution for each of them: their records stay as they were, which nobody would notice.
  ///
  /// To be asked before known files are left out: those are there.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  mutating func noteAbsent(beside ledger: Ledger) throws {
    guard isOfFolders else { return }
    for source in Set(tables.map(\.source)).sorted() {
      let own = tables.filter { $0.source == source }
      let newest = own.compactMap(\.snapshot).max()
      let before = try ledger.toldTables(of: source)
      if let last = before.map({ String($0.newest.prefix(10)) }).max(), let newest,
        last > newest.description
      {
        continue
      }
      let tonight = own.filter { $0.snapshot == newest || $0.snapshot == nil }
      let told = Set(tonight.flatMap(\.profileIDs))
      let isFull = own.contains { $0.isFull && !$0.recognition.profile.traits.isFullExport }
      var earlier = before.map { (profile: $0.profile, entity: $0.entity) }
      earlier += own.map { ($0.recognition.profile.id, $0.recognition.entity.rawValue) }
      var seen = told
      for table in earlier where seen.insert(table.profile).inserted {
        let profile = ProfileList.profile(id: table.profile)
        guard isFull || profile?.traits.isFullExport == true else { continue }
        cautions.append(Caution(.absent, subject: table.profile, value: table.entity))
      }
    }
  }
}

extension PlannedTable {
  /// The profiles by which its records are told, those told beside them too.
  fileprivate var profileIDs: [String] {
    [recognition.profile.id] + recognition.companions.map(\.profile.id)
  }
}
