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

/// Two rows of a table.
package struct RowPair: Sendable, Hashable {
  package let left: Int
  package let right: Int

  package init(left: Int, right: Int) {
    self.left = left
    self.right = right
  }
}

/// Weighs given pairs of rows under a model that was learned on a table with the same fields: of
/// records that are never merged, such as a lead and a contact, or of pairs that are shown.
package struct PairWeigher: Sendable {
  private let columns: [FeatureColumn]
  private let comparisons: [Comparison]
  private let rows: RowValues
  private let tables: ScoreTables
  private let contradiction: Contradiction
  private let workers: Int

  /// Pairs that are weighed by one worker at a time.
  private static let together = 8_192

  /// Prepares the rows of a table.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - model: the model.
  ///   - workers: threads.
  package init(_ table: MatchTable, model: MatchModel, workers: Int = 2) {
    let used = table.fields.indices.filter { ComparisonForm(table.fields[$0].kind) != nil }
    let order = (0..<table.rowCount).map { UInt32($0) }
    columns = parallelMap(used.count, workers: workers) { index in
      let field = used[index]
      var column = FeatureBuilder.build(
        table.columns[field], field: table.fields[field], order: order)
      if index < model.weights.count {
        Frequencies.apply(
          values: model.weights[index].values, words: model.weights[index].words, to: &column)
      }
      return column
    }
    comparisons = Comparison.list(for: columns)
    rows = RowValues(columns)
    tables = ScoreTables(weights: model.weights, comparisons: comparisons)
    contradiction = Contradiction(weights: model.weights)
    self.workers = workers
  }

  /// The weight of each pair.
  package func weights(of pairs: [RowPair]) -> [PairWeight] {
    map(pairs) { comparer, levels, pair in
      PairWeight(
        bits: comparer.bits(pair.left, pair.right, levels, tables),
        isContradicted: contradiction.holds(levels, at: 0))
    }
  }

  /// What speaks for the two rows of each pair being the same and what against it, the strongest
  /// first, such as `email: equal`.
  package func reasons(of pairs: [RowPair]) -> [(pro: [String], contra: [String])] {
    map(pairs) { comparer, levels, _ in reasons(comparer, levels) }
  }

  /// The same of one pair.
  package func reasons(_ left: Int, _ right: Int) -> (pro: [String], contra: [String]) {
    reasons(of: [RowPair(left: left, right: right)])[0]
  }

  /// Compares all pairs, on several threads, and makes something of the levels of each.
  private func map<Result: Sendable>(
    _ pairs: [RowPair], _ body: @Sendable (PairComparer, [UInt8], RowPair) -> Result
  ) -> [Result] {
    let chunks = (pairs.count + Self.together - 1) / Self.together
    return parallelMap(chunks, workers: workers) { chunk in
      let comparer = PairComparer(columns: columns, comparisons: comparisons, rows: rows)
      var levels = [UInt8](repeating: 0, count: comparisons.count)
      let first = chunk * Self.together
      return pairs[first..<min(pairs.count, first + Self.together)].map { pair in
        comparer.compare(pair.left, pair.right, into: &levels, at: 0)
        return body(comparer, levels, pair)
      }
    }.flatMap { $0 }
  }

  private func reasons(
    _ comparer: PairComparer, _ levels: [UInt8]
  ) -> (pro: [String], contra: [String]) {
    var steps: [(bits: Float, text: String)] = []
    for index in comparisons.indices where levels[index] != 0 {
      let comparison = comparisons[index]
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
