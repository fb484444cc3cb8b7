/// The value of every column for every row, row by row, so that a pair costs two cache lines.
struct RowValues: Sendable {
  private let stride: Int
  private let values: [UInt32]

  init(_ columns: [FeatureColumn]) {
    stride = columns.count
    let count = columns.first?.ids.count ?? 0
    var values = [UInt32](repeating: 0, count: count * columns.count)
    for (index, column) in columns.enumerated() {
      var place = index
      for id in column.ids {
        values[place] = id
        place += columns.count
      }
    }
    self.values = values
  }

  @inline(__always)
  subscript(row: Int, column: Int) -> UInt32 { values[row * stride + column] }
}
