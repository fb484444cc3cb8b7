import CRM

/// Records that whole exports no longer tell of.
extension EntityLoader {
  /// The current records of a source that no file of this night told of.
  ///
  /// - Parameters:
  ///   - sourceID: the source.
  ///   - profiles: of exports that did not come this night, and tell of records beside those that
  ///     did: their records are not among them.
  /// - Returns: the ids of their versions, ascending.
  /// - Throws: `WarehouseError.sqlite`.
  package func unseen(
    of sourceID: Int64, exceptOf profiles: Set<String> = []
  ) throws -> [Int64] {
    let unseen = (known[sourceID]?.unseen ?? []).map { Int64($0) }
    if profiles.isEmpty || unseen.isEmpty { return unseen }
    let find = try store.statement(
      """
      select file.profile from \(entity.table) as row inner join file on file.id = row.file_id
      where row.id = ?
      """, doing: "looking for what has vanished")
    return try unseen.filter { id in
      var isBeside = false
      try find.forEachRow([.integer(id)]) { row in
        isBeside = row.text(0).map { profiles.contains($0) } ?? false
      }
      return !isBeside
    }
  }

  /// Closes what a full export no longer tells of.
  ///
  /// - Parameters:
  ///   - gone: the versions, by their ids.
  ///   - sourceID: the source of the export.
  ///   - runID: the run that loads it.
  ///   - at: when the export was taken, a day or UTC instant; "" where that is told later.
  /// - Throws: `WarehouseError.sqlite`.
  package func closeVanished(
    _ gone: [Int64], of sourceID: Int64, in runID: Int64, at: String
  ) throws {
    for id in gone { try history.close(id, because: .vanished, in: runID, at: at) }
    if !gone.isEmpty { known[sourceID] = nil }
  }
}
