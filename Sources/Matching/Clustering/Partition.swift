/// The outcome of clustering, rows numbered by their place in the content order.
struct Partition {
  var builder: ClusterBuilder
  /// Links that joined two clusters, strongest first.
  var links: [ScoredPair] = []
  /// Links above the threshold that were refused.
  var refused: [ScoredPair] = []

  /// Joins rows by decisions first, then by `pairs` from the strongest to the weakest.
  ///
  /// `pairs` are at or above the threshold, strongest first; `same` are places that somebody decided
  /// are one entity, `twins` places of rows that repeat the one before.
  init(
    count: Int, pairs: [ScoredPair], same: [(Int, Int)], twins: [Int], veto: Veto,
    evidence: ClusterEvidence, thresholdBits: Double, levelCount: Int
  ) {
    var builder = ClusterBuilder(count: count)
    var veto = veto
    var evidence = evidence
    func join(_ a: Int, _ b: Int) {
      builder.join(a, b)
      veto.joined(min(a, b), max(a, b))
    }
    for place in twins where builder.root(place - 1) != builder.root(place) {
      join(builder.root(place - 1), builder.root(place))
    }
    for (left, right) in same {
      let a = builder.root(left)
      let b = builder.root(right)
      if a == b { continue }
      join(a, b)
      links.append(
        ScoredPair(
          left: left, right: right, weight: .infinity, probability: 1,
          levels: [UInt8](repeating: 0, count: levelCount)))
    }
    for pair in pairs {
      let a = builder.root(pair.left)
      let b = builder.root(pair.right)
      if a == b { continue }
      if veto.forbids(a, b, builder)
        || evidence.mean(builder.rows(a), builder.rows(b), threshold: thresholdBits) < 0
      {
        refused.append(pair)
        continue
      }
      join(a, b)
      links.append(pair)
    }
    self.builder = builder
  }
}
