/// A scored pair of rows.
package struct ScoredPair: Sendable, Hashable, Codable {
  package var left: Int
  package var right: Int
  /// Match weight in bits, prior odds included.
  package var weight: Double
  package var probability: Double
  /// Level of each comparison of the model; 0 is missing.
  package var levels: [UInt8]
}

/// Clusters of a table, and why.
package struct MatchResult: Sendable {
  /// Cluster of each row; clusters are numbered from 0 by their first row in content order.
  package var cluster: [Int32]
  /// For each row of a cluster of two or more: probability of its strongest link; else 1.
  package var probability: [Double]
  /// Row that stands for each cluster: the one with most filled fields.
  package var survivor: [Int32]
  /// The links that hold the clusters together, a tree each.
  package var links: [ScoredPair]
  /// Pairs too weak to merge and too strong to ignore.
  package var reviewPairs: [ScoredPair]
  /// Pairs strong enough to merge that were kept apart: a veto, a conflict, a decision.
  package var escalatedPairs: [ScoredPair]
  package var model: MatchModel
  /// Probability from which pairs were linked.
  package var threshold: Double
  /// Where the threshold comes from, for people.
  package var thresholdReason: String
  /// Blocking passes with the pairs they found.
  package var budget: [BlockingPass]
  /// Pairs that were to be compared at most; blocks that repeat a pair may go beyond it.
  package var pairBudget: Int
  /// Pairs compared.
  package var comparedPairs: Int
  package var notes: [String]
  /// By what each row may be alike with others, where that was asked for and all rows that are so were
  /// compared.
  package var keys: BlockKeys?
}
