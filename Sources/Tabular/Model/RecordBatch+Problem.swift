extension RecordBatch {
  /// The one record that a problem is about, as far as a literal reading of it goes: what it lacks is
  /// blank, what it has beyond the table is left out.
  package init(_ problem: RecordProblem, of table: TableShape) {
    var bytes: [UInt8] = []
    var bounds: [UInt32] = []
    for column in table.columns.indices {
      bounds.append(UInt32(bytes.count))
      if column < problem.fields.count { bytes += problem.fields[column].utf8 }
      bounds.append(UInt32(bytes.count))
    }
    let whole = 0..<bytes.count
    self.init(
      table: table, bytes: bytes, count: 1, bounds: bounds, positions: [problem.position],
      rawRanges: [whole], problems: [])
  }
}
