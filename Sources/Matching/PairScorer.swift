/// Scores a few rows against each other under a frozen model, without their table's statistics.
struct PairScorer {
  private let columns: [FeatureColumn]
  private let comparisons: [Comparison]
  private let model: MatchModel
  private let tables: ScoreTables
  private let contradiction: Contradiction

  init(_ table: MatchTable, rows: [Int], model: MatchModel) {
    let used = table.fields.indices.filter { ComparisonForm(table.fields[$0].kind) != nil }
    var columns = used.map { index in
      FeatureBuilder.build(
        table.columns[index], field: table.fields[index], order: rows.map { UInt32($0) })
    }
    for index in columns.indices where index < model.weights.count {
      Frequencies.apply(
        values: model.weights[index].values, words: model.weights[index].words,
        to: &columns[index])
    }
    self.columns = columns
    comparisons = Comparison.list(for: columns)
    self.model = model
    tables = ScoreTables(weights: model.weights, comparisons: comparisons)
    contradiction = Contradiction(weights: model.weights)
  }

  /// The waterfall of two rows, by their places among the scorer's rows.
  func explain(_ i: Int, _ j: Int) -> PairExplanation {
    let comparer = PairComparer(
      columns: columns, comparisons: comparisons, rows: RowValues(columns))
    var levels = [UInt8](repeating: 0, count: comparisons.count)
    comparer.compare(i, j, into: &levels, at: 0)
    var steps: [PairExplanation.Step] = []
    var total = model.priorBits
    for index in comparisons.indices where index < model.weights.count {
      let step = step(index, tables, levels, i, j)
      total += step.weight
      steps.append(step)
    }
    if contradiction.holds(levels, at: 0), total > Contradiction.mostBits {
      steps.append(
        .init(
          name: "contradiction", label: "a name or birth date speaks against it", given: nil, m: 1,
          u: 1, levelBits: Contradiction.mostBits - total, rarityBits: 0))
      total = Contradiction.mostBits
    }
    return PairExplanation(
      priorBits: model.priorBits, steps: steps, weight: total,
      probability: probability(bits: total))
  }

  private func step(
    _ index: Int, _ tables: ScoreTables, _ levels: [UInt8], _ i: Int, _ j: Int
  ) -> PairExplanation.Step {
    let comparison = comparisons[index]
    let column = columns[comparison.column]
    let level = Int(levels[index])
    if level == 0 {
      return .init(
        name: comparison.name, label: "missing", given: nil, m: 1, u: 1, levelBits: 0,
        rarityBits: 0)
    }
    let bucket = max(
      column.facts[Int(column.ids[i])].bucket, column.facts[Int(column.ids[j])].bucket)
    let parts = tables.parts(index, levels, at: 0, bucket: bucket)
    let slot = tables.slot(index, levels, at: 0)
    var shares = model.weights[index].marginal
    var given: String?
    if slot >= 0 {
      let parent = tables.parent(slot)
      let parentLevel = Int(levels[parent])
      shares = model.weights[index].conditions[tables.condition(slot, index)].rows[parentLevel]
      given = "\(comparisons[parent].name): \(comparisons[parent].levels[parentLevel - 1].label)"
    }
    return .init(
      name: comparison.name, label: comparison.levels[level - 1].label, given: given,
      m: shares.m[level], u: shares.u[level], levelBits: Double(parts.level),
      rarityBits: Double(parts.rarity))
  }
}
