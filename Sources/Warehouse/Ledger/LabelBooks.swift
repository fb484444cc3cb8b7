package import CRM

/// What the ids of stages and pipelines stand for, from run to run: not every night brings the tables
/// that tell it.
package struct LabelBooks {
  private let store: Store

  /// The names within a transaction.
  package init(_ store: Store) { self.store = store }

  /// `create table` of the names.
  static let schema = """
    -- one row per id of a stage or pipeline that a table of a source named, as it was named last
    create table if not exists label_name (
        -- the `source`, by its id
        source_id integer not null references source (id),
        -- what the id is of: `stage` or `pipeline`
        field text not null,
        -- the id
        label_id text not null,
        -- the name
        label text not null,
        -- the `run` that brought the name, by its id
        run_id integer not null references run (id),
        primary key (source_id, field, label_id)
    ) strict, without rowid
    """

  /// What is remembered, by the name of the source.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func all() throws -> [String: LabelBook] {
    var books: [String: LabelBook] = [:]
    try store.ask(
      """
      select source.name, told.field, told.label_id, told.label
      from label_name as told
      inner join source on source.id = told.source_id
      """, doing: "reading the names of stages"
    ) { row in
      books[row.text(0) ?? "", default: LabelBook()].add(
        row.text(3) ?? "", for: row.text(2) ?? "", of: row.text(1) ?? "")
    }
    return books
  }

  /// Remembers what a book names; ids that it does not name stay as they are.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func remember(_ book: LabelBook, source: Int64, run: Int64) throws {
    for (field, id, label) in book.entries {
      try store.run(
        """
        insert into label_name (source_id, field, label_id, label, run_id) values (?, ?, ?, ?, ?)
        on conflict do update set label = excluded.label, run_id = excluded.run_id
        where label <> excluded.label
        """, [.integer(source), .text(field), .text(id), .text(label), .integer(run)],
        doing: "keeping the names of stages")
    }
  }
}
