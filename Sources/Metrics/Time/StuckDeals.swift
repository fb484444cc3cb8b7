import Cleaning

/// Open deals that have been in their stage for longer than the p75 of those that advanced.
///
/// METRICS.md section 3: at least 10 advanced visits; severe above twice the limit. By value.
func stuckDeals(_ population: Population, times: [StageTime]) -> [StuckDeal] {
  let facts = population.facts
  let visits = population.derivations.visits
  let scale = visits.scale
  var result: [(value: Int64, deal: StuckDeal)] = []
  for open in population.open(at: facts.today) {
    let position = scale.position(of: open.stage)
    guard scale.isOpen(position) else { continue }
    let time = times[Int(position) - 1]
    guard time.advanced.n >= stuckFloor, let limit = time.advanced.p75,
      let seconds = visits.age(of: open.deal, at: position, now: facts.now),
      let age = Rational(Int128(seconds), Int128(Stamp.secondsPerDay)), age > limit
    else { continue }
    let isSevere = age > limit.plus(limit)
    let deal = StuckDeal(
      deal: open.deal, step: time.step, age: age, limit: limit, isSevere: isSevere)
    result.append((open.value ?? 0, deal))
  }
  return result.sorted {
    $0.value != $1.value ? $0.value > $1.value : $0.deal.deal < $1.deal.deal
  }.map(\.deal)
}

/// The fewest advanced visits a limit rests on.
private let stuckFloor = 10
