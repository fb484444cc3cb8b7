/// Pairs that share a value, by how common the value is.
struct RarityCounts: Sendable {
  private var unrelated = [Double](repeating: 0, count: Rarity.bucketCount)
  private var sharing = [Double](repeating: 0, count: Rarity.bucketCount)

  /// Adds a pair that shares a value of this bucket and is a match with this probability.
  @inline(__always)
  mutating func add(_ bucket: UInt8, weight: Double, probability: Double) {
    unrelated[Int(bucket)] += (1 - probability) * weight
    sharing[Int(bucket)] += weight
  }

  /// Bits per bucket: how much less likely two unrelated rows share such a value than they share
  /// any value.
  ///
  /// - Parameters:
  ///   - coincidence: chance that two unrelated rows share a value.
  ///   - total: rows that have a value.
  /// - Returns: one number per bucket of `Rarity`, between -8 and 10.
  func table(coincidence: Double, total: Double) -> [Double] {
    var highest = 0.0
    return (0..<Rarity.bucketCount).map { bucket in
      let others = (unrelated[bucket] + 0.5) / (sharing[bucket] + 1)
      let share = max(0.5, Rarity.rows(bucket) - 1) * others / max(1, total)
      highest = max(highest, share)
      return max(-8, min(10, logBits(coincidence / highest)))
    }
  }
}
