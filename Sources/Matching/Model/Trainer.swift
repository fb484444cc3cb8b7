/// Learns m, u and the share of matches by expectation maximisation over sampled pairs.
///
/// Colleagues and households agree on many columns and outnumber duplicates, so a free start may
/// take them for the matches. Only pairs whose names don't contradict, of people who have more than
/// a name in common, and of organisations that are not at two places, can be matches here; all
/// others, and random pairs, teach what unrelated rows look like.
struct Trainer {
  let comparisons: [Comparison]
  let pairs: TrainingPairs
  /// All pairs of the table.
  let universe: Double
  var weights: [MatchModel.Weights]
  private(set) var priorBits: Double
  /// Training pairs that may be matches, and the probability that they are.
  private let open: [Int]
  private var probabilities: [Double]
  /// Everything else.
  private let closed: JointCounts
  private let closedRarity: [RarityCounts]
  /// Pairs of the table that a random training pair stands for.
  private let randomWeight: Double
  private let levelCounts: [Int]
  /// Comparisons of who the entity is.
  let identity: [Int]
  /// Matches with contradicting names expected for each match without.
  private let hiddenShare: Double
  /// Matches that the prior shares of levels stand for.
  let priorStrength = 12.0

  init(
    comparisons: [Comparison], pairs: TrainingPairs, universe: Double, rowCount: Int,
    templates: [MatchModel.Weights]
  ) {
    self.comparisons = comparisons
    self.pairs = pairs
    self.universe = universe
    weights = templates
    priorBits = logBits(max(1, Double(rowCount) * 0.1) / (universe + 5_000))
    randomWeight = pairs.weight.max() ?? 1
    let levelCounts = comparisons.map { $0.levels.count + 1 }
    self.levelCounts = levelCounts
    let identity = comparisons.indices.filter { comparisons[$0].isIdentity }
    self.identity = identity
    hiddenShare = identity.isEmpty ? 0 : 0.1 + 0.1 * Double(min(2, identity.count - 1))
    var open: [Int] = []
    var closed = JointCounts(levelCounts: levelCounts)
    var rarity = [RarityCounts](repeating: RarityCounts(), count: comparisons.count)
    let forms = comparisons.map { ($0.form, $0.isIdentity) }
    let whereabouts = Whereabouts(forms)
    let namesakes = Namesakes(forms)
    for pair in 0..<pairs.count {
      let base = pair * pairs.stride
      let contradicts =
        whereabouts.differ(pairs.levels, at: base) || namesakes.hold(pairs.levels, at: base)
        || identity.contains { index in
          Int(pairs.levels[base + index]) == comparisons[index].levels.count
        }
      if !pairs.isRandom[pair] && !contradicts {
        open.append(pair)
        continue
      }
      closed.add(pairs.levels, at: base, weight: pairs.weight[pair])
      for index in comparisons.indices where pairs.levels[base + index] == 1 {
        rarity[index].add(pairs.bucket[base + index], weight: pairs.weight[pair], probability: 0)
      }
    }
    self.open = open
    self.closed = closed
    closedRarity = rarity
    probabilities = [Double](repeating: 0, count: open.count)
  }

  /// Runs the whole training.
  mutating func train() {
    for index in comparisons.indices {
      let prior = [0] + comparisons[index].levels.map(\.prior)
      weights[index].marginal = MatchModel.Shares(m: prior, u: prior)
      weights[index].conditions = []
    }
    maximise(isStart: true)
    for _ in 0..<6 {
      expect()
      maximise()
    }
    chooseParents()
    maximise()
    for _ in 0..<6 {
      expect()
      maximise()
    }
    admitContradictions()
  }

  /// Sets the match probability of each open pair.
  private mutating func expect() {
    let tables = ScoreTables(weights: weights, comparisons: comparisons)
    for (place, pair) in open.enumerated() {
      probabilities[place] = probability(bits: priorBits + tables.sum(pairs, pair))
    }
  }

