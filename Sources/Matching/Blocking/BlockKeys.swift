/// By what the rows of a table may be alike: rows that share none of these are neither compared nor
/// taken for copies of each other.
///
/// Under one model they depend on a row alone, so that they can be kept: of a changed table only the
/// rows that share a key with a changed one have to be matched again. Keys have 32 bits; the few rows
/// that share one by accident cost a look.
package struct BlockKeys: Sendable, Equatable {
  /// By row, a hash of all its values.
  package var contents: [UInt32]
  /// By blocking pass and row, the key of its block; 0 for a row without one.
  package var blocks: [[UInt32]]

  /// Rows that share a key of one pass, up to which each is compared with every other one.
  ///
  /// Of more rows some pairs are passed over, and which ones depends on all of them.
  package static let largestBlock = 120

  package init(contents: [UInt32], blocks: [[UInt32]]) {
    self.contents = contents
    self.blocks = blocks
  }
}

extension Linkage {
  /// The keys of all rows by the passes; nil where these have none.
  func keys(_ passes: [BlockingPass]) -> BlockKeys? {
    guard passes.allSatisfy({ !$0.keys.isEmpty }) else { return nil }
    let (columns, order, copies) = (self.columns, self.order, self.copies)
    let count = table.rowCount
    let blocks = parallelMap(passes.count, workers: settings.workers) { pass in
      var keys = [UInt32](repeating: 0, count: count)
      let places = Array(0..<UInt32(order.count))
      for keyed in CandidatePairs.keyedRows(passes[pass].keys, columns, places, salt: 0) {
        // 0 stands for none.
        keys[Int(order[Int(keyed.row)])] = max(1, UInt32(truncatingIfNeeded: keyed.key))
      }
      for copy in copies { keys[Int(copy.row)] = keys[Int(order[copy.place])] }
      return keys
    }
    return BlockKeys(contents: contents, blocks: blocks)
  }
}
