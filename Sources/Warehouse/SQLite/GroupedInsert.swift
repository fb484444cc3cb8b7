import CRM

/// Writes rows of a table, several by one statement: starting one costs about as much as what it
/// does for a row.
internal struct GroupedInsert {
  /// Rows that one statement writes.
  private static let together = 32

  private let columnCount: Int
  private let several: Statement
  private let one: Statement
  private var cells: [Cell] = []
  private var arena: [UInt8] = []

  /// Prepares the statements.
  ///
  /// - Parameters:
  ///   - command: what writes a row, such as `insert into golden_lead`.
  ///   - columns: the columns that are written.
  ///   - store: the transaction.
  ///   - purpose: for messages.
  /// - Throws: `WarehouseError.sqlite`.
  init(
    _ command: String, _ columns: [String], in store: Store, doing purpose: String
  ) throws {
    columnCount = columns.count
    let row = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
    let start = "\(command) (\(columns.joined(separator: ", "))) values "
    let rows = repeatElement(row, count: Self.together).joined(separator: ", ")
    several = try store.statement(start + rows, doing: purpose)
    one = try store.statement(start + row, doing: purpose)
  }

  /// Adds the next value of the row.
  mutating func add(_ value: Int64) { cells.append(.integer(value)) }

  /// Adds the next value of the row.
  mutating func add(_ value: Double) { cells.append(.real(value)) }

  /// Adds the next value of the row, a text.
  mutating func add(_ text: some Collection<UInt8>) {
    cells.append(.text(offset: arena.count, length: text.count))
    arena += text
  }

  /// Adds the next value of the row, whose text lies in other bytes.
  mutating func add(_ cell: Cell, from bytes: [UInt8]) {
    if cell.tag == .text { add(bytes[cell.range]) } else { cells.append(cell) }
  }

  /// Adds no value.
  mutating func addNull() { cells.append(.null) }

  /// Ends a row; several of them are written when they have come together.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  mutating func endRow() throws {
    guard cells.count == columnCount * Self.together else { return }
    try several.insert(cells[...], arena: arena)
    clear()
  }

  /// Writes the rows that are left.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  mutating func end() throws {
    var start = 0
    while start < cells.count {
      try one.insert(cells[start..<start + columnCount], arena: arena)
      start += columnCount
    }
    clear()
  }

  private mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
  }
}
