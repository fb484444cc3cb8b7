import Matching

/// The pairs of a result that somebody may want to see, the likeliest first.
struct JudgedPairs {
  /// What became of a pair.
  enum Outcome: String {
    /// It holds a cluster together.
    case merged
    /// Too weak to merge by itself, too strong to pass over.
    case review
    /// Strong enough to merge and yet kept apart: other rows, a protected key or a decision speak
    /// against it.
    case escalated
  }

  let pairs: [(outcome: Outcome, pair: ScoredPair)]

  init(_ result: MatchResult) {
    let all =
      result.links.map { (Outcome.merged, $0) } + result.reviewPairs.map { (Outcome.review, $0) }
      + result.escalatedPairs.map { (Outcome.escalated, $0) }
    pairs = all.sorted { one, other in
      one.1.weight != other.1.weight
        ? one.1.weight > other.1.weight
        : (one.1.left, one.1.right) < (other.1.left, other.1.right)
    }
  }
}
