/// What two rows weigh under a frozen model, before anything is assumed about how common matches
/// are.
package struct PairWeight: Sendable, Hashable {
  /// Bits of all comparisons, without prior odds.
  package let bits: Double
  /// Whether a name or birth date speaks against it, so that no prior makes it a match.
  package let isContradicted: Bool

  /// The probability of a match under the given prior odds, in bits.
  package func probability(priorBits: Double) -> Double {
    let sum = bits + priorBits
    return Matching.probability(bits: isContradicted ? min(sum, Contradiction.mostBits) : sum)
  }
}

/// Weighs given pairs of rows under a model that was learned on a table with the same fields: of
/// records that are never merged, such as a lead and a contact, or of pairs that are shown.
package struct PairWeigher {
  private var comparer: PairComparer
  private let tables: ScoreTables
  private let contradiction: Contradiction
  private var levels: [UInt8]

  /// Prepares the rows of a table.
  package init(_ table: MatchTable, model: MatchModel) {
    let used = table.fields.indices.filter { ComparisonForm(table.fields[$0].kind) != nil }
    let order = (0..<table.rowCount).map { UInt32($0) }
    var columns = used.map { index in
      FeatureBuilder.build(table.columns[index], field: table.fields[index], order: order)
    }
    for index in columns.indices where index < model.weights.count {
      Frequencies.apply(
        values: model.weights[index].values, words: model.weights[index].words,
        to: &columns[index])
    }
    let comparisons = Comparison.list(for: columns)
    comparer = PairComparer(columns: columns, comparisons: comparisons, rows: RowValues(columns))
    tables = ScoreTables(weights: model.weights, comparisons: comparisons)
    contradiction = Contradiction(weights: model.weights)
    levels = [UInt8](repeating: 0, count: comparisons.count)
  }

  /// The weight of two rows.
  package mutating func weigh(_ left: Int, _ right: Int) -> PairWeight {
    comparer.compare(left, right, into: &levels, at: 0)
    return PairWeight(
      bits: comparer.bits(left, right, levels, tables),
      isContradicted: contradiction.holds(levels, at: 0))
  }

  /// What speaks for two rows being the same and what against it, the strongest first, such as
  /// `email: equal`.
  package mutating func reasons(
    _ left: Int, _ right: Int
  ) -> (pro: [String], contra: [String]) {
    comparer.compare(left, right, into: &levels, at: 0)
    var steps: [(bits: Float, text: String)] = []
    for index in comparer.comparisons.indices where levels[index] != 0 {
      let comparison = comparer.comparisons[index]
      let bits = tables.parts(index, levels, at: 0, bucket: 0).level
      guard abs(bits) > 1 else { continue }
      let label = comparison.levels[Int(levels[index]) - 1].label
      steps.append((bits, "\(comparison.name): \(label)"))
    }
    steps.sort { $0.bits != $1.bits ? $0.bits > $1.bits : $0.text < $1.text }
    return (
      steps.filter { $0.bits > 0 }.map(\.text),
      steps.reversed().filter { $0.bits < 0 }.map(\.text)
    )
  }
}
