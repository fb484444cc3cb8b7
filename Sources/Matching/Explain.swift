/// Why a pair of rows weighs what it weighs.
package struct PairExplanation: Sendable, Hashable {
  /// What one comparison adds.
  package struct Step: Sendable, Hashable {
    /// The compared column.
    package var name: String
    /// The level reached, such as `typing error`.
    package var label: String
    /// The column and level this step takes for granted, where it depends on one.
    package var given: String?
    /// Share of the level among matches.
    package var m: Double
    /// Share of the level among other pairs.
    package var u: Double
    /// Bits of the level.
    package var levelBits: Double
    /// Bits because the shared value is rare, negative where it is common.
    package var rarityBits: Double
    /// Bits added in all.
    package var weight: Double { levelBits + rarityBits }
  }
  /// Bits before anything was compared.
  package var priorBits: Double
  package var steps: [Step]
  /// Prior plus all steps.
  package var weight: Double
  package var probability: Double
}

/// The waterfall of one pair of rows under a model that was learned on the table's columns.
package func explain(
  _ table: MatchTable, rows left: Int, _ right: Int, model: MatchModel
) -> PairExplanation {
  let scorer = PairScorer(table, rows: [left, right], model: model)
  return scorer.explain(0, 1)
}

/// Explains many pairs of one table; cheaper than `explain` for each.
package struct PairExplainer {
  private let scorer: PairScorer
  private let place: [Int: Int]

  /// Prepares the rows of the given pairs under a model learned on the table's columns.
  package init(_ table: MatchTable, pairs: [ScoredPair], model: MatchModel) {
    let rows = Set(pairs.flatMap { [$0.left, $0.right] }).sorted()
    scorer = PairScorer(table, rows: rows, model: model)
    place = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
  }

  /// The waterfall of one of the pairs; nil for a pair with a row that was not among them.
  package func explain(_ left: Int, _ right: Int) -> PairExplanation? {
    guard let i = place[left], let j = place[right] else { return nil }
    return scorer.explain(i, j)
  }
}
