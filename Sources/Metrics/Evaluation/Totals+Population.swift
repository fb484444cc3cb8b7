import Cleaning

extension Totals {
  /// The whole table as it stands at as-of.
  init(_ whole: Population) {
    let facts = whole.facts
    var sums: (won: Sums, lost: Sums, open: Sums) = (Sums(), Sums(), Sums())
    var parked = 0
    var unpriced = 0
    var undated = 0
    for position in whole.deals {
      let deal = facts.deals[Int(position)]
      if deal.price != .priced { unpriced += 1 }
      if deal.created == nil { undated += 1 }
      switch DealState(of: deal, in: facts).state {
      case .won: sums.won.add(deal.value)
      case .lost: sums.lost.add(facts.valueAtLoss(of: position))
      case .open: sums.open.add(deal.value)
      case .nurture: parked += 1
      }
    }
    deals = whole.deals.count
    won = sums.won.count
    lost = sums.lost.count
    open = sums.open.count
    nurture = parked
    removed = whole.removed.count
    wonValue = sums.won.told
    lostValue = sums.lost.told
    openValue = sums.open.told
    self.unpriced = unpriced
    withoutCreatedDate = undated
    winRate = .rate(
      won, of: won + lost, inputs: [Input("won", .count(won)), Input("lost", .count(lost))])
    leads = whole.leads.count
    activities = facts.activities.count
    accounts = facts.accounts.count
    contacts = facts.contacts.count
    firstCreated = whole.firstCreated
    lastCreated = whole.lastCreated
  }
}

/// What was odd while facts were built, and what the numbers themselves show.
func notes(_ whole: Population) -> [Note] {
  let facts = whole.facts
  let negative = whole.deals.filter { position in
    let deal = facts.deals[Int(position)]
    guard deal.outcome != .open, let created = deal.created?.day, let closed = deal.closed?.day
    else { return false }
    return closed < created
  }
  let snapshot = whole.derivations.snapshot(at: facts.today)
  var result = facts.notes
  if !negative.isEmpty { result.append(Note(.negativeCycle, records: negative)) }
  let targets = facts.disagreeingTargets
  if !targets.isEmpty { result.append(Note(.targetsDisagree, records: targets)) }
  switch snapshot.probabilities {
  case .equal:
    result.append(Note(.equalProbability, records: snapshot.open.map(\.deal)))
  case .none, .varied:
    let without = snapshot.open.filter { $0.probability == nil }.map(\.deal)
    if !without.isEmpty { result.append(Note(.noProbability, records: without)) }
  }
  return result
}
