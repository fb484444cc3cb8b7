/// One matching of a table: features, candidates, model, scores, clusters.
struct Linkage {
  private let table: MatchTable
  private let settings: MatchSettings
  private let order: [UInt32]
  private var columns: [FeatureColumn] = []
  private var comparisons: [Comparison] = []
  private var rows = RowValues([])
  private var notes: [String] = []
  private var thresholdReason = ""
  /// The frozen model, where it fits the table's columns.
  private var frozen: MatchModel?

  init(_ table: MatchTable, _ settings: MatchSettings) {
    self.table = table
    self.settings = settings
    order = ContentOrder.of(table)
  }

  mutating func run() -> MatchResult {
    prepareColumns()
    let candidates = findCandidates()
    var model = frozen ?? train(candidates)
    let scored = score(candidates, model)
    let threshold = chooseThreshold(scored, &model)
    return cluster(scored, candidates, model, threshold)
  }

  private mutating func prepareColumns() {
    let table = self.table
    let order = self.order
    let used = table.fields.indices.filter { ComparisonForm(table.fields[$0].kind) != nil }
    columns = parallelMap(used.count, workers: settings.workers) { index in
      var column = FeatureBuilder.build(
        table.columns[used[index]], field: table.fields[used[index]], order: order)
      let counted = Frequencies.count(column)
      Frequencies.apply(values: counted.values, words: counted.words, to: &column)
      return column
    }
    comparisons = Comparison.list(for: columns)
    rows = RowValues(columns)
    guard let model = settings.model else { return }
    guard model.weights.map(\.name) == comparisons.map(\.name),
      model.weights.map(\.form) == comparisons.map(\.form)
    else {
      notes.append("the frozen model is for other columns; a new one was learned")
      return
    }
    frozen = model
    for index in columns.indices {
      Frequencies.apply(
        values: model.weights[index].values, words: model.weights[index].words,
        to: &columns[index])
    }
  }

  private func findCandidates() -> CandidatePairs {
    let count = table.rowCount
    if count * (count - 1) / 2 <= 1_000_000 { return .all(count) }
    let budget = settings.pairBudget ?? max(3_000_000, 12 * count)
    let passes =
      frozen?.passes
      ?? BlockingPlan(columns: columns, comparisons: comparisons, budget: budget)
      .passes(seed: settings.seed)
    return .blocked(passes, columns: columns, budget: budget, workers: settings.workers)
  }

  private mutating func train(_ candidates: CandidatePairs) -> MatchModel {
    let templates = columns.map { column -> MatchModel.Weights in
      let counted = Frequencies.count(column)
      return MatchModel.Weights(
        name: column.name, form: ComparisonForm(column.kind) ?? .text,
        marginal: MatchModel.Shares(m: [], u: []),
        rarity: [], values: counted.values, words: counted.words)
    }
    let count = Double(table.rowCount)
    let universe = max(1, count * (count - 1) / 2)
    let sampler = TrainingSampler(
      columns: columns, comparisons: comparisons, candidates: candidates,
      rowCount: table.rowCount, seed: settings.seed)
    let drawn = sampler.draw()
    var sample = vectors(drawn.pairs, drawn.weights)
    sample.isRandom = drawn.isRandom
    var trainer = Trainer(
      comparisons: comparisons, pairs: sample, universe: universe, rowCount: table.rowCount,
      templates: templates)
    trainer.train()
    return MatchModel(
      weights: trainer.weights, priorBits: trainer.priorBits, thresholdBits: 0,
      passes: candidates.passes, trainedRows: table.rowCount)
  }

