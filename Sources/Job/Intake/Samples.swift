import Tabular

/// The first records of a table, enough of them to decide dates, numbers and keys by evidence.
enum Samples {
  /// The least number of records looked at, where the table has as many.
  static let records = 2_000

  /// The first batches of the first table that a reader gives; empty where there are no records.
  static func first(of reader: RecordReader) throws(TabularError) -> [RecordBatch] {
    try tables(of: reader).first ?? []
  }

  /// The first batches of each table among a reader's first records, in the order the tables come.
  static func tables(of reader: RecordReader) throws(TabularError) -> [[RecordBatch]] {
    var tables: [[RecordBatch]] = []
    var count = 0
    while count < records, let batch = try reader.nextBatch() {
      count += batch.count
      if batch.count == 0 { continue }
      if let known = tables.firstIndex(where: { $0.first?.table.id == batch.table.id }) {
        tables[known].append(batch)
      } else {
        tables.append([batch])
      }
    }
    return tables
  }
}
