/// How often values (or words) of a column occur, by content hash, so that a model can be frozen.
package struct FrequencyTable: Sendable, Codable, Hashable {
  /// Rows counted.
  var total: Double
  /// Hashes of values that occur more than once, ascending.
  var hashes: [UInt64]
  /// Rows of each of those values.
  var counts: [Float]

  init(total: Double, entries: [(hash: UInt64, count: Float)]) {
    self.total = max(1, total)
    let sorted = entries.sorted { $0.hash < $1.hash }
    hashes = sorted.map(\.hash)
    counts = sorted.map(\.count)
  }

  /// Rows that have the value with this hash; 1 where it is not listed.
  func count(_ hash: UInt64) -> Float {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash ? counts[low] : 1
  }

  /// Most frequent values first, at most `limit` of them.
  static func of(
    _ hashes: [UInt64], _ rows: [UInt32], total: Int, limit: Int = 20_000
  ) -> FrequencyTable {
    var entries: [(hash: UInt64, count: Float)] = []
    for index in 1..<max(1, hashes.count) where rows[index] > 1 {
      entries.append((hashes[index], Float(rows[index])))
    }
    if entries.count > limit {
      entries.sort { $0.count != $1.count ? $0.count > $1.count : $0.hash < $1.hash }
      entries.removeLast(entries.count - limit)
    }
    return FrequencyTable(total: Double(total), entries: entries)
  }
}
