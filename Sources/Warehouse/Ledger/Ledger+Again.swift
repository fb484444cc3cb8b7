/// Nights that bring again what was loaded before: nothing of them is loaded, but that records were
/// then as they were is worth knowing when an export of a day between comes late.
extension Ledger {
  /// Notes that the files of a night came again, byte for byte, on a later day.
  ///
  /// Where not all of its files did, or they were loaded on that day too, nothing is noted.
  ///
  /// - Parameters:
  ///   - contents: the hashes of the files that came.
  ///   - source: the name of their source.
  ///   - entity: the table that their records are in.
  ///   - day: when they were taken, a day or UTC instant.
  /// - Throws: `WarehouseError.sqlite`.
  package func tellAgain(
    _ contents: Set<String>, of source: String, entity: String, on day: String
  ) throws {
    let purpose = "noting what came again"
    let places = contents.map { _ in "?" }.joined(separator: ", ")
    let night = """
      file.run_id = last.run_id and file.source_id = last.source_id and file.entity = last.entity
      and substr(file.snapshot_at, 1, 10) = substr(last.snapshot_at, 1, 10)
      """
    let hashes = contents.sorted().map(Parameter.text)
    let earlier = try store.integer(
      """
      select telling.id
      from telling
      inner join file as last on last.id = telling.file_id
      where telling.source_id = (select id from source where name = ?) and telling.entity = ?
      and telling.taken_at is null and substr(last.snapshot_at, 1, 10) < substr(?, 1, 10)
      and exists (select 1 from file where \(night) and file.sha256 in (\(places)))
      and not exists (select 1 from file where \(night) and file.sha256 not in (\(places)))
      and not exists (
          select 1 from file
          where file.source_id = telling.source_id and file.entity = telling.entity
          and substr(file.snapshot_at, 1, 10) = substr(?, 1, 10) and file.sha256 in (\(places))
      )
      order by telling.id desc limit 1
      """, [.text(source), .text(entity), .text(day)] + hashes + hashes + [.text(day)] + hashes)
    guard let earlier,
      try store.integer(
        """
        select 1 from telling as again inner join telling as earlier on earlier.id = ?
        where again.file_id = earlier.file_id and again.taken_at = ?
        """, [.integer(earlier), .text(day)]) == nil
    else { return }
    try store.run(
      """
      insert into telling (source_id, entity, file_id, taken_at, is_whole, is_listed, beside)
      select source_id, entity, file_id, ?, is_whole, is_listed, beside from telling where id = ?
      """, [.text(day), .integer(earlier)], doing: purpose)
    try store.run(
      """
      insert into telling_part (telling_id, block, versions)
      select ?, block, versions from telling_part where telling_id = ?
      """, [.integer(store.lastInsertedID), .integer(earlier)], doing: purpose)
  }
}
