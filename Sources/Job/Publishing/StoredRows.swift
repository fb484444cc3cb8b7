import Metrics
import Tabular

/// Tables of rows as bytes to keep: what they tell of a record once, and of each row the number of
/// its record and the row's own cells, column by column, which deflates well.
extension RowFiles.Table {
  /// Hands the table over as bytes.
  func store(_ sink: Publisher.File.Sink) throws {
    var numbers = ByteWriter()
    var own = ByteWriter()
    var (last, count) = (0, 0)
    try rows { row in
      numbers.number(Int(row.record) - last)
      last = Int(row.record)
      count += 1
      own.texts(row.before)
      own.texts(row.after)
    }
    var writer = ByteWriter()
    writer.texts(columns)
    writer.number(records)
    writer.number(count)
    writer.block(numbers.bytes)
    writer.number(own.bytes.count)
    try sink(writer.bytes)
    try sink(own.bytes)
  }

  /// The table that was made into bytes.
  ///
  /// - Throws: `ByteReader.Damaged`.
  init(name: String, bytes: [UInt8]) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    let columns = try reader.texts()
    let records = try reader.number()
    let count = try reader.number()
    let numbers = [UInt8](try reader.block())
    let own = [UInt8](try reader.block())
    self.init(name: name, columns: columns, records: records) { body in
      var numbers = ByteReader(numbers)
      var own = ByteReader(own)
      var record = 0
      for _ in 0..<count {
        record += try numbers.number()
        let (before, after) = (try own.texts(), try own.texts())
        try body(RowTable.Row(before: before, record: Int32(clamping: record), after: after))
      }
    }
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
