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
  return scorer.explain()
}
