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
    for index in facts.deals.indices {
      let deal = facts.deals[index]
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
    let known = Set(open.compactMap(\.probability))
    probabilities = known.isEmpty ? .none : known.count == 1 && open.count > 1 ? .equal : .varied
  }
}
