import Cleaning

/// Open deals that are overdue or stuck, or carry two other signs of risk; by value.
func dealsAtRisk(_ population: Population, stuck: [StuckDeal]) -> [DealAtRisk] {
  let facts = population.facts
  var severity: [Int32: RiskSign] = [:]
  for deal in stuck { severity[deal.deal] = deal.isSevere ? .severelyStuck : .stuck }
  var pushes: [Int32: Int] = [:]
  for push in population.derivations.pushes { pushes[push.deal, default: 0] += 1 }
  // A sign nobody could carry tells nothing: the field isn't in the sources.
  let tellsNextStep = facts.deals.contains { $0.flags.contains(.nextStep) }
  let tellsCloseDate = facts.deals.contains { $0.closeDate != nil && $0.outcome == .open }
  let tellsOwner = facts.deals.contains { $0.owner != .none }
  var result: [DealAtRisk] = []
  for open in population.open(at: facts.today) {
    let fact = facts.deals[Int(open.deal)]
    var signs: [RiskSign] = []
    if let close = open.closeDate, close < facts.today { signs.append(.overdue) }
    if let stuck = severity[open.deal] { signs.append(stuck) }
    if pushes[open.deal, default: 0] >= 2 { signs.append(.pushedOften) }
    if let last = fact.lastActivity, last.days(until: facts.today) >= 30 { signs.append(.quiet) }
    if tellsNextStep, !fact.flags.contains(.nextStep) { signs.append(.noNextStep) }
    if tellsCloseDate, open.closeDate == nil { signs.append(.noCloseDate) }
    if tellsOwner, !(fact.owner.position.map { facts.owners[$0].isActive } ?? false) {
      signs.append(.unowned)
    }
    let isAlone = signs.contains { $0 == .overdue || $0 == .stuck || $0 == .severelyStuck }
    if isAlone || signs.count >= 2 {
      result.append(DealAtRisk(deal: open.deal, signs: signs, value: open.value))
    }
  }
  return result.sorted {
    ($0.value ?? 0) != ($1.value ?? 0) ? ($0.value ?? 0) > ($1.value ?? 0) : $0.deal < $1.deal
  }
}
