/// The order of rows by content, which does not change when the input's rows are shuffled.
enum ContentOrder {
  /// Row numbers of the input, ordered by a hash of all their values; equal rows by number.
  static func of(_ table: MatchTable) -> [UInt32] {
    var rows = [KeyedRow](repeating: KeyedRow(key: 0, row: 0), count: table.rowCount)
    for index in rows.indices { rows[index].row = UInt32(index) }
    for column in table.columns where column.isKept {
      let hashes = column.pool.hashes
      for index in rows.indices {
        rows[index].key = ContentHash.pair(rows[index].key, hashes[Int(column.ids[index])])
      }
    }
    radixSort(&rows)
    return rows.map(\.row)
  }
}
