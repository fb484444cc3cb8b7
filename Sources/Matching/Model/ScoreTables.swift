/// Match weights of a model laid out for fast sums.
struct ScoreTables: Sendable {
  /// Parents of comparison `k` stand at `firstSlot[k]..<firstSlot[k + 1]`.
  private var firstSlot: [Int] = [0]
  private var parents: [Int] = []
  /// Start of each comparison's own table, then of each slot's, in `bits` and `scale`.
  private var marginalStart: [Int] = []
  private var slotStart: [Int] = []
  private var bits: [Float] = []
  private var scale: [Float] = []
  private var rarity: [Float] = []
  private let levelCounts: [Int]
  /// The most that a level of a comparison can weigh, whatever its parents say and however rare the
  /// value is, by comparison and level (16 each).
  private var most: [Float] = []
  /// Whether a level of a comparison is an agreement, by comparison and level (16 each).
  private var agreement: [Bool] = []

  init(weights: [MatchModel.Weights], comparisons: [Comparison]) {
    levelCounts = comparisons.map { $0.levels.count + 1 }
    for (weight, comparison) in zip(weights, comparisons) {
      marginalStart.append(bits.count)
      append(weight.marginal, weight.marginal, comparison)
      for condition in weight.conditions {
        parents.append(condition.parent)
        slotStart.append(bits.count)
        for shares in condition.rows { append(shares, weight.marginal, comparison) }
      }
      firstSlot.append(parents.count)
      rarity += (0..<Rarity.bucketCount).map {
        $0 < weight.rarity.count ? Float(weight.rarity[$0]) : 0
      }
      agreement += (0..<16).map { Agreement.holds(weight.marginal, level: $0) }
    }
    for index in marginalStart.indices { most += (0..<16).map { most(index, level: $0) } }
  }

  private func most(_ index: Int, level: Int) -> Float {
    let count = levelCounts[index]
    if level == 0 || level >= count { return 0 }
    let end = index + 1 < marginalStart.count ? marginalStart[index + 1] : bits.count
    let extra = rarity[(index * Rarity.bucketCount)..<((index + 1) * Rarity.bucketCount)].max() ?? 0
    // The table of a comparison and those of its slots follow each other, each a multiple of levels.
    return stride(from: marginalStart[index] + level, to: end, by: count)
      .map { bits[$0] + scale[$0] * max(0, extra) }.max() ?? 0
  }

  /// A number that the weight of levels is never more than: cheaper than the weight, and enough to
  /// pass over most pairs.
  @inline(__always)
  func mostBits(_ levels: [UInt8]) -> Float {
    var sum: Float = 0
    for index in levelCounts.indices { sum += most[index &* 16 &+ Int(levels[index] & 15)] }
    return sum
  }

  private mutating func append(
    _ shares: MatchModel.Shares, _ marginal: MatchModel.Shares, _ comparison: Comparison
  ) {
    for level in shares.m.indices {
      if level == 0 {
        bits.append(0)
        scale.append(0)
        continue
      }
      bits.append(Float(max(-12, min(20, logBits(shares.m[level] / shares.u[level])))))
      // Where the parent's level already foretells agreement, rarity says little more.
      let told = marginal.u[level] >= 1 ? 0 : logBits(shares.u[level]) / logBits(marginal.u[level])
      scale.append(comparison.levels[level - 1].frequency * Float(max(0, min(1, told))))
    }
  }

  /// The parent whose level decides which shares of comparison `index` hold: its slot, or -1.
  ///
  /// The most telling parent that agrees; else the most telling one that is not missing.
  @inline(__always)
  func slot(_ index: Int, _ levels: [UInt8], at base: Int) -> Int {
    var present = -1
    for slot in firstSlot[index]..<firstSlot[index + 1] {
      let level = Int(levels[base + parents[slot]])
      if level == 0 { continue }
      if agreement[parents[slot] * 16 + level] { return slot }
      if present < 0 { present = slot }
    }
    return present
  }

  /// Which parent a slot stands for.
  func parent(_ slot: Int) -> Int { parents[slot] }

  /// Place of the parent of a slot among the conditions of comparison `index`.
  func condition(_ slot: Int, _ index: Int) -> Int { slot - firstSlot[index] }

  @inline(__always)
  private func place(_ index: Int, _ levels: [UInt8], at base: Int) -> Int {
    let slot = slot(index, levels, at: base)
    let level = Int(levels[base + index])
    if slot < 0 { return marginalStart[index] + level }
    return slotStart[slot] + Int(levels[base + parents[slot]]) * levelCounts[index] + level
  }

  /// Bits of one comparison by its level and those of its parents, and bits for rarity, for which
  /// alone the bucket is asked.
  @inline(__always)
  func parts(
    _ index: Int, _ levels: [UInt8], at base: Int, bucket: @autoclosure () -> UInt8
  ) -> (level: Float, rarity: Float) {
    let place = place(index, levels, at: base)
    let share = scale[place]
    let extra = share == 0 ? 0 : share * rarity[index * Rarity.bucketCount + Int(bucket())]
    return (bits[place], extra)
  }

  /// Bits of all comparisons of a training pair.
  func sum(_ pairs: TrainingPairs, _ pair: Int) -> Double {
    let base = pair * pairs.stride
    var sum: Float = 0
    for index in levelCounts.indices where pairs.levels[base + index] != 0 {
      let parts = parts(index, pairs.levels, at: base, bucket: pairs.bucket[base + index])
      sum += parts.level + parts.rarity
    }
    return Double(sum)
  }
}

/// When a level counts as agreement.
enum Agreement {
  /// Equal values always agree; other levels do where matches have them four times as often.
  static func holds(_ shares: MatchModel.Shares, level: Int) -> Bool {
    if level == 0 || level >= shares.m.count { return false }
    return level == 1 || shares.m[level] > 4 * shares.u[level]
  }
}
