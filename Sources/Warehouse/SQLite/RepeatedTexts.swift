/// Texts of columns that repeat few values over many rows, each value kept once.
package struct RepeatedTexts: Sendable {
  private var known: Set<String> = []

  package init() {}

  /// The text of a column, "" for NULL.
  package mutating func text(_ column: Int, of row: RowReader) -> String {
    guard let text = row.text(column) else { return "" }
    return known.insert(text).memberAfterInsert
  }
}
