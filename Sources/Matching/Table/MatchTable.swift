import Synchronization

/// Rows to be matched: each distinct value of a column is stored once, a row holds numbers.
///
/// One million contacts with ten columns take about 200 MB.
package struct MatchTable: Sendable {
  /// The columns, in the order in which values are appended.
  package let fields: [MatchField]
  /// How many rows were appended.
  package private(set) var rowCount = 0
  private(set) var columns: [ValueColumn]

  /// An empty table with these columns.
  package init(fields: [MatchField]) {
    self.fields = fields
    columns = fields.map { ValueColumn(isKept: $0.kind != .ignored || $0.isProtected) }
  }

  /// The same rows with columns of other kinds.
  ///
  /// - Returns: nil where there are other columns, or a column is to be compared that was not kept.
  package func with(_ fields: [MatchField]) -> MatchTable? {
    guard fields.map(\.name) == self.fields.map(\.name) else { return nil }
    var table = MatchTable(fields: fields)
    table.rowCount = rowCount
    for index in fields.indices where table.columns[index].isKept {
      guard columns[index].isKept else { return nil }
      table.columns[index] = columns[index]
    }
    return table
  }

  /// Appends a row given as one text per field; missing trailing fields count as blank.
  package mutating func append(_ values: [String]) {
    for index in columns.indices {
      if index < values.count {
        columns[index].append(Array(values[index].utf8).span)
      } else {
        columns[index].appendBlank()
      }
    }
    rowCount += 1
  }

  /// Appends a row whose UTF-8 fields lie in `bytes`, field `i` at `ranges[i]`.
  package mutating func append(_ bytes: Span<UInt8>, ranges: [Range<Int>]) {
    for index in columns.indices {
      if index < ranges.count {
        columns[index].append(bytes.extracting(ranges[index]))
      } else {
        columns[index].appendBlank()
      }
    }
    rowCount += 1
  }

  /// Appends blocks of rows whose columns are those of the table; columns are worked on side by side.
  package mutating func append(_ blocks: [RowBlock], workers: Int = 2) {
    let cells = columns.map { ColumnCell($0) }
    // The cells hold the only reference while they grow.
    columns = []
    columns = parallelMap(cells.count, workers: workers) { index in
      cells[index].append(blocks, column: index)
    }
    rowCount += blocks.reduce(0) { $0 + $1.count }
  }

  /// The same rows with the values of some columns only.
  package func only(_ fields: [Int]) -> MatchTable {
    var table = self
    for index in columns.indices where !fields.contains(index) {
      table.columns[index] = ValueColumn(isKept: false)
    }
    return table
  }

  /// A column with its texts, which stay in the table only where the column is protected.
  mutating func takeTexts(of field: Int) -> ColumnCell {
    let column = columns[field]
    if !fields[field].isProtected { columns[field].forgetTexts() }
    return ColumnCell(column)
  }

  /// Gives back the memory that only appending needs; it is taken anew for the next row.
  package mutating func settle() {
    for index in columns.indices { columns[index].settle() }
  }

  /// The text of one field as it was appended; empty for columns of kind `ignored`.
  package func text(row: Int, field: Int) -> String {
    let column = columns[field]
    return column.isKept ? column.pool.string(column.ids[row]) : ""
  }
}

/// A column on its way to the thread that works on it, which then has the only reference.
final class ColumnCell: Sendable {
  private let column: Mutex<ValueColumn?>

  init(_ column: ValueColumn) { self.column = Mutex(column) }

  /// Gives the column away.
  func take() -> ValueColumn {
    column.withLock { held in
      let column = held ?? ValueColumn(isKept: false)
      held = nil
      return column
    }
  }

  /// Adds one column of the blocks and gives the column away.
  func append(_ blocks: [RowBlock], column index: Int) -> ValueColumn {
    column.withLock { held in
      var column = held ?? ValueColumn(isKept: false)
      held = nil
      for block in blocks { column.append(block, column: index) }
      return column
    }
  }
}

/// One column of a `MatchTable`: a number per row into the pool of distinct texts.
struct ValueColumn: Sendable {
  let isKept: Bool
  private(set) var pool = TextPool()
  private(set) var ids: [UInt32] = []

  init(isKept: Bool) { self.isKept = isKept }

  mutating func settle() { pool.settle() }

  /// Leaves it known of each row only whether it has a value, and which are equal.
  mutating func forgetTexts() { pool = TextPool() }

  mutating func append(_ text: Span<UInt8>) {
    if isKept { ids.append(pool.intern(text)) }
  }

  mutating func appendBlank() {
    if isKept { ids.append(0) }
  }

  /// Appends one column of a block; rows that are not compared are blank.
  mutating func append(_ block: RowBlock, column: Int) {
    if !isKept { return }
    let first = ids.count
    pool.intern(block, column: column, into: &ids)
    for row in block.uncompared { ids[first + row] = 0 }
  }
}
