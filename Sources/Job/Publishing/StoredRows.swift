import Metrics
import Tabular

/// Tables of rows as bytes to keep: what they tell of a record once, and of each row the number of
/// its record and the row's own cells, column by column, which deflates well.
extension RowFiles.Table {
  /// The table as bytes.
  func bytes() throws -> [UInt8] {
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
    writer.block(own.bytes)
    return writer.bytes
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
  /// The texts of all records as bytes: their lengths, then the texts.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.number(blocks.count)
    for block in blocks {
      writer.number(block.ends.count - 1)
      for (start, end) in zip(block.ends, block.ends.dropFirst()) { writer.number(end - start) }
    }
    for block in blocks { writer.block(block.bytes) }
    return writer.bytes
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
        block.ends.append((block.ends.last ?? 0) + (try reader.number()))
      }
      blocks.append(block)
    }
    for index in blocks.indices {
      blocks[index].bytes = [UInt8](try reader.block())
      guard blocks[index].bytes.count == blocks[index].ends.last else { throw ByteReader.Damaged() }
    }
    self.init(blocks: blocks)
  }
}
