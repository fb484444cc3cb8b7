/// What two rows weigh under a frozen model, before anything is assumed about how common matches
/// are.
package struct PairScore: Sendable, Hashable {
  package let left: Int
  package let right: Int
  /// Bits of all comparisons, without prior odds.
  package let bits: Double
  /// Whether a name or birth date speaks against it, so that no prior makes it a match.
  package let isContradicted: Bool
  /// What speaks for it, the strongest first, such as `email: equal`.
  package let reasons: [String]
  /// What speaks against it, the strongest first.
  package let objections: [String]

  /// The probability of a match under the given prior odds, in bits.
  package func probability(priorBits: Double) -> Double {
    let sum = bits + priorBits
    return Matching.probability(bits: isContradicted ? min(sum, Contradiction.mostBits) : sum)
  }
}

/// Scores given pairs of rows under a model that was learned on a table with the same fields: of
/// records that are never merged, such as a lead and a contact.
package func scorePairs(
  _ pairs: [(left: Int, right: Int)], in table: MatchTable, model: MatchModel
) -> [PairScore] {
  let used = table.fields.indices.filter { ComparisonForm(table.fields[$0].kind) != nil }
  let order = (0..<table.rowCount).map { UInt32($0) }
  var columns = used.map { index in
    FeatureBuilder.build(table.columns[index], field: table.fields[index], order: order)
  }
  for index in columns.indices where index < model.weights.count {
    Frequencies.apply(
      values: model.weights[index].values, words: model.weights[index].words, to: &columns[index])
  }
  let comparisons = Comparison.list(for: columns)
  var comparer = PairComparer(
    columns: columns, comparisons: comparisons, rows: RowValues(columns))
  let tables = ScoreTables(weights: model.weights, comparisons: comparisons)
  let contradiction = Contradiction(weights: model.weights)
  var levels = [UInt8](repeating: 0, count: comparisons.count)
  return pairs.map { pair in
    comparer.compare(pair.left, pair.right, into: &levels, at: 0)
    var steps: [(bits: Float, text: String)] = []
    for index in comparisons.indices where levels[index] != 0 {
      let level = Int(levels[index])
      let bits = tables.parts(index, levels, at: 0, bucket: 0).level
      guard abs(bits) > 1 else { continue }
      let label = comparisons[index].levels[level - 1].label
      steps.append((bits, "\(comparisons[index].name): \(label)"))
    }
    steps.sort { $0.bits != $1.bits ? $0.bits > $1.bits : $0.text < $1.text }
    return PairScore(
      left: pair.left, right: pair.right,
      bits: comparer.bits(pair.left, pair.right, levels, tables),
      isContradicted: contradiction.holds(levels, at: 0),
      reasons: steps.filter { $0.bits > 0 }.map(\.text),
      objections: steps.reversed().filter { $0.bits < 0 }.map(\.text))
  }
}
