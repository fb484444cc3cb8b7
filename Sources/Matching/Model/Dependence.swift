/// Finds which comparisons foretell one another among unrelated rows.
///
/// A city follows from a postcode and a company from a mail domain, so their weights must not
/// simply add up. Comparisons are put in an order, the most entangled first, and each one gets the
/// earlier ones that foretell it as parents.
struct Dependence {
  /// Pairs taken for unrelated.
  let others: [JointCounts]
  /// Pairs taken for matches.
  let matches: JointCounts
  /// Unrelated pairs to expect in disguise: matches with contradicting names, per match.
  let hiddenShare: Double
  /// Whether a level of a comparison counts as agreement.
  let agrees: [[Bool]]

  /// Parents of each comparison, the most telling first, at most `limit`.
  func parents(limit: Int = 4) -> [[Int]] {
    let count = agrees.count
    var bits = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        bits[a][b] = doubleCounting(a, b)
        bits[b][a] = bits[a][b]
      }
    }
    let entangled = bits.map { $0.reduce(0) { $0 + ($1 > 0.3 ? $1 : 0) } }
    let order = agrees.indices.sorted {
      entangled[$0] != entangled[$1] ? entangled[$0] > entangled[$1] : $0 < $1
    }
    var parents = [[Int]](repeating: [], count: count)
    for (place, index) in order.enumerated() {
      let earlier = order[..<place].filter { bits[index][$0] > 0.3 }
      parents[index] = Array(
        earlier.sorted {
          bits[index][$0] != bits[index][$1] ? bits[index][$0] > bits[index][$1] : $0 < $1
        }.prefix(limit))
    }
    return parents
  }

  /// Bits by which agreement on both is more usual among unrelated rows than by chance.
  private func doubleCounting(_ a: Int, _ b: Int) -> Double {
    var both = 0.0
    var onlyA = 0.0
    var onlyB = 0.0
    var total = 0.0
    var evidence = 0.0
    var matching = 0.0
    for levelA in 1..<agrees[a].count {
      for levelB in 1..<agrees[b].count {
        let weight = others.reduce(0) { $0 + $1.weight(a, levelA, b, levelB) }
        total += weight
        if agrees[a][levelA] { onlyA += weight }
        if agrees[b][levelB] { onlyB += weight }
        if agrees[a][levelA] && agrees[b][levelB] {
          both += weight
          evidence += others.reduce(0) { $0 + $1.pairs(a, levelA, b, levelB) }
          matching += matches.weight(a, levelA, b, levelB)
        }
      }
    }
    both -= 2 * hiddenShare * matching
    if evidence < 5 || both < 0.1 * matching || both <= 0 || onlyA == 0 || onlyB == 0 { return 0 }
    return logBits(both * total / (onlyA * onlyB))
  }
}
