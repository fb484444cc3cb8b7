/// The order of rows by content, which does not change when the input's rows are shuffled.
enum ContentOrder {
  /// Row numbers of the input, ordered by a hash of all their values; equal rows by number.
  static func of(_ table: MatchTable, workers: Int) -> [UInt32] {
    let size = 1 << 16
    let kept = table.columns.filter(\.isKept)
    let count = table.rowCount
    let parts = parallelMap((count + size - 1) / size, workers: workers) { part in
      let first = part * size
      var rows = (first..<min(count, first + size)).map { KeyedRow(key: 0, row: UInt32($0)) }
      for column in kept {
        for index in rows.indices {
          let value = Int(column.ids[first + index])
          rows[index].key = ContentHash.pair(rows[index].key, column.pool.hashes[value])
        }
      }
      return rows
    }
    var rows = parts.flatMap { $0 }
    radixSort(&rows)
    return rows.map(\.row)
  }
}
