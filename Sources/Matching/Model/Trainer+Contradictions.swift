/// How often matches contradict in what says who they are.
extension Trainer {
  /// Lets pairs with contradicting names count once, to learn how often matches contradict.
  ///
  /// Once only: repeated, it would drift to whatever group of pairs is largest.
  mutating func admitContradictions() {
    let tables = ScoreTables(weights: weights, comparisons: comparisons)
    let personal = comparisons.indices.filter { weights[$0].isPersonal }
    var contradicting = [Double](repeating: 0, count: comparisons.count)
    var all = contradicting
    var contradictingSure = contradicting
    var allSure = contradicting
    for pair in 0..<pairs.count where !pairs.isRandom[pair] {
      let base = pair * pairs.stride
      let against = identity.filter {
        Int(pairs.levels[base + $0]) == comparisons[$0].levels.count
      }
      // A pair that contradicts in everything that says who it is teaches nothing.
      if against.count > 1 { continue }
      let p = probability(bits: priorBits + tables.sum(pairs, pair))
      if p < 0.5 { continue }
      let isSure = personal.contains { pairs.levels[base + $0] == 1 }
      for index in comparisons.indices where pairs.levels[base + index] != 0 {
        let weight = p * pairs.weight[pair]
        let differs = Int(pairs.levels[base + index]) == comparisons[index].levels.count
        all[index] += weight
        if differs { contradicting[index] += weight }
        if isSure { allSure[index] += weight }
        if isSure && differs { contradictingSure[index] += weight }
      }
    }
    for index in comparisons.indices {
      // Some of the others are colleagues and families taken for matches: where a mailbox or key can
      // tell, it alone does.
      let isKnown = !personal.isEmpty
      weights[index].matches = isKnown ? allSure[index] : all[index]
      weights[index].differing = isKnown ? contradictingSure[index] : contradicting[index]
    }
    for index in identity {
      guard let prior = comparisons[index].levels.last?.prior else { continue }
      let share = (contradicting[index] + priorStrength * prior) / (all[index] + priorStrength)
      setContradiction(index, share: max(0.02, min(0.12, share)))
      keepOrder(index)
    }
  }

  /// Sets the share of "different" among matches and scales the other levels.
  mutating func setContradiction(_ index: Int, share: Double) {
    func set(_ m: inout [Double]) {
      let worst = m.count - 1
      if m[worst] >= 1 { return }
      let scale = (1 - share) / (1 - m[worst])
      for level in 1..<worst { m[level] *= scale }
      m[worst] = share
    }
    set(&weights[index].marginal.m)
    for slot in weights[index].conditions.indices {
      for row in weights[index].conditions[slot].rows.indices {
        set(&weights[index].conditions[slot].rows[row].m)
      }
    }
  }
}
