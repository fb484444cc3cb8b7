/// A table of text cells made row by row, so that a long one needs no memory.
package struct RowTable: Sendable {
  /// The file name without folder, such as `win-rate.csv`.
  package let name: String
  package let columns: [String]
  package let count: Int
  private let cells: @Sendable (Int) -> [String]

  package init(
    name: String, columns: [String], count: Int, cells: @escaping @Sendable (Int) -> [String]
  ) {
    self.name = name
    self.columns = columns
    self.count = count
    self.cells = cells
  }

  /// The cells of a row, as many as there are columns.
  package func row(_ index: Int) -> [String] { cells(index) }
}
