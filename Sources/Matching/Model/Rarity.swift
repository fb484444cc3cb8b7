/// Term-frequency adjustment: a rare shared value says more than a common one.
///
/// Values are sorted into buckets by the number of rows that have them, two buckets per doubling.
enum Rarity {
  static let bucketCount = 48

  /// The bucket of a value that `rows` rows have.
  @inline(__always)
  static func bucket(_ rows: Float) -> UInt8 {
    if rows <= 1 { return 0 }
    return UInt8(min(Double(bucketCount - 1), (logBits(Double(rows)) * 2).rounded()))
  }

  /// Rows that have a typical value of the bucket.
  static func rows(_ bucket: Int) -> Double { exp2Of(Double(bucket) / 2) }
}
