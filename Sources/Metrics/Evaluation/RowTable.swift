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
  /// What there is to tell of the records.
  package let records: RecordCells
  /// By column of the records, whether the rows tell it.
  package let isTold: [Bool]
  private let rows: @Sendable (Int) -> Row

  /// A table of rows about records.
  ///
  /// - Parameters:
  ///   - name: the file name.
  ///   - before: columns of the row's own before those of the record.
  ///   - records: the cells of all records.
  ///   - told: the columns of the records that the rows tell; nil: all of them.
  ///   - after: columns of the row's own behind them.
  ///   - count: the number of rows.
  ///   - rows: the row at a position.
  package init(
    name: String, before: [String] = [], records: RecordCells, told: Set<String>? = nil,
    after: [String] = [], count: Int,
    rows: @escaping @Sendable (Int) -> Row
  ) {
    self.name = name
    let isTold = records.columns.map { told?.contains($0) ?? true }
    columns = before + Self.told(records.columns, isTold) + after
    self.records = records
    self.isTold = isTold
    self.count = count
    self.rows = rows
  }

  /// Whether the rows tell all there is to tell of their records.
  package var tellsAll: Bool { isTold.allSatisfy(\.self) }

  /// A row in its parts.
  package subscript(index: Int) -> Row { rows(index) }

  /// The cells of a row, as many as there are columns.
  package func row(_ index: Int) -> [String] {
    let row = rows(index)
    return row.before + Self.told(records[row.record], isTold) + row.after
  }

  private static func told(_ cells: [String], _ isTold: [Bool]) -> [String] {
    zip(cells, isTold).compactMap { $1 ? $0 : nil }
  }
}
