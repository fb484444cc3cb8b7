extension AccountStory {
  /// Adds the hand-written deals of this account; most accounts have none.
  mutating func plantDeals(_ company: Company) {
    for plan in PlantedDeal.all where plan.account == account.index {
      if !company.isDirty { continue }
      let slot = deals.count
      let rep =
        plan.owner
        ?? company.seller(in: account.market, on: plan.steps[0].day, plan: plan.account)
      var events: [DealEvent] = []
      for step in plan.steps {
        events.append(
          DealEvent(
            at: Moment(step.day, hour: step.hour, minute: step.minute), stage: step.stage,
            amount: step.amount.map { $0 * 100 }, close: step.close, by: rep))
      }
      var deal = Deal(
        slot: slot, name: account.name.native + " - " + plan.title, currency: plan.currency,
        owner: rep, source: plan.source, campaign: nil, isNewBusiness: false, events: events,
        deletedAt: plan.deleted.map { Moment($0, hour: 9, minute: 30) })
      deal.contacts = [0]
      if company.isDirty { deal.flaws = plan.flaws }
      deals.append(deal)
      if let kind = plan.kind { note(kind, .opportunity, dealNumber(slot)) }
    }
  }
}

extension Company {
  /// A seller of the market, the same one for all of an account's hand-written deals.
  fileprivate func seller(in market: Market, on day: Day, plan: Int) -> Int {
    var chance = Chance(seed: seed, purpose: .reps, index: 1_000_000 + plan)
    return seller(in: market, on: day, &chance)
  }
}
