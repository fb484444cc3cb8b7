import Matching
import Synchronization

/// A table of records that a thread of its own fills with the rows that another one reads.
final class TableFilling: Sendable {
  /// The columns of the table.
  let fields: [MatchField]
  private let blocks = BoundedQueue<RowBlock>(capacity: 4)
  private let work: SideWork<MatchTable>

  /// Starts to fill a table that nobody else holds.
  init(_ table: consuming MatchTable) {
    fields = table.fields
    let held = Mutex<MatchTable?>(table)
    let blocks = self.blocks
    work = SideWork {
      var table = held.withLock { held in
        let table = held
        held = nil
        return table
      }
      while let block = blocks.take() { table?.append([block], workers: 1) }
      return table ?? MatchTable(fields: [])
    }
  }

  /// Adds rows at the end.
  func add(_ block: RowBlock) {
    if block.count > 0 { _ = blocks.put(block) }
  }

  /// The table with all rows that were added; asked once.
  func end() throws -> MatchTable {
    blocks.close()
    return try work.wait()
  }
}

/// Rows that are put together field by field until they are worth handing over.
struct GrowingBlock {
  private static let rows = 8_192

  private let columns: Int
  private var bytes: [UInt8] = []
  private var bounds: [UInt32] = []

  /// An empty block of rows with so many fields.
  init(columns: Int) { self.columns = columns }

  /// Whether it holds as many rows as are handed over at once.
  var isFull: Bool { bounds.count >= 2 * columns * Self.rows }

  /// Adds the next field of a row.
  mutating func add(_ text: Span<UInt8>) {
    bounds.append(UInt32(bytes.count))
    for index in 0..<text.count { bytes.append(text[index]) }
    bounds.append(UInt32(bytes.count))
  }

  /// The rows so far; the next field starts a new block.
  mutating func take() -> RowBlock {
    let block = RowBlock(
      bytes: bytes, bounds: bounds, columnCount: columns,
      count: columns == 0 ? 0 : bounds.count / (2 * columns))
    bytes.removeAll()
    bounds.removeAll()
    return block
  }
}
