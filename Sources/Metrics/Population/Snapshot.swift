package import Cleaning

/// One open deal at the end of a day.
package struct OpenDeal: Sendable {
  /// Minor units of the reporting currency; nil if not priced then.
  @Compact package private(set) var value: Int64?
  /// Into `Facts.deals`.
  package let deal: Int32
  package let stage: Ref
  @Compact package private(set) var closeDate: Day?
  /// Millionths.
  @Compact package private(set) var probability: Int32?

  init(deal: Int32, stage: Ref, closeDate: Day?, value: Int64?, probability: Int32?) {
    self.deal = deal
    self.stage = stage
    self.closeDate = closeDate
    self.value = value
    self.probability = probability
  }
}

/// The open deals at the end of a day, by valid time, in the order of `Facts.deals`.
package struct Snapshot: Sendable {
  package let day: Day
  package let open: [OpenDeal]
  /// Deals that may have been open too: nothing tells when they began or when they were closed.
  package let untold: [Int32]
  /// Whether probabilities tell open deals apart.
  package let probabilities: Probabilities

  /// What the probabilities of all open deals look like.
  package enum Probabilities: Sendable {
    /// No open deal has one.
    case none
    /// Two or more deals, all with the same one.
    case equal
    case varied
  }

  /// Looks back at all deals of the facts.
  package init(of facts: Facts, at day: Day) {
    self.day = day
    let isNow = day >= facts.today
    var open: [OpenDeal] = []
    var untold: [Int32] = []
    for index in facts.deals.indices {
      let deal = facts.deals[index]
      if !isNow, facts.isUntold(index, at: day) {
        untold.append(Int32(index))
        continue
      }
      if deal.outcome != .open, deal.closed.map({ $0.day <= day }) ?? true { continue }
      if let created = deal.created, created.day > day { continue }
      let state = DealState(of: index, at: day, in: facts)
      guard state.isOpen else { continue }
      let value = isNow ? deal.value : state.price(of: deal, at: day, in: facts).value
      open.append(
        OpenDeal(
          deal: Int32(index), stage: state.stage, closeDate: state.closeDate, value: value,
          probability: state.probability))
    }
    self.open = open
    self.untold = untold
    let known = Set(open.compactMap(\.probability))
    probabilities = known.isEmpty ? .none : known.count == 1 && open.count > 1 ? .equal : .varied
  }
}

extension Facts {
  /// Whether nothing tells if a deal was open at the end of a past day: it has no created date and
  /// no history up to then, or it was closed and nothing says when.
  fileprivate func isUntold(_ index: Int, at day: Day) -> Bool {
    let deal = deals[index]
    let isClosed = deal.outcome != .open
    if deal.created != nil, deal.closed != nil || !isClosed { return false }
    if deal.flags.contains(.future) || deal.isGone && deal.removedOn.map({ $0 <= day }) ?? true {
      return false
    }
    if let closed = deal.closed, isClosed, closed.day <= day { return false }
    if let created = deal.created, created.day > day { return false }
    let moves = transitionRange(of: index)
    if isClosed, deal.closed == nil {
      // A history that ends by then has told the end.
      return moves.last.map { transitions[$0].at.day > day } ?? true
    }
    // A history begins with the deal; that it was closed says nothing of its beginning.
    return !moves.contains { transitions[$0].evidence != .implied }
      && !changeRange(of: index).contains { changes[$0].at.day <= day }
  }
}
