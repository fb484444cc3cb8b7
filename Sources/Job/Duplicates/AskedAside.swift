import Matching
import Warehouse

/// Some rows of a question: so many numbers of each row, then its texts.
struct AskedRows: Sendable {
  /// The numbers of each row, row by row; 0 where there is none.
  let numbers: [Int64]
  /// The texts of each row.
  let texts: RowBlock

  /// How many numbers a row has.
  let width: Int

  /// How many rows there are.
  var count: Int { texts.count }

  /// A number of a row.
  func number(_ row: Int, _ column: Int) -> Int64 { numbers[row * width + column] }

  /// Hands the bytes of a text to `body`, none where there is no text.
  func withText<R>(_ row: Int, _ column: Int, _ body: (Span<UInt8>) -> R) -> R {
    body(texts.bytes.span.extracting(texts.range(row, column)))
  }
}

/// A question whose rows one thread reads and another takes in.
struct AskedAside {
  /// Rows that are handed over at once.
  private static let together = 8_192

  let store: Store
  /// How many numbers a row begins with.
  let numbers: Int
  /// How many texts follow.
  let texts: Int

  /// Asks, and takes the rows in on a thread of its own, in their order.
  ///
  /// - Parameters:
  ///   - start: what the rows are taken into.
  ///   - question: its columns are the numbers, then the texts.
  ///   - purpose: for messages.
  ///   - body: takes some rows in.
  /// - Returns: what came of it.
  /// - Throws: `WarehouseError.sqlite`.
  func into<State: Sendable>(
    _ start: State, _ question: String, doing purpose: String,
    _ body: @escaping @Sendable (inout State, AskedRows) -> Void
  ) throws -> State {
    let queue = BoundedQueue<AskedRows>(capacity: 4)
    let work = SideWork {
      var state = start
      while let rows = queue.take() { body(&state, rows) }
      return state
    }
    let asked = Result { try read(question, purpose, into: queue) }
    queue.close()
    let state = try work.wait()
    try asked.get()
    return state
  }

  private func read(
    _ question: String, _ purpose: String, into queue: BoundedQueue<AskedRows>
  ) throws {
    var found: [Int64] = []
    var bytes: [UInt8] = []
    var bounds: [UInt32] = []
    func hand() {
      if found.isEmpty { return }
      let block = RowBlock(
        bytes: bytes, bounds: bounds, columnCount: texts, count: found.count / numbers)
      _ = queue.put(AskedRows(numbers: found, texts: block, width: numbers))
      found = []
      bytes = []
      bytes.reserveCapacity(block.bytes.count)
      bounds = []
      bounds.reserveCapacity(block.bounds.count)
    }
    try store.ask(question, doing: purpose) { row in
      for column in 0..<numbers { found.append(row.integer(column) ?? 0) }
      row.append(numbers..<numbers + texts, to: &bytes, bounds: &bounds)
      if found.count == numbers * Self.together { hand() }
    }
    hand()
  }
}
