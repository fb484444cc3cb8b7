/// The cells that tell of a record, the same in every row and table that it stands in; a class, so
/// that what was made of them once is known again.
package final class RecordCells: Sendable {
  package let columns: [String]
  /// The number of records there are.
  package let count: Int
  private let cells: @Sendable (Int32) -> [String]

  package init(
    columns: [String], count: Int, cells: @escaping @Sendable (Int32) -> [String]
  ) {
    self.columns = columns
    self.count = count
    self.cells = cells
  }

  /// The cells of a record, as many as there are columns.
  package subscript(record: Int32) -> [String] { cells(record) }
}