  private func vectors(
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

  /// Pairs above the floor with their weights; places in content order.
  private func score(_ candidates: CandidatePairs, _ model: MatchModel) -> [ScoredPair] {
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
        let i = Int(pairs[index] >> 32)
        let j = Int(pairs[index] & 0xFFFF_FFFF)
        comparer.compare(i, j, into: &levels, at: 0)
        var sum = model.priorBits + comparer.bits(i, j, levels, tables)
        if sum > Contradiction.mostBits, contradiction.holds(levels, at: 0) {
          sum = Contradiction.mostBits
        }
        if sum > -10 {
          found.append(
            ScoredPair(
              left: i, right: j, weight: sum, probability: probability(bits: sum), levels: levels))
        }
      }
      return found
    }.flatMap { $0 }
  }

  /// The probability from which links make the expected pairwise F1 largest.
  private mutating func chooseThreshold(
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
    for (index, p) in sorted.enumerated() {
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

  private func cluster(
    _ scored: [ScoredPair], _ candidates: CandidatePairs, _ model: MatchModel, _ threshold: Double
  ) -> MatchResult {
    let thresholdBits = logBits(threshold / max(1e-12, 1 - threshold))
    let strong = scored.filter { $0.weight >= thresholdBits }.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : ($0.left, $0.right) < ($1.left, $1.right)
    }
    var place = [Int32](repeating: 0, count: order.count)
    for (index, row) in order.enumerated() { place[Int(row)] = Int32(index) }
    func places(same: Bool) -> [(Int, Int)] {
      settings.decisions.filter { $0.isSame == same }
        .map { (Int(place[$0.left]), Int(place[$0.right])) }
        .map { (min($0.0, $0.1), max($0.0, $0.1)) }.sorted { $0 < $1 }
    }
    let partition = Partition(
      count: table.rowCount, pairs: strong, same: places(same: true),
      veto: Veto(protected: protectedValues(), rejections: places(same: false)),
      evidence: ClusterEvidence(
        comparer: PairComparer(columns: columns, comparisons: comparisons, rows: rows),
        tables: ScoreTables(weights: model.weights, comparisons: comparisons),
        contradiction: Contradiction(weights: model.weights), priorBits: model.priorBits),
      thresholdBits: thresholdBits, levelCount: comparisons.count)
    let weak = scored.filter {
      $0.weight < thresholdBits && $0.weight >= min(thresholdBits, 0) - reviewDepth
        && partition.builder.root($0.left) != partition.builder.root($0.right)
    }
    let apart = partition.refused.filter {
      partition.builder.root($0.left) != partition.builder.root($0.right)
    }
    var result = MatchResult(
      cluster: [], probability: [], survivor: [], links: partition.links.map(toInput),
      reviewPairs: weak.map(toInput), escalatedPairs: apart.map(toInput), model: model,
      threshold: threshold, thresholdReason: thresholdReason, budget: candidates.passes,
      comparedPairs: candidates.pairs.count, notes: notes)
    number(partition, into: &result)
    return result
  }

  /// Bits below the threshold down to which a pair is worth a look.
  private var reviewDepth: Double { 4 }

  /// Comparable values of the protected columns, by place.
  private func protectedValues() -> [[UInt32]] {
    table.fields.indices.filter { table.fields[$0].isProtected }.map { index in
      var field = table.fields[index]
      if field.kind == .ignored { field.kind = .code }
      return FeatureBuilder.build(table.columns[index], field: field, order: order).ids
    }
  }

  /// Numbers the clusters by their first row in content order and finds their survivors.
  private func number(_ partition: Partition, into result: inout MatchResult) {
    var number = [Int32](repeating: -1, count: table.rowCount)
    var fullest: [Int] = []
    result.cluster = [Int32](repeating: 0, count: table.rowCount)
    result.probability = [Double](repeating: 1, count: table.rowCount)
    for place in 0..<table.rowCount {
      let root = partition.builder.root(place)
      let row = Int(order[place])
      let filled = table.columns.count { $0.isKept && $0.ids[row] != 0 }
      if number[root] < 0 {
        number[root] = Int32(fullest.count)
        fullest.append(filled)
        result.survivor.append(Int32(row))
      } else if filled > fullest[Int(number[root])] {
        fullest[Int(number[root])] = filled
        result.survivor[Int(number[root])] = Int32(row)
      }
      result.cluster[row] = number[root]
    }
    var linked = [Bool](repeating: false, count: table.rowCount)
    for link in partition.links {
      for place in [link.left, link.right] {
        let row = Int(order[place])
        if !linked[row] || result.probability[row] < link.probability {
          result.probability[row] = link.probability
        }
        linked[row] = true
      }
    }
  }

  private func toInput(_ pair: ScoredPair) -> ScoredPair {
    var pair = pair
    pair.left = Int(order[pair.left])
    pair.right = Int(order[pair.right])
    return pair
  }
}
