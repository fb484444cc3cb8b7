package import CRM

/// What values decided about how the columns of each source are written, from run to run.
package struct ColumnMemories {
  private let store: Store

  /// The decisions within a transaction.
  package init(_ store: Store) { self.store = store }

  /// `create table` of the decisions.
  static let schema = """
    -- one row per question about how a column of a source is written that its values decided
    create table if not exists column_decision (
        -- the `source`, by its id
        source_id integer not null references source (id),
        -- the id of the profile its tables are read by
        profile text not null,
        -- the column's folded name
        header text not null,
        -- what was open: the order of dates, the place of the year, the decimal mark, times, the
        -- scale
        question text not null,
        -- how the values are read
        answer text not null,
        -- how many values can be meant in this way only
        votes integer not null,
        -- the `run` that decided it so, by its id
        run_id integer not null references run (id),
        primary key (source_id, profile, header, question)
    ) strict, without rowid
    """

  /// What is remembered, by the name of the source.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func all() throws -> [String: ColumnMemory] {
    var memories: [String: ColumnMemory] = [:]
    try store.ask(
      """
      select source.name, told.profile, told.header, told.answer, told.votes, told.run_id
      from column_decision as told
      inner join source on source.id = told.source_id
      """, doing: "reading what is remembered of columns"
    ) { row in
      guard let answer = ColumnAnswer(rawValue: row.text(3) ?? "") else { return }
      let place = ColumnMemory.Place(
        profile: row.text(1) ?? "", column: row.text(2) ?? "", question: answer.question)
      memories[row.text(0) ?? "", default: ColumnMemory()][place] = ColumnMemory.Entry(
        answer: answer, votes: Int(row.integer(4) ?? 0), origin: .run(row.integer(5) ?? 0))
    }
    return memories
  }

  /// Remembers what the values of a table decided; nothing that was only assumed or remembered.
  ///
  /// - Parameters:
  ///   - decisions: of the table's columns.
  ///   - source: the source it belongs to.
  ///   - run: the run that read it.
  ///   - isNewest: whether another answer than the remembered one takes its place.
  /// - Throws: `WarehouseError.sqlite`.
  package func remember(
    _ decisions: [ColumnMemory.Place: ColumnDecision], source: Int64, run: Int64, isNewest: Bool
  ) throws {
    let conflict =
      isNewest
      ? """
      do update set answer = excluded.answer, votes = excluded.votes, run_id = excluded.run_id
      where answer <> excluded.answer
      """ : "do nothing"
    for (place, decision) in decisions {
      guard let votes = decision.votes else { continue }
      try store.run(
        """
        insert into column_decision (source_id, profile, header, question, answer, votes, run_id)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict \(conflict)
        """,
        [
          .integer(source), .text(place.profile), .text(place.column),
          .text(place.question.rawValue), .text(decision.answer.rawValue),
          .integer(Int64(votes)), .integer(run),
        ], doing: "remembering how columns are written")
    }
  }
}
