extension RecordBatch {
  /// A batch of other rows made from this one's records, without copying a field.
  ///
  /// - Parameters:
  ///   - table: the columns of the new rows.
  ///   - extra: bytes that stand after this batch's own, for texts its records don't have.
  ///   - origins: for each new row the record it was made from, whose place in the file it keeps.
  ///   - bounds: start and end of each field of the new rows, row by row, in the bytes of both.
  /// - Returns: the new rows; what is wrong with the records stays with this batch.
  package func rearranged(
    as table: TableShape, appending extra: [UInt8] = [], origins: [Int], bounds: [UInt32]
  ) -> RecordBatch {
    RecordBatch(
      table: table, bytes: extra.isEmpty ? bytes : bytes + extra, count: origins.count,
      bounds: bounds, positions: origins.map { positions[$0] },
      rawRanges: origins.map { rawRanges[$0] }, problems: [])
  }
}
