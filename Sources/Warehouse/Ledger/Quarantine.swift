package import CRM

/// Keeps the records that could not be loaded, and how often values were changed or refused.
package struct Quarantine {
  private let insertRow: Statement
  private let insertTally: Statement

  /// Prepares the statements within a transaction.
  package init(_ store: Store) throws {
    insertRow = try store.statement(
      """
      insert into quarantine (run_id, file_id, line, byte_offset, rule, detail, raw_text)
      values (?, ?, ?, ?, ?, ?, ?)
      """, doing: "keeping quarantined records")
    insertTally = try store.statement(
      """
      insert into cleaning_tally (file_id, field, rule, is_invalid, count)
      values (?, ?, ?, ?, ?)
      """, doing: "keeping the counts of cleaning rules")
  }

  /// Keeps one record with its text and place.
  package func add(_ row: RejectedRow, run: Int64, file: Int64) throws {
    try insertRow.run([
      .integer(run), .integer(file), .integer(Int64(row.line)), .integer(Int64(row.byteOffset)),
      .text(row.rule), .text(row.detail), .text(row.rawText),
    ])
  }

  /// Keeps the counts of a whole file.
  package func add(_ tally: CleaningTally, file: Int64) throws {
    for (key, count) in tally.counts.sorted(by: { $0.key < $1.key }) {
      try insertTally.run([
        .integer(file), .text(key.field), .text(key.rule), .integer(key.isInvalid ? 1 : 0),
        .integer(Int64(count)),
      ])
    }
  }
}