  /// Re-estimates m, u, rarity and the share of matches from the current probabilities.
  private mutating func maximise(isStart: Bool = false) {
    let parents = weights.map { $0.conditions.map(\.parent) }
    var matching = LevelTables(levelCounts: levelCounts, parents: parents)
    var others = matching
    var rarity = closedRarity
    var matches = 0.0
    others.add(closed)
    for (place, pair) in open.enumerated() {
      let p = probabilities[place]
      let base = pair * pairs.stride
      let weight = pairs.weight[pair]
      matches += p * weight
      if p > 1e-6 { matching.add(pairs.levels, at: base, weight: p * weight) }
      // Pairs that are most probably matches must not teach what coincidence looks like.
      if p < 0.9 { others.add(pairs.levels, at: base, weight: (1 - p) * weight) }
      for index in comparisons.indices where pairs.levels[base + index] == 1 {
        rarity[index].add(pairs.bucket[base + index], weight: weight, probability: p)
      }
    }
    // A few thousand pairs more, so that a tiny table is not taken for one full of duplicates.
    if !isStart { priorBits = logBits((matches + 0.5) / (universe + 5_000)) }
    for index in comparisons.indices {
      update(index, matching.tables(index), others.tables(index), isStart: isStart)
      weights[index].rarity = rarity[index].table(
        coincidence: isAlone(index)
          ? max(weights[index].marginal.u[1], 0.25 / max(1, weights[index].values.total))
          : weights[index].marginal.u[1], total: weights[index].values.total)
    }
  }

  /// Sets the shares of a comparison, alone and by each parent, from counts in the same order.
  private mutating func update(
    _ index: Int, _ matching: [[[Double]]], _ others: [[[Double]]], isStart: Bool
  ) {
    let levels = comparisons[index].levels
    let usual = comparisons[index].form.usualShares
    weights[index].marginal.u = Smoothing.shares(
      unrelated(others[0][0], matching[0][0]), toward: usual,
      strength: max(50, 0.5 * randomWeight))
    if isAlone(index) {
      Coincidence.bound(levels, &weights[index].marginal.u)
    }
    if !isStart {
      weights[index].marginal.m = Smoothing.shares(
        matching[0][0], toward: [0] + levels.map(\.prior), strength: priorStrength)
    }
    let marginal = weights[index].marginal
    for slot in weights[index].conditions.indices {
      weights[index].conditions[slot].rows = zip(matching[slot + 1], others[slot + 1]).map {
        MatchModel.Shares(
          m: Smoothing.shares($0, toward: marginal.m, strength: 12),
          u: Smoothing.shares(unrelated($1, $0), toward: marginal.u, strength: 4))
      }
    }
    if identity.contains(index), let last = levels.last {
      setContradiction(index, share: last.prior)
    }
    keepOrder(index)
  }

  /// Whether a comparison says who the entity is and no other one says anything.
  private func isAlone(_ index: Int) -> Bool {
    comparisons.count == 1 && identity.contains(index)
  }

  /// Counts of unrelated pairs without the matches in disguise that must be among them: matches
  /// with contradicting names look like unrelated rows that agree on all else.
  private func unrelated(_ others: [Double], _ matching: [Double]) -> [Double] {
    zip(others, matching).map { max(0, $0 - hiddenShare * $1) }
  }

  /// Keeps better levels of a comparison from weighing less than worse ones.
  mutating func keepOrder(_ index: Int) {
    let levels = comparisons[index].levels
    LevelOrder.keep(levels, &weights[index].marginal)
    for slot in weights[index].conditions.indices {
      for row in weights[index].conditions[slot].rows.indices {
        LevelOrder.keep(levels, &weights[index].conditions[slot].rows[row])
      }
    }
  }

  private mutating func chooseParents() {
    var others = JointCounts(levelCounts: levelCounts)
    var matches = others
    for (place, pair) in open.enumerated() {
      let base = pair * pairs.stride
      if probabilities[place] < 0.5 {
        others.add(pairs.levels, at: base, weight: pairs.weight[pair])
      } else {
        matches.add(pairs.levels, at: base, weight: pairs.weight[pair])
      }
    }
    let agrees = weights.map { weight in
      weight.marginal.m.indices.map { Agreement.holds(weight.marginal, level: $0) }
    }
    let dependence = Dependence(
      others: [closed, others], matches: matches, hiddenShare: hiddenShare, agrees: agrees)
    for (index, parents) in dependence.parents().enumerated() {
      weights[index].conditions = parents.map { MatchModel.Condition(parent: $0, rows: []) }
    }
  }
}
