import CRM
import Warehouse

/// Exports that lack the column of ids which earlier ones had.
extension Plan {
  /// Checks that no table of a known CRM comes without its ids: told apart by something else, its
  /// records would stand beside the same ones a second time.
  ///
  /// Without its ids such a table is often taken for one of no CRM, by what its headers mean.
  ///
  /// - Throws: `JobError.lostIDs`; `WarehouseError`.
  func checkIDs(beside known: KnownColumns) throws {
    let earlier = try known.tables()
    for table in tables {
      let recognition = table.recognition
      let isGeneric = recognition.profile.vendor == .generic
      if case .column = recognition.key, !isGeneric { continue }
      let keys = Set(recognition.columnKeys)
      for before in earlier
      where table.source == before.source || table.source == Vendor.generic.rawValue {
        guard let profile = ProfileList.profile(id: before.profile), profile.vendor != .generic,
          profile.entity == recognition.entity
        else { continue }
        let ids = profile.columns.filter { $0.field == "id" }.map(\.header)
        guard let lost = ids.first(where: { before.headers.contains(HeaderName.key($0)) }),
          !ids.contains(where: { keys.contains(HeaderName.key($0)) }),
          profile.id == recognition.profile.id || Self.isLike(keys, before.headers)
        else { continue }
        throw JobError.lostIDs(path: table.shown, column: lost, source: before.source)
      }
    }
  }

  /// Whether nearly all columns of a table are those of an earlier one.
  private static func isLike(_ keys: Set<String>, _ earlier: Set<String>) -> Bool {
    let shared = keys.intersection(earlier).count
    return shared >= 5 && shared * 5 >= keys.count * 4
  }
}
