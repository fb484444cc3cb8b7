/// A table of text cells made row by row, so that a long one needs no memory.
package struct RowTable: Sendable {
  /// A row: the cells of a record, and the row's own before and behind them.
  package struct Row: Sendable {
    package var before: [String] = []
    /// A position among the records of the table.
    package let record: Int32
    package var after: [String] = []

    package init(before: [String] = [], record: Int32, after: [String] = []) {
      self.before = before
      self.record = record
      self.after = after
    }
  }

  /// The file name without folder, such as `win-rate.csv`.
  package let name: String
  package let columns: [String]
  package let count: Int
  /// What the rows tell of their records.
  package let records: RecordCells
  private let rows: @Sendable (Int) -> Row

  /// A table of rows about records.
  ///
  /// - Parameters:
  ///   - name: the file name.
  ///   - before: columns of the row's own before those of the record.
  ///   - records: the cells of all records.
  ///   - after: columns of the row's own behind them.
  ///   - count: the number of rows.
  ///   - rows: the row at a position.
  package init(
    name: String, before: [String] = [], records: RecordCells, after: [String] = [], count: Int,
    rows: @escaping @Sendable (Int) -> Row
  ) {
    self.name = name
    columns = before + records.columns + after
    self.records = records
    self.count = count
    self.rows = rows
  }

  /// A row in its parts.
  package subscript(index: Int) -> Row { rows(index) }

  /// The cells of a row, as many as there are columns.
  package func row(_ index: Int) -> [String] {
    let row = rows(index)
    return row.before + records[row.record] + row.after
  }
}
