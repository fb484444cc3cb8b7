import CRM

/// The tables that keep what published reports told, so that they can be rendered again.
internal enum ReportSchema {
  static let statements = [
    """
    -- one row per content of a piece of a report, deflated; nights that tell the same share it
    create table report_content (
        -- the number that pieces name their content by
        id integer primary key,
        -- SHA-256 of the content
        sha256 text not null unique,
        -- the content, deflated
        content blob not null
    ) strict
    """,
    """
    -- one row per run that published a report and piece of it
    create table report_part (
        -- the `run`, by its id
        run_id integer not null references run (id),
        -- the name of the piece
        name text not null,
        -- its content, by its id
        content_id integer not null references report_content (id),
        primary key (run_id, name)
    ) strict, without rowid
    """,
    """
    -- the `run` whose pieces the report is made of: an earlier one where nothing had changed
    alter table run add column report_run integer
    """,
    """
    -- the `run` that read the record again; null while it is set aside
    alter table quarantine add column settled_run integer
    """,
    """
    -- what became of it then: `loaded`, or set aside `again`
    alter table quarantine add column
        settled_why text check (settled_why in ('loaded', 'again'))
    """,
  ]

  /// Adds to every entity the instant from which a closed version no longer held in the CRM; for
  /// those closed already the day of the export that showed it.
  static func addValidTime(to entity: Entity) -> [String] {
    [
      """
      -- the day or UTC instant from which the version no longer held in the CRM; null while it
      -- holds
      alter table \(entity.table) add column valid_to text
      """,
      """
      update \(entity.table) set valid_to = (
          select max(file.snapshot_at) from file
          where file.run_id = \(entity.table).closed_run
          and file.source_id = \(entity.table).source_id
          and file.entity = '\(entity.rawValue)'
      )
      where closed_run is not null
      """,
    ]
  }

  /// From when on versions held where their rows don't tell, and which files told of all records.
  static var timeline: [(table: String, column: String, sql: String)] {
    let entities = Entity.allCases.map { entity in
      (
        table: entity.table, column: "held_from",
        sql: """
        -- the day or UTC instant from which the version held, where that is neither its stamp nor
        -- the day of its export: its stamp had not moved, or it came back; null elsewhere
        alter table \(entity.table) add column held_from text
        """
      )
    }
    let files = (
      table: "file", column: "is_full",
      sql: """
      -- whether it told of all records of its entity, so that what it lacked was gone (0 or 1);
      -- null where that was not noted
      alter table file add column is_full integer
      """
    )
    return entities + [files]
  }

  /// The columns of `timeline` that a database lacks.
  static func missingTimeline(in store: Store) throws -> [String] {
    try timeline.filter { table, column, _ in
      try store.integer(
        "select 1 from pragma_table_info(?) where name = ?", [.text(table), .text(column)]) == nil
    }.map(\.sql)
  }
}
