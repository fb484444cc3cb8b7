/// The outcome of clustering, rows numbered by their place in the content order.
struct Partition {
  var builder: ClusterBuilder
  /// Links that joined two clusters, strongest first; what only a decision joined comes last.
  var links: [ScoredPair] = []
  /// Links above the threshold that were refused.
  var refused: [ScoredPair] = []

  /// Joins rows by `pairs` from the strongest to the weakest, then whole clusters by decisions.
  ///
  /// `pairs` are at or above the threshold, strongest first; `same` are places that somebody decided
  /// are one entity, `twins` places of rows that repeat the one before. A decision unites what was found and pushes nothing out: clusters are weighed
  /// as if nobody had decided anything, except that a row may not join what was rejected for any of
  /// the rows that it is decided to be one with.
  init(
    count: Int, pairs: [ScoredPair], same: [(Int, Int)], twins: [Int], veto: Veto,
    evidence: ClusterEvidence, thresholdBits: Double, levelCount: Int
  ) {
    var found = ClusterBuilder(count: count)
    // What was found and what was decided together: rejections hold for all of it.
    var whole = ClusterBuilder(count: count)
    var veto = veto
    var evidence = evidence
    func unite(_ a: Int, _ b: Int) {
      if a == b { return }
      whole.join(a, b)
      veto.united(min(a, b), max(a, b))
    }
    for (left, right) in same { unite(whole.root(left), whole.root(right)) }
    for place in twins where found.root(place - 1) != found.root(place) {
      let (a, b) = (found.root(place - 1), found.root(place))
      let (c, d) = (whole.root(place - 1), whole.root(place))
      found.join(a, b)
      veto.joined(min(a, b), max(a, b))
      unite(c, d)
    }
    for pair in pairs {
      let a = found.root(pair.left)
      let b = found.root(pair.right)
      if a == b { continue }
      let c = whole.root(pair.left)
      let d = whole.root(pair.right)
      // One row beside one other has no evidence but the pair itself.
      let isPair = found.isAlone(a) && found.isAlone(b)
      if veto.differ(a, b) || veto.areRejected(c, d, whole)
        || !isPair && evidence.mean(found.rows(a), found.rows(b), threshold: thresholdBits) < 0
      {
        refused.append(pair)
        continue
      }
      found.join(a, b)
      veto.joined(min(a, b), max(a, b))
      unite(c, d)
      links.append(pair)
    }
    for (left, right) in same {
      let a = found.root(left)
      let b = found.root(right)
      if a == b { continue }
      found.join(a, b)
      links.append(
        ScoredPair(
          left: left, right: right, weight: .infinity, probability: 1,
          levels: [UInt8](repeating: 0, count: levelCount)))
    }
    builder = found
  }
}
