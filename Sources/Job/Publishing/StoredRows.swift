import Metrics
import Tabular

/// Tables of rows as bytes to keep: what they tell of a record once, and of each row the number of
/// its record and the row's own cells, column by column, which deflates well.
///
/// Begins with 0, since an earlier form began with its columns and told all rows in one piece.
extension RowFiles.Table {
  /// The rows of a piece: the whole table would take as much memory as its file.
  private static var rowsAtOnce: Int { 16_384 }

  /// Hands the table over as bytes.
  func store(_ sink: Publisher.File.Sink) throws {
    var writer = ByteWriter()
    writer.number(0)
    writer.texts(columns)
    writer.number(records)
    writer.block((isTold ?? []).map { $0 ? 1 : 0 })
    try sink(writer.take())
    var numbers = ByteWriter()
    var own = ByteWriter()
    var (last, count) = (0, 0)
    func end() throws {
      writer.number(count)
      writer.block(numbers.take())
      writer.block(own.take())
      count = 0
      try sink(writer.take())
    }
    try rows { row in
      numbers.number(Int(row.record) - last)
      last = Int(row.record)
      count += 1
      own.texts(row.before)
      own.texts(row.after)
      if count == Self.rowsAtOnce { try end() }
    }
    if count > 0 { try end() }
    writer.number(0)
    try sink(writer.take())
  }

  /// The table that was made into bytes.
  ///
  /// - Throws: `ByteReader.Damaged`.
  init(name: String, bytes: [UInt8]) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    var columns = try reader.texts()
    let isEarlier = !columns.isEmpty
    if !isEarlier { columns = try reader.texts() }
    let records = try reader.number()
    let isTold = isEarlier ? [] : try reader.block().map { $0 == 1 }
    let pieces = reader
    // What can't be read is found now, not when half a file is written.
    var hasMore = true
    while hasMore { hasMore = try reader.piece() != nil && !isEarlier }
    self.init(
      name: name, columns: columns, records: records, isTold: isTold.isEmpty ? nil : isTold
    ) { body in
      var reader = pieces
      var record = 0
      while let piece = try reader.piece() {
        var numbers = ByteReader([UInt8](piece.numbers))
        var own = ByteReader([UInt8](piece.own))
        for _ in 0..<piece.count {
          record += try numbers.number()
          let (before, after) = (try own.texts(), try own.texts())
          try body(RowTable.Row(before: before, record: Int32(clamping: record), after: after))
        }
        if isEarlier { return }
      }
    }
  }
}

extension ByteReader {
  /// The next rows of a table; nil at the end of them.
  fileprivate mutating func piece() throws(Damaged) -> (
    count: Int, numbers: ArraySlice<UInt8>, own: ArraySlice<UInt8>
  )? {
    let count = try number()
    return count == 0 ? nil : (count, try block(), try block())
  }
}

extension RecordText {
  /// Hands the texts of all records over as bytes: their lengths, then the texts.
  func store(_ sink: Publisher.File.Sink) throws {
    var writer = ByteWriter()
    writer.number(blocks.count)
    for block in blocks {
      writer.number(block.ends.count - 1)
      for (start, end) in zip(block.ends, block.ends.dropFirst()) {
        writer.number(Int(end - start))
      }
    }
    try sink(writer.bytes)
    for block in blocks {
      var length = ByteWriter()
      length.number(block.bytes.count)
      try sink(length.bytes)
      try sink(block.bytes)
    }
  }

  /// The texts that were made into bytes.
  ///
  /// - Throws: `ByteReader.Damaged`.
  init(bytes: [UInt8]) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    var blocks: [Block] = []
    for _ in 0..<(try reader.count()) {
      var block = Block()
      for _ in 0..<(try reader.count()) {
        let end = Int(block.ends.last ?? 0) + (try reader.number())
        guard let end = UInt32(exactly: end) else { throw ByteReader.Damaged() }
        block.ends.append(end)
      }
      blocks.append(block)
    }
    for index in blocks.indices {
      blocks[index].bytes = [UInt8](try reader.block())
      guard blocks[index].bytes.count == Int(blocks[index].ends.last ?? 0) else {
        throw ByteReader.Damaged()
      }
    }
    self.init(blocks: blocks)
  }
}
