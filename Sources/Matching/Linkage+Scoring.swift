/// Level vectors, match weights and the threshold.
extension Linkage {
  func vectors(
    _ pairs: [UInt64], _ weights: [Double]
  ) -> TrainingPairs {
    let columns = self.columns
    let comparisons = self.comparisons
    let rows = self.rows
    let size = 20_000
    let chunks = (pairs.count + size - 1) / size
    let parts = parallelMap(chunks, workers: settings.workers) { chunk in
      var comparer = PairComparer(columns: columns, comparisons: comparisons, rows: rows)
      let range = (chunk * size)..<min(pairs.count, (chunk + 1) * size)
      var part = TrainingPairs(stride: comparisons.count)
      part.levels = [UInt8](repeating: 0, count: range.count * comparisons.count)
      part.bucket = [UInt8](repeating: 0, count: range.count * comparisons.count)
      for (offset, index) in range.enumerated() {
        if index % PairComparer.fetchedTogether == 0 {
          comparer.fetch(pairs[index...].prefix(PairComparer.fetchedTogether))
        }
        let i = Int(pairs[index] >> 32)
        let j = Int(pairs[index] & 0xFFFF_FFFF)
        let base = offset * comparisons.count
        comparer.compare(i, j, into: &part.levels, at: base)
        for k in comparisons.indices {
          let level = part.levels[base + k]
          if level == 0 { continue }
          let column = columns[comparisons[k].column]
          part.bucket[base + k] = max(
            column.facts[Int(column.ids[i])].bucket, column.facts[Int(column.ids[j])].bucket)
        }
      }
      return part
    }
    var all = TrainingPairs(stride: comparisons.count)
    for part in parts {
      all.levels += part.levels
      all.bucket += part.bucket
    }
    all.weight = weights
    return all
  }

  /// Pairs that weigh less are forgotten.
  private static let floorBits = -10.0

  /// Pairs above the floor with their weights; places in content order.
  func score(_ candidates: CandidatePairs, _ model: MatchModel) -> [ScoredPair] {
    let columns = self.columns
    let comparisons = self.comparisons
    let rows = self.rows
    let tables = ScoreTables(weights: model.weights, comparisons: comparisons)
    let contradiction = Contradiction(weights: model.weights)
    let pairs = candidates.pairs
    let size = 20_000
    let chunks = (pairs.count + size - 1) / size
    return parallelMap(chunks, workers: settings.workers) { chunk in
      var comparer = PairComparer(columns: columns, comparisons: comparisons, rows: rows)
      var found: [ScoredPair] = []
      var levels = [UInt8](repeating: 0, count: comparisons.count)
      for index in (chunk * size)..<min(pairs.count, (chunk + 1) * size) {
        if index % PairComparer.fetchedTogether == 0 {
          comparer.fetch(pairs[index...].prefix(PairComparer.fetchedTogether))
        }
        let i = Int(pairs[index] >> 32)
        let j = Int(pairs[index] & 0xFFFF_FFFF)
        comparer.compare(i, j, into: &levels, at: 0)
        // With room for what is lost by adding in another order.
        if model.priorBits + Double(tables.mostBits(levels)) < Self.floorBits - 0.01 { continue }
        var sum = model.priorBits + comparer.bits(i, j, levels, tables)
        if sum > Contradiction.mostBits, contradiction.holds(levels, at: 0) {
          sum = Contradiction.mostBits
        }
        if sum > Self.floorBits {
          found.append(
            ScoredPair(
              left: i, right: j, weight: sum, probability: probability(bits: sum), levels: levels))
        }
      }
      return found
    }.flatMap { $0 }
  }

  /// The least probability a link is ever made at without a word from the user.
  ///
  /// The best threshold is half of the best expected F1, so this only binds where no pair of the
  /// table is likely: there the sum of many unlikely matches would pull the threshold to nothing.
  private static let leastProbability = 0.4

  /// The probability from which links make the expected pairwise F1 largest.
  mutating func chooseThreshold(
    _ scored: [ScoredPair], _ model: inout MatchModel
  ) -> Double {
    if let fixed = settings.threshold {
      model.thresholdBits = logBits(fixed / max(1e-12, 1 - fixed))
      thresholdReason = "set by the user"
      return fixed
    }
    if frozen != nil {
      thresholdReason = "frozen with the model"
      return probability(bits: model.thresholdBits)
    }
    let sorted = scored.map(\.probability).sorted(by: >)
    let total = sorted.reduce(0, +)
    var found = 0.0
    var best = (score: -1.0, threshold: 0.5, found: 0.0, count: 0)
    for (index, p) in sorted.enumerated() where p >= Self.leastProbability {
      found += p
      let score = 2 * found / (Double(index + 1) + total)
      if score > best.score { best = (score, min(p, 0.5), found, index + 1) }
    }
    let wrong = best.count == 0 ? 0 : 1 - best.found / Double(best.count)
    let missed = total == 0 ? 0 : 1 - best.found / total
    thresholdReason =
      "least expected error: \(percent(wrong)) of links wrong, \(percent(missed)) missed"
    model.thresholdBits = logBits(best.threshold / max(1e-12, 1 - best.threshold))
    return best.threshold
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((max(0, share) * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
