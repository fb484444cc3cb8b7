import CRM

/// The tables of the entities, made from `EntityTable`, so that a field is declared once.
internal enum EntitySchema {
  /// Columns every entity table has before its own fields.
  static let origin = [
    "id", "source_id", "row_hash", "file_id", "line", "byte_offset", "first_run", "key", "raw",
    "extra",
  ]

  /// `create table` of one entity.
  static func table(of entity: Entity) -> String {
    let fields = EntityTable.fields(of: entity).map { field in
      column(of: field, saying: field.isTracked ? "; changes are in `field_change`" : "") + ","
    }
    return """
      -- one row per \(entity.rawValue) record of a source and version of it
      create table \(entity.table) (
          -- the number of the version, never used again
          id integer primary key,
          -- the `source` it comes from, by its id
          source_id integer not null,
          -- the record's id in its source; what other records' `…_ref` columns name
          key text not null,
          -- a hash of what the record says; equal where nothing changed
          row_hash integer not null,
          -- the `file` that told the version first, by its id
          file_id integer not null references file (id),
          -- the line of the file that the record begins on, from 1
          line integer not null,
          -- the byte of the decompressed file that the record begins at, from 0
          byte_offset integer not null,
          -- the `run` that saw the version first, by its id
          first_run integer not null,
          -- the `run` since which it is not the current version, by its id; null for the current
          -- one
          closed_run integer,
          -- `changed` by a later export; `vanished` from a whole export; `repeated` and overruled
          -- in its own night; `late`, when a newer state was known
          closed_why text check (\(oneOf("closed_why", ["changed", "vanished", "repeated", "late"]))),
          -- by field, the text that cleaning changed or refused, the rule, and the header where it
          -- is not the usual one, as JSON: {"phone":["0812-345","phone.e164"]}
          raw text,
          -- by header, the columns that no field takes, as JSON
          extra text,
      \(fields.joined(separator: "\n"))
          check (closed_run is null or closed_why is not null)
      ) strict
      """
  }

  /// The current version of each record, with where it came from.
  static func view(of entity: Entity) -> String {
    let fields = EntityTable.fields(of: entity).map { "    row.\($0.id),\n" }.joined()
    return """
      create view stg_\(entity.table) as
      -- one row per current \(entity.rawValue) record of a source
      select
          row.id,
          source.name as source_name,
          row.key,
      \(fields)    file.path as file_path,
          row.line,
          row.byte_offset
      from \(entity.table) as row
      inner join source on source.id = row.source_id
      inner join file on file.id = row.file_id
      where row.closed_run is null
      """
  }

  /// What gives a table made by an earlier version the fields it lacks, and its view with them;
  /// nothing where it has them all.
  static func missingFields(of entity: Entity, in store: Store) throws -> [String] {
    var present: Set<String> = []
    try store.ask("select name from pragma_table_info('\(entity.table)')") { row in
      present.insert(row.text(0) ?? "")
    }
    let missing = EntityTable.fields(of: entity).filter { !present.contains($0.id) }
    if missing.isEmpty { return [] }
    let columns = missing.map { field in
      "alter table \(entity.table) add column \(field.id) \(type(of: field))"
    }
    return columns + ["drop view stg_\(entity.table)", view(of: entity)]
  }

  /// `insert` of so many rows, each with parameters in the order of `origin`, then some of the
  /// fields.
  static func insert(into entity: Entity, _ fields: [String], rows: Int) -> String {
    let columns = origin + fields
    let row = "(\(repeatElement("?", count: columns.count).joined(separator: ", ")))"
    return """
      insert into \(entity.table) (\(columns.joined(separator: ", ")))
      values \(repeatElement(row, count: rows).joined(separator: ", "))
      """
  }

  /// The index that finds the current version of a record, built after the first bulk load.
  ///
  /// The key stands first: it tells two records apart when entries are sorted, the source seldom.
  static func keyIndex(of entity: Entity) -> String {
    """
    create unique index \(keyIndexName(of: entity))
    on \(entity.table) (key, source_id) where closed_run is null
    """
  }

  /// What that index is called.
  static func keyIndexName(of entity: Entity) -> String { "\(entity.table)_key" }

  /// The index that finds the closed versions of a record; small, as most are never closed.
  static func closedIndex(of entity: Entity) -> String {
    """
    create index if not exists \(entity.table)_closed
    on \(entity.table) (source_id, key) where closed_run is not null
    """
  }

  /// The index that finds current records that the CRM merged away; small, as few are, and nil for
  /// an entity whose records are not merged.
  static func mergedIndex(of entity: Entity) -> String? {
    guard EntityTable.fields(of: entity).contains(where: { $0.id == "merged_into_ref" }) else {
      return nil
    }
    return """
      create index if not exists \(entity.table)_merged
      on \(entity.table) (merged_into_ref) where merged_into_ref is not null and closed_run is null
      """
  }

  /// The index that finds the versions that name what was merged into their record; small, and nil
  /// for an entity whose records are not merged.
  static func mergesIndex(of entity: Entity) -> String? {
    guard EntityTable.fields(of: entity).contains(where: { $0.id == "merged_refs" }) else {
      return nil
    }
    return """
      create index if not exists \(entity.table)_merges
      on \(entity.table) (source_id, key) where merged_refs is not null
      """
  }

  /// Inserts a version that tells what an earlier one tells, read from another place; parameters:
  /// id, file, line, byte offset, run, and the id of the version to copy.
  static func copy(within entity: Entity) -> String {
    let told = ["key", "raw", "extra"] + EntityTable.fields(of: entity).map(\.id)
    return """
      insert into \(entity.table)
          (id, file_id, line, byte_offset, first_run, source_id, row_hash, \
      \(told.joined(separator: ", ")))
      select ?, ?, ?, ?, ?, source_id, row_hash, \(told.joined(separator: ", "))
      from \(entity.table) where id = ?
      """
  }

  /// The check that a column holds one of a few words, or nothing.
  ///
  /// Words behind `in` would mean the same, but SQLite makes a table of them for each row that is
  /// inserted: a third of the time of a load.
  static func oneOf(_ column: String, _ words: [String]) -> String {
    (["\(column) is null"] + words.map { "\(column) = '\($0)'" }).joined(separator: " or ")
  }

  /// The definition of a field's column, below what it means.
  static func column(of field: Field, saying more: String = "") -> String {
    "    -- \(field.sentence)\(more)\n    \(field.id) \(type(of: field))"
  }

  /// The column type of a field.
  static func type(of field: Field) -> String {
    switch field.storage {
    case .text, .day, .moment, .reference: "text"
    case .money, .integer, .boolean: "integer"
    case .real: "real"
    }
  }
}
