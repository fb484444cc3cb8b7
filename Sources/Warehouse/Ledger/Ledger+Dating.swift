package import CRM

/// When the exports of a run were taken whose names do not tell it; METRICS.md 0.2.
extension Ledger {
  private struct Undated {
    let id: Int64
    let entity: Entity
    let sourceID: Int64
    let isWhole: Bool
  }

  /// Fills in when the exports of a run were taken that did not tell it by their names, the latest
  /// stamp inside, else as-of, and dates by that what they changed.
  ///
  /// What a whole export does not change is in the database as it is in the file.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - asOf: its as-of, a UTC instant.
  /// - Throws: `WarehouseError.sqlite`.
  package func fillSnapshots(of run: Int64, asOf: String) throws {
    var undated: [Undated] = []
    try store.ask(
      """
      select id, entity, source_id, coalesce(is_full, 0) from file
      where run_id = ? and coalesce(snapshot_at, '') = ''
      """, [.integer(run)]
    ) { row in
      guard let entity = row.text(1).flatMap({ Entity(rawValue: $0) }) else { return }
      undated.append(
        Undated(
          id: row.integer(0) ?? 0, entity: entity, sourceID: row.integer(2) ?? 0,
          isWhole: row.integer(3) == 1))
    }
    for file in undated {
      let told =
        file.isWhole
        ? "source_id = \(file.sourceID) and (closed_run is null or file_id = \(file.id))"
        : "file_id = \(file.id)"
      let latest = try latestModification(of: file.entity, where: told)
      try store.run(
        "update file set snapshot_at = ? where id = ?", [.text(latest ?? asOf), .integer(file.id)],
        doing: "dating files")
    }
    for entity in Set(undated.map(\.entity)) { try date(entity, in: run, asOf: asOf) }
  }

  /// Dates what changed and vanished in a run by its newest export of a source.
  private func date(_ entity: Entity, in run: Int64, asOf: String) throws {
    let table = entity.table
    func taken(of row: String) -> String {
      """
      coalesce((
          select max(file.snapshot_at) from file
          where file.run_id = ?1 and file.entity = ?3 and file.source_id = \(row).source_id
      ), ?2)
      """
    }
    let values: [Parameter] = [.integer(run), .text(asOf), .text(entity.rawValue)]
    try store.run(
      """
      update field_change set at = \(taken(of: "field_change"))
      where at = '' and entity = ?3
      """, values, doing: "dating changes")
    // The file's day is the day of its own stamps, which were later while the record was there.
    try store.run(
      """
      update \(table) set valid_to = max(
          \(taken(of: table)), coalesce(held_from, \(VersionHistory.stamp(entity, of: table)), ''))
      where closed_run is not null and valid_to = ''
      """, values, doing: "dating changes")
    try store.run(
      """
      update \(table) set held_from = \(taken(of: table))
      where held_from = ''
      """, values, doing: "dating changes")
  }

  /// The newest stamp among records of which some tell when they were modified or happened; nil where
  /// none does: creation alone says nothing of when an export was taken.
  private func latestModification(of entity: Entity, where condition: String) throws -> String? {
    let stamps = EntityTable.fields(of: entity).map(\.id).filter {
      ["modified_at", "at"].contains($0)
    }
    guard !stamps.isEmpty,
      try store.integer(
        """
        select 1 from \(entity.table) not indexed
        where (\(condition)) and coalesce(\((stamps + ["null"]).joined(separator: ", "))) <> ''
        limit 1
        """) != nil
    else { return nil }
    return try store.text(Self.latestStamp(of: entity, where: condition))
  }

  /// The newest created or modified stamp among an entity's current records; nil without any.
  package func latestStamp(of entity: Entity) throws -> String? {
    try store.text(Self.latestStamp(of: entity, where: "closed_run is null"))
  }

  private static func latestStamp(of entity: Entity, where condition: String) -> String {
    let stamps = EntityTable.fields(of: entity).map(\.id)
      .filter { ["created_at", "modified_at", "at"].contains($0) }
    // In the order of the table and once: an index would lead to a page of it for each record. A
    // stamp that is missing is earlier than any.
    let newest = stamps.map { "coalesce(\($0), '')" }.joined(separator: ", ")
    if stamps.isEmpty { return "select null" }
    let latest = stamps.count == 1 ? newest : "max(\(newest))"
    return "select nullif(max(\(latest)), '') from \(entity.table) not indexed where \(condition)"
  }
}
