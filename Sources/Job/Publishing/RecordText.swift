import Matching
import Metrics
import Tabular

/// The cells of all records as CSV text, each made once: the rows of many files tell of the same
/// records and only copy it.
struct RecordText: Sendable {
  /// The text of some records in a row, and where the text of each ends.
  struct Block: Sendable {
    var bytes: [UInt8] = []
    var ends: [UInt32] = [0]
  }

  let blocks: [Block]
  private static let blockSize = 2048

  init(blocks: [Block]) { self.blocks = blocks }

  /// Makes the text of all records.
  init(_ records: RecordCells, workers: Int) {
    let count = (records.count + Self.blockSize - 1) / Self.blockSize
    blocks = parallelMap(count, workers: workers) { index in
      var block = Block()
      var text: [UInt8] = []
      var cells = CellText()
      let start = index * Self.blockSize
      let end = min(records.count, start + Self.blockSize)
      block.ends.reserveCapacity(end - start + 1)
      for record in start..<end {
        cells.append(records[Int32(record)], to: &text)
        block.ends.append(UInt32(text.count))
      }
      // Blocks are kept for long, and an array that grew has room for half as much again.
      block.bytes.reserveCapacity(text.count)
      block.bytes += text
      return block
    }
  }

  /// Appends the cells of a record, each behind a comma.
  func append(_ record: Int32, to text: inout [UInt8]) {
    let block = Int(record) / Self.blockSize
    let place = Int(record) % Self.blockSize
    let start = Int(blocks[block].ends[place])
    text.append(contentsOf: blocks[block].bytes[start..<Int(blocks[block].ends[place + 1])])
  }

  /// Appends some of the cells of a record, each behind a comma.
  func append(_ record: Int32, cells isTold: [Bool], to text: inout [UInt8]) {
    let block = blocks[Int(record) / Self.blockSize]
    let place = Int(record) % Self.blockSize
    let bytes = block.bytes.span
    var at = Int(block.ends[place])
    let end = Int(block.ends[place + 1])
    var column = 0
    while at < end {
      let start = at
      at += 1
      // A comma between quotes is the cell's own; a quote of its own is written twice.
      var isQuoted = false
      while at < end, isQuoted || bytes[at] != UInt8(ascii: ",") {
        if bytes[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
        at += 1
      }
      if column < isTold.count, isTold[column] { text.append(contentsOf: block.bytes[start..<at]) }
      column += 1
    }
  }
}

/// Cells as CSV text without the ends of rows.
struct CellText {
  private var writer = CSVWriter(formulaGuard: .quoted)

  init() {
    // Every cell is preceded by a comma from now on.
    writer.field("")
  }

  /// Appends cells, each behind a comma.
  mutating func append(_ cells: [String], to text: inout [UInt8]) {
    for cell in cells { writer.field(cell) }
    writer.move(to: &text)
  }
}
