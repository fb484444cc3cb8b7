/// What was loaded before: the same file twice changes nothing.
extension Ledger {
  /// How many records an earlier load of the same export read, nil where it must be read again.
  ///
  /// The same content is the same export where it was taken on the same day, or lies at the same
  /// place where nothing tells the day, as long as nothing else was loaded in its place. Any other
  /// export of the same content is known only if it is the last word of its kind: what was said
  /// before that may be said again and is a change then, and what a later export said may have been
  /// so earlier.
  ///
  /// - Parameters:
  ///   - file: the file as it is now.
  ///   - source: the name of the source it belongs to.
  /// - Returns: the number of its records, or nil.
  /// - Throws: `WarehouseError.sqlite`.
  package func earlierLoad(of file: FileRecord, from source: String) throws -> Int? {
    let loaded = """
      select sum(file_load.rows_read) from file
      inner join file_load on file_load.file_id = file.id
      inner join source on source.id = file.source_id
      where file.sha256 = ? and file.reading = ? and source.name = ?
      """
    let content: [Parameter] = [.text(file.sha256), .text(file.reading), .text(source)]
    let (place, value) =
      file.snapshotAt.map { ("snapshot_at", $0) } ?? ("path", file.path)
    let again = try store.integer(
      """
      \(loaded)
      and file.\(place) = ?
      and not exists (
          select 1 from file as later
          where later.source_id = file.source_id
          and later.path = file.path
          and later.\(place) = file.\(place)
          and later.run_id > file.run_id
          and (later.sha256, later.reading) <> (file.sha256, file.reading)
      )
      """, content + [.text(value)])
    if let again { return Int(again) }
    let last = try store.integer(
      """
      \(loaded)
      and coalesce(substr(file.snapshot_at, 1, 10) <= substr(?, 1, 10), 1)
      and not exists (
          select 1 from file as later
          where later.source_id = file.source_id
          and later.profile = file.profile
          and (coalesce(later.snapshot_at, ''), later.id)
              > (coalesce(file.snapshot_at, ''), file.id)
      )
      """, content + [.optional(file.snapshotAt)])
    return last.map(Int.init)
  }

  /// Of a file that was loaded before, how many records its last load quarantined and ignored.
  ///
  /// - Parameters:
  ///   - file: the file as it is now.
  ///   - source: the name of the source it belongs to.
  /// - Returns: the numbers of records.
  /// - Throws: `WarehouseError.sqlite`.
  package func notLoaded(
    of file: FileRecord, from source: String
  ) throws -> (quarantined: Int, ignored: Int) {
    var result = (quarantined: 0, ignored: 0)
    try store.ask(
      """
      select sum(file_load.rows_quarantined), sum(file_load.rows_ignored)
      from file
      inner join file_load on file_load.file_id = file.id
      inner join source on source.id = file.source_id
      where file.sha256 = ? and file.reading = ? and source.name = ?
      group by file.run_id
      order by file.run_id desc
      limit 1
      """, [.text(file.sha256), .text(file.reading), .text(source)]
    ) { row in result = (Int(row.integer(0) ?? 0), Int(row.integer(1) ?? 0)) }
    return result
  }

  /// A table that earlier exports of a source brought.
  package struct ToldTable: Sendable {
    package let profile: String
    package let entity: String
    /// The day of the newest export that brought it; "" where none is known.
    package let newest: String
  }

  /// The tables that earlier exports of a source brought.
  ///
  /// - Parameter source: its name.
  /// - Returns: in the order of their profiles.
  /// - Throws: `WarehouseError.sqlite`.
  package func toldTables(of source: String) throws -> [ToldTable] {
    var result: [ToldTable] = []
    try store.ask(
      """
      select file.profile, file.entity, max(coalesce(file.snapshot_at, ''))
      from file inner join source on source.id = file.source_id
      where source.name = ? and file.table_name = ''
      group by file.profile, file.entity
      order by file.profile, file.entity
      """, [.text(source)]
    ) { row in
      result.append(
        ToldTable(
          profile: row.text(0) ?? "", entity: row.text(1) ?? "", newest: row.text(2) ?? ""))
    }
    return result
  }

  /// How the last file of a profile was read that was loaded from a source.
  ///
  /// - Parameters:
  ///   - source: the name of the source.
  ///   - profile: the id of the profile.
  /// - Returns: nil before the first one.
  /// - Throws: `WarehouseError.sqlite`.
  package func lastReading(of source: String, profile: String) throws -> String? {
    try store.text(
      """
      select reading from file
      where source_id = (select id from source where name = ?) and profile = ?
      order by id desc limit 1
      """, [.text(source), .text(profile)])
  }

  /// The paths of the whole exports of an object in the last run that loaded any from a source.
  ///
  /// - Parameters:
  ///   - source: the name of the source.
  ///   - entity: the object.
  /// - Returns: the paths; none before the first such export.
  /// - Throws: `WarehouseError.sqlite`.
  package func lastWholePaths(of source: String, entity: String) throws -> Set<String> {
    var paths: Set<String> = []
    try store.ask(
      """
      select file.path from file
      where file.is_full and file.entity = ?2
      and file.source_id = (select id from source where name = ?1)
      and file.run_id = (
          select max(other.run_id) from file as other
          where other.is_full and other.entity = file.entity
          and other.source_id = file.source_id
      )
      """, [.text(source), .text(entity)]
    ) { row in paths.insert(row.text(0) ?? "") }
    return paths
  }

  /// The day of the newest export of an object that was loaded from a source, or came again.
  ///
  /// - Parameters:
  ///   - source: the name of the source.
  ///   - entity: the object.
  /// - Returns: the day, or nil before the first one.
  /// - Throws: `WarehouseError.sqlite`.
  package func newestSnapshot(of source: String, entity: String) throws -> String? {
    try store.text(
      """
      select substr(max(taken), 1, 10) from (
          select snapshot_at as taken, source_id, entity from file
          union all
          select taken_at, source_id, entity from telling
      )
      where source_id = (select id from source where name = ?) and entity = ?
      """, [.text(source), .text(entity)])
  }
}
