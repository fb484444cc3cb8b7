import CRM

/// Fields whose columns an export lacks that earlier ones had: nothing is known of them, which is
/// not the same as a blank.
extension EntityLoader {
  /// Gives a version that was just written what an earlier one tells in those fields.
  ///
  /// When the record was modified is not taken over: it is not what the export says.
  func keepAbsent(of id: Int64, from earlier: Int64, _ origin: LoadOrigin) throws {
    try keepAbsentColumns(of: id, from: earlier, origin)
    let fields = origin.absent.filter { $0 != "modified_at" }
    if fields.isEmpty { return }
    let columns = fields.map {
      "\($0) = coalesce(\($0), (select \($0) from \(entity.table) where id = ?1))"
    }
    try store.run(
      "update \(entity.table) set \(columns.joined(separator: ", ")) where id = ?2",
      [.integer(earlier), .integer(id)], doing: "keeping what an export lacks")
  }

  /// The same for columns that no field takes.
  private func keepAbsentColumns(
    of id: Int64, from earlier: Int64, _ origin: LoadOrigin
  ) throws {
    var kept: [String] = []
    try store.ask(
      """
      select told.key from \(entity.table) as row, json_each(row.extra) as told where row.id = ?
      """, [.integer(earlier)], doing: "keeping what an export lacks"
    ) { row in
      guard let header = row.text(0), origin.absentColumns.contains(HeaderName.key(header)) else {
        return
      }
      kept.append(header)
    }
    if kept.isEmpty { return }
    let marks = kept.map { _ in "?" }.joined(separator: ", ")
    try store.run(
      """
      update \(entity.table) set extra = json_patch(
          (
              select json_group_object(told.key, told.value)
              from \(entity.table) as row, json_each(row.extra) as told
              where row.id = ? and told.key in (\(marks))
          ),
          coalesce(extra, '{}'))
      where id = ?
      """, [.integer(earlier)] + kept.map(Parameter.text) + [.integer(id)],
      doing: "keeping what an export lacks")
  }

  /// Whether two versions tell the same but for when the record was modified, where the export does
  /// not say.
  func tellSame(_ id: Int64, _ other: Int64, _ origin: LoadOrigin) throws -> Bool {
    let fields = EntityTable.fields(of: entity).map(\.id).filter {
      $0 != "modified_at" || !origin.absent.contains($0)
    }
    let same =
      fields.map { "one.\($0) is other.\($0)" }.joined(separator: " and ")
      + " and \(Self.extra(of: "one")) is \(Self.extra(of: "other"))"
    return try store.integer(
      """
      select 1 from \(entity.table) as one cross join \(entity.table) as other
      where one.id = ? and other.id = ? and \(same)
      """, [.integer(id), .integer(other)]) == 1
  }

  /// SQL for what columns say that no field takes, whatever their order; null where they say nothing.
  private static func extra(of row: String) -> String {
    """
    (
        select nullif(json_group_object(key, value), '{}')
        from (select key, value from json_each(\(row).extra) order by key)
    )
    """
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
