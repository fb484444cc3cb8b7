import Matching
import Synchronization
import Warehouse

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
      table?.settle()
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

/// Rows that are put together until they are worth handing over.
struct GrowingBlock {
  private static let rows = 8_192

  private let columns: Int
  private var bytes: [UInt8] = []
  private var bounds: [UInt32] = []

  /// An empty block of rows with so many fields.
  init(columns: Int) { self.columns = columns }

  /// Whether it holds as many rows as are handed over at once.
  var isFull: Bool { bounds.count >= 2 * columns * Self.rows }

  /// Adds a row of a question: its first column is the id, the others are the fields.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - isBlank: whether a text of a field says nothing and is to be left out; nil: none is.
  mutating func add(_ row: RowReader, isBlank: ((Int, Span<UInt8>) -> Bool)?) {
    guard let isBlank else {
      row.append(1..<columns + 1, to: &bytes, bounds: &bounds)
      return
    }
    for field in 0..<columns {
      let start = bytes.count
      row.append(field + 1, to: &bytes)
      if isBlank(field, bytes.span.extracting(start..<bytes.count)) {
        bytes.removeLast(bytes.count - start)
      }
      bounds.append(UInt32(start))
      bounds.append(UInt32(bytes.count))
    }
  }

  /// Puts the name of an account in place of its key, in a field of the row that was added last.
  mutating func nameAccount(_ row: RowReader, _ field: Int, _ names: AccountNames) {
    let start = bounds.count - 2 * (columns - field)
    let key = Int(bounds[start])..<Int(bounds[start + 1])
    if key.isEmpty { return }
    let name = names.name(
      of: bytes.span.extracting(key), source: row.integer(columns + 1) ?? 0)
    bounds[start] = UInt32(bytes.count)
    bytes += name
    bounds[start + 1] = UInt32(bytes.count)
  }

  /// The rows so far; the next one starts a new block.
  mutating func take() -> RowBlock {
    let block = RowBlock(
      bytes: bytes, bounds: bounds, columnCount: columns,
      count: columns == 0 ? 0 : bounds.count / (2 * columns))
    bytes = []
    bytes.reserveCapacity(block.bytes.count)
    bounds = []
    bounds.reserveCapacity(block.bounds.count)
    return block
  }
}
