import CRM

/// Fields whose columns an export lacks that earlier ones had: nothing is known of them, which is
/// not the same as a blank.
extension EntityLoader {
  /// Gives a version that was just written what an earlier one tells in those fields.
  ///
  /// When the record was modified is not taken over: it is not what the export says.
  func keepAbsent(of id: Int64, from earlier: Int64, _ origin: LoadOrigin) throws {
    let fields = origin.absent.filter { $0 != "modified_at" }
    if fields.isEmpty { return }
    let columns = fields.map {
      "\($0) = coalesce(\($0), (select \($0) from \(entity.table) where id = ?1))"
    }
    try store.run(
      "update \(entity.table) set \(columns.joined(separator: ", ")) where id = ?2",
      [.integer(earlier), .integer(id)], doing: "keeping what an export lacks")
  }

  /// Whether two versions tell the same but for when the record was modified, where the export does
  /// not say.
  func tellSame(_ id: Int64, _ other: Int64, _ origin: LoadOrigin) throws -> Bool {
    let fields = EntityTable.fields(of: entity).map(\.id).filter {
      $0 != "modified_at" || !origin.absent.contains($0)
    }
    let same = fields.map { "one.\($0) is other.\($0)" }.joined(separator: " and ")
    return try store.integer(
      """
      select 1 from \(entity.table) as one cross join \(entity.table) as other
      where one.id = ? and other.id = ? and \(same)
      """, [.integer(id), .integer(other)]) == 1
  }

  /// Takes a version back that tells nothing new: the one before it is current, and known by what
  /// the export says.
  func takeBack(
    _ added: KnownRows.Entry, for earlier: Int64, _ origin: LoadOrigin
  ) throws -> KnownRows.Entry {
    try store.run(
      "delete from \(entity.table) where id = ?", [.integer(Int64(added.rowID))],
      doing: "keeping what an export lacks")
    try history.reopen(earlier)
    try store.run(
      "update \(entity.table) set row_hash = ? where id = ?",
      [.integer(Int64(bitPattern: added.rowHash)), .integer(earlier)],
      doing: "keeping what an export lacks")
    return KnownRows.Entry(rowID: UInt32(earlier), rowHash: added.rowHash, isSeen: true)
  }
}
