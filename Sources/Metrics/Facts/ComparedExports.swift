import Cleaning

/// What only comparing exports shows up to as-of, for how complete stage history is.
struct ComparedExports {
  /// Moves from stage to stage, or deals that were reopened.
  private var hasMoves = false
  private var hasClosings = false

  /// Notes one deal's moves from stage to stage, of all evidence.
  mutating func note(moves: ArraySlice<TransitionFact>, until asOf: Instant, _ today: Day) {
    if hasMoves { return }
    hasMoves = moves.contains {
      $0.evidence == .observed && $0.at.isAtOrBefore(asOf, today: today)
    }
  }

  /// Notes what one deal's statuses tell.
  mutating func note(_ statuses: ArraySlice<StatusFact>, until asOf: Instant, _ today: Day) {
    for status in statuses
    where status.evidence == .observed && status.at.isAtOrBefore(asOf, today: today) {
      if status.to == .open { hasMoves = true } else { hasClosings = true }
    }
  }

  /// How completely a source tells stage history.
  ///
  /// Files of history that lack a move do not tell every transition; where there are no such files,
  /// exports tell more than the current stage, from night to night. That a deal was closed is told
  /// by its record beside any history.
  func completeness(of files: HistoryCompleteness) -> HistoryCompleteness {
    hasMoves || hasClosings && files == .currentOnly ? .floor : files
  }
}
