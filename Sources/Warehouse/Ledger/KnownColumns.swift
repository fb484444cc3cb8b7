/// The columns that the tables of each source had in earlier exports.
package struct KnownColumns {
  private let store: Store

  /// The columns within a transaction.
  package init(_ store: Store) { self.store = store }

  /// `create table` of the columns.
  static let schema = """
    -- one row per column that exports of a profile had in a source
    create table if not exists known_column (
        -- the `source`, by its id
        source_id integer not null references source (id),
        -- the id of the profile its tables are read by
        profile text not null,
        -- the column's folded name
        header text not null,
        -- the `run` that saw it first, by its id
        first_run integer not null,
        primary key (source_id, profile, header)
    ) strict, without rowid
    """

  /// What notes which of them the newest exports lack.
  static let lacking = """
    -- the `run` since which exports lack it, by its id; null while they have it
    alter table known_column add column lacking_run integer
    """

  /// Notes which columns a newest export lacks, and tells which it has that earlier ones lacked.
  ///
  /// - Parameters:
  ///   - headers: the folded names of its columns.
  ///   - profile: the id of the profile it is read by.
  ///   - source: its source, by its id.
  ///   - run: the run that loads it.
  /// - Returns: the folded names of the columns that are back, in order.
  /// - Throws: `WarehouseError.sqlite`.
  package func back(
    _ headers: [String], of profile: String, source: Int64, run: Int64
  ) throws -> [String] {
    let present = Set(headers)
    var (back, gone): ([String], [String]) = ([], [])
    try store.ask(
      """
      select header, lacking_run from known_column
      where source_id = ? and profile = ? order by header
      """, [.integer(source), .text(profile)], doing: "reading known columns"
    ) { row in
      let header = row.text(0) ?? ""
      let isLacking = row.integer(1) != nil
      if isLacking, present.contains(header) { back.append(header) }
      if !isLacking, !present.contains(header) { gone.append(header) }
    }
    try note(gone, of: profile, source: source, lackingSince: run)
    return back
  }

  /// Notes since which run exports lack columns; nil: they have them.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func note(
    _ headers: [String], of profile: String, source: Int64, lackingSince run: Int64?
  ) throws {
    for header in headers {
      try store.run(
        """
        update known_column set lacking_run = ?
        where source_id = ? and profile = ? and header = ?
        """,
        [
          run.map(Parameter.integer) ?? .null, .integer(source), .text(profile), .text(header),
        ], doing: "keeping known columns")
    }
  }

  /// The folded names of a source's columns, by profile; empty for a source that is not known.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func columns(of source: String) throws -> [String: Set<String>] {
    var known: [String: Set<String>] = [:]
    try store.ask(
      """
      select known_column.profile, known_column.header
      from known_column
      inner join source on source.id = known_column.source_id
      where source.name = ?
      """, [.text(source)], doing: "reading known columns"
    ) { row in
      known[row.text(0) ?? "", default: []].insert(row.text(1) ?? "")
    }
    return known
  }

  /// What is known of the tables of one profile in one source.
  package struct Table: Sendable {
    package let source: String
    package let profile: String
    /// The folded names of all columns that any of its exports had.
    package internal(set) var headers: Set<String>
  }

  /// All tables that were ever loaded, by source and profile.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func tables() throws -> [Table] {
    var tables: [Table] = []
    try store.ask(
      """
      select source.name, known_column.profile, known_column.header
      from known_column
      inner join source on source.id = known_column.source_id
      order by source.name, known_column.profile
      """, doing: "reading known columns"
    ) { row in
      let (source, profile) = (row.text(0) ?? "", row.text(1) ?? "")
      if tables.last.map({ ($0.source, $0.profile) == (source, profile) }) != true {
        tables.append(Table(source: source, profile: profile, headers: []))
      }
      tables[tables.count - 1].headers.insert(row.text(2) ?? "")
    }
    return tables
  }

  /// The folded names of a source's columns that its newest exports lack, by profile.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func lacking(from source: String) throws -> [String: Set<String>] {
    var lacking: [String: Set<String>] = [:]
    try store.ask(
      """
      select known_column.profile, known_column.header
      from known_column
      inner join source on source.id = known_column.source_id
      where source.name = ? and known_column.lacking_run is not null
      """, [.text(source)], doing: "reading known columns"
    ) { row in
      lacking[row.text(0) ?? "", default: []].insert(row.text(1) ?? "")
    }
    return lacking
  }

  /// Remembers the columns of a table; those that are known stay as they are.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func remember(
    _ headers: [String], of profile: String, source: Int64, run: Int64
  ) throws {
    for header in headers {
      try store.run(
        """
        insert into known_column (source_id, profile, header, first_run) values (?, ?, ?, ?)
        on conflict do nothing
        """, [.integer(source), .text(profile), .text(header), .integer(run)],
        doing: "keeping known columns")
    }
  }
}
