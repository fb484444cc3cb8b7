import Cleaning

/// The scorecard of every owner, by bookings; METRICS.md section 7.
///
/// A closed deal is its owner's at closing, where anything tells; others are their current owner's.
func repScores(
  _ whole: Population, period: Comparison, policy: MetricPolicy, stuck: [StuckDeal]
) -> [RepScore] {
  let facts = whole.facts
  let keys = whole.derivations.keys(.owner)
  var stuckByOwner: [Ref: Sums] = [:]
  for deal in stuck {
    let fact = facts.deals[Int(deal.deal)]
    stuckByOwner[fact.owner, default: Sums()].add(fact.value)
  }
  var touches: [Ref: Int] = [:]
  for activity in facts.activities where activity.isHumanTouch {
    guard let day = activity.at?.day, period.current.contains(day) else { continue }
    touches[activity.owner, default: 0] += 1
  }
  let hasActivities = whole.derivations.hasActivities
  let scores = whole.split(by: .owner).enumerated().map { index, part in
    let owner = keys.owners[index]
    let question = Question(
      part.population, period.current, whole: period.whole, policy: policy)
    let open = part.population.open(at: facts.today)
    let overdue = open.filter { deal in deal.closeDate.map { $0 < facts.today } ?? false }
    let stuck = stuckByOwner[owner] ?? Sums()
    let isActive = owner.position.map { facts.owners[$0].isActive } ?? false
    let load: RepScore.Load =
      !isActive
      ? .unowned
      : open.count > policy.loadTo ? .over : open.count < policy.loadFrom ? .capacity : .within
    return RepScore(
      owner: owner.position.map { Int32($0) }, name: part.key, isActive: isActive,
      bookings: KPI.bookings.compute(question), winRate: KPI.winRate.compute(question),
      averageDealSize: KPI.averageDealSize.compute(question),
      salesCycle: KPI.salesCycle.compute(question), openCount: open.count,
      openValue: Sums(open).told, overdueValue: Sums(overdue).told, stuckCount: stuck.count,
      stuckValue: stuck.value, activities: hasActivities ? touches[owner, default: 0] : nil,
      load: load)
  }
  return scores.enumerated().sorted { left, right in
    let first = left.element.bookings.quantity?.value ?? .zero
    let second = right.element.bookings.quantity?.value ?? .zero
    return first != second ? first > second : left.offset < right.offset
  }.map(\.element)
}
