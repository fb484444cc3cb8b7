/// Looks many values up in a frequency table, most of which are not listed there.
struct FrequencyLookup {
  private let table: FrequencyTable
  /// A bit for each listed hash, by its lowest bits: 16 bits or more a hash.
  private var marks: [UInt64]
  private let mask: Int

  init(_ table: FrequencyTable) {
    self.table = table
    var size = 64
    while size < table.hashes.count * 16 { size *= 2 }
    mask = size - 1
    marks = [UInt64](repeating: 0, count: size / 64)
    for hash in table.hashes {
      let bit = Int(truncatingIfNeeded: hash) & mask
      marks[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Rows that have the value with this hash; 1 where it is not listed.
  @inline(__always)
  func count(_ hash: UInt64) -> Float {
    let bit = Int(truncatingIfNeeded: hash) & mask
    return marks[bit >> 6] >> UInt64(bit & 63) & 1 == 0 ? 1 : table.count(hash)
  }
}
