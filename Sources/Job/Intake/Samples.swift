import Tabular

/// The first records of a table, enough of them to decide dates, numbers and keys by evidence.
enum Samples {
  /// The least number of records looked at, where the table has as many.
  static let records = 2_000

  /// The first batches of the first table that a reader gives; empty where there are no records.
  static func first(of reader: RecordReader) throws(TabularError) -> [RecordBatch] {
    var batches: [RecordBatch] = []
    var count = 0
    while count < records, let batch = try reader.nextBatch() {
      if let first = batches.first, first.table.id != batch.table.id { break }
      if batch.count > 0 { batches.append(batch) }
      count += batch.count
    }
    return batches
  }
}
