/// Weighs two clusters against each other by all their pairs, linked or not.
struct ClusterEvidence {
  private var comparer: PairComparer
  private let contradiction: Contradiction
  private let tables: ScoreTables
  private let priorBits: Double
  private var levels: [UInt8]

  /// Pairs weighed at most for one decision.
  private let limit = 64
  /// Up to this many pairs all of them count.
  private let fewest = 4
  /// One pair counts for no more than this many bits, for or against.
  private let most = 10.0

  init(
    comparer: PairComparer, tables: ScoreTables, contradiction: Contradiction, priorBits: Double
  ) {
    self.contradiction = contradiction
    self.comparer = comparer
    self.tables = tables
    self.priorBits = priorBits
    levels = [UInt8](repeating: 0, count: comparer.comparisons.count)
  }

  /// Mean match weight above the threshold over the better half of the pairs between two clusters,
  /// in bits.
  ///
  /// The better half, since a row with several errors lies far from the rest of its own entity too.
  mutating func mean(_ a: [Int32], _ b: [Int32], threshold: Double) -> Double {
    let all = a.count * b.count
    let step = max(1, (all + limit - 1) / limit)
    var weights: [Double] = []
    for index in stride(from: 0, to: all, by: step) {
      let i = Int(a[index / b.count])
      let j = Int(b[index % b.count])
      comparer.compare(min(i, j), max(i, j), into: &levels, at: 0)
      let isContradiction = contradiction.holds(levels, at: 0)
      let weight =
        isContradiction ? -most : priorBits + comparer.bits(i, j, levels, tables) - threshold
      weights.append(max(-most, min(most, weight)))
    }
    weights.sort(by: >)
    let better = weights.prefix(max(fewest, weights.count / 2 + 1))
    return better.reduce(0, +) / Double(better.count)
  }
}
