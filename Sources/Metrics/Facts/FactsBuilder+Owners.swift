import Cleaning

/// Who owned each deal at the event it is counted for.
///
/// METRICS.md sections 7 and 11: the owner at the event, and the current one where nothing tells.
extension FactsBuilder {
  /// Sets the owner of closed deals to the one when they were closed, and of others to the one at
  /// as-of.
  mutating func placeOwners() {
    if ownerChanges.isEmpty { return }
    let sorted = sortedByDeal(ownerChanges, count: deals.count, deal: { $0.deal }) { $0.at.order }
    ownerChanges = []
    var start = 0
    var move = 0
    while start < sorted.count {
      let deal = sorted[start].deal.index
      var end = start + 1
      while end < sorted.count, sorted[end].deal.index == deal { end += 1 }
      while move < transitions.count, transitions[move].deal.index < deal { move += 1 }
      let firstMove = move
      while move < transitions.count, transitions[move].deal.index == deal { move += 1 }
      let closed = closing(of: deals[Int(deal)], transitions[firstMove..<move])
      let owner = owner(in: sorted[start..<end]) { change in
        guard let closed else { return change.isAtOrBefore(asOf, today: today) }
        return closed.instant == nil || change.instant == nil
          ? change.day <= closed.day : !closed.precedes(change)
      }
      if let owner { deals[Int(deal)].owner = owner }
      start = end
    }
  }

  /// When a deal was closed: the transition that closed it, where it took place on the day that the
  /// record tells; nil for an open deal.
  private func closing(of deal: DealFact, _ moves: ArraySlice<TransitionFact>) -> Stamp? {
    guard deal.outcome != .open, let closed = deal.closed else { return nil }
    let state: StageState = deal.outcome == .won ? .won : .lost
    let last = moves.last { $0.at.day == closed.day && self.state(of: $0.stage) == state }
    return last.map(\.at) ?? closed
  }

  /// The owner that the last change up to a moment led to, else the one that the first later change
  /// found; nil where neither tells.
  private func owner(in changes: ArraySlice<ChangeFact>, at hasHappened: (Stamp) -> Bool) -> Ref? {
    let last = changes.last { hasHappened($0.at) }
    let value = last.map(\.new) ?? changes.first.map(\.old) ?? nil
    return value.map { Ref(Int($0)) }
  }
}
