/// What somebody decided about two rows; it wins over the model.
package struct Decision: Sendable, Hashable {
  package var left: Int
  package var right: Int
  package var isSame: Bool

  /// Rows `left` and `right` are the same entity, or are not.
  package init(left: Int, right: Int, isSame: Bool) {
    self.left = left
    self.right = right
    self.isSame = isSame
  }
}

/// How `findDuplicates` works; the defaults need no knowledge of the data.
package struct MatchSettings: Sendable {
  /// Probability from which pairs are linked; nil chooses it by expected error.
  package var threshold: Double?
  package var decisions: [Decision]
  /// Weights learned earlier; nil learns them from the table.
  package var model: MatchModel?
  package var seed: UInt64
  /// Pairs compared at most; nil: 3 million, or 12 per row where that is more.
  package var pairBudget: Int?
  /// Whether the keys of the rows are to be told.
  package var tellsKeys = false
  /// Whether the table is a part of a larger one that the frozen model's passes block: however few
  /// the rows are, only those that share a block are compared.
  package var isPart = false
  /// Threads.
  package var workers: Int

  /// Default settings.
  package init(
    threshold: Double? = nil, decisions: [Decision] = [], model: MatchModel? = nil,
    seed: UInt64 = 20_260_101, pairBudget: Int? = nil, workers: Int = 2
  ) {
    self.threshold = threshold
    self.decisions = decisions
    self.model = model
    self.seed = seed
    self.pairBudget = pairBudget
    self.workers = workers
  }
}
