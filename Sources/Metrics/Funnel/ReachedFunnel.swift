/// View B: the cohort of deals created in a window, and how far they got.
///
/// METRICS.md section 2 B and section 11, "Cohorts".
func reachedFunnel(_ cohort: [Int32], _ derivations: Derivations) -> ReachedFunnel {
  let facts = derivations.facts
  let visits = derivations.visits
  let scale = visits.scale
  let ripeDays = derivations.ripeDays
  let reached = ReachedSteps(visits, skips: derivations.policy.skips)
  var tally = ReachedTally(steps: scale.steps.count)
  for deal in cohort {
    let fact = facts.deals[Int(deal)]
    tally.count(fact.outcome, isParked: scale.position(of: fact.stage) == StageScale.nurture)
    if fact.hasUnknownWay {
      tally.unknown += 1
      continue
    }
    let held = reached.held(by: deal)
    tally.add(held, value: fact.value)
    if isRipe(fact, ripeDays, today: facts.today) {
      tally.addRipe(held, isWon: fact.outcome == .won)
    } else {
      tally.unripe += 1
    }
  }
  // With the current stage alone only open deals are known: any rate would be theirs.
  let isTold = derivations.completeness != .currentOnly
  func rate(_ part: Int, of n: Int) -> Measurement {
    isTold ? .rate(part, of: n) : .withheld(.noStageHistory, n: n)
  }
  return ReachedFunnel(
    cohort: cohort.count, unknown: tally.unknown, open: tally.open, nurture: tally.nurture,
    won: tally.won, lost: tally.lost,
    steps: scale.steps.indices.map { index in
      ReachedStage(
        step: scale.steps[index], count: tally.counts[index], value: tally.values[index],
        ofPrevious: index == 0
          ? .withheld(.nothingToCount, n: 0)
          : rate(tally.withPrevious[index], of: tally.counts[index - 1]),
        ofFirst: rate(tally.withFirst[index], of: tally.counts[0]),
        valueOfPrevious: index == 0 || !isTold
          ? nil : .rate(tally.valuesWithPrevious[index], of: tally.values[index - 1]),
        valueOfFirst: isTold ? .rate(tally.valuesWithFirst[index], of: tally.values[0]) : nil)
    },
    endToEnd: isTold ? tally.endToEnd : .withheld(.noStageHistory, n: 0), ripeDays: ripeDays,
    unripe: tally.unripe)
}

private struct ReachedTally {
  var open = 0
  var nurture = 0
  var won = 0
  var lost = 0
  var unknown = 0
  var unripe = 0
  var counts: [Int]
  var values: [Int128]
  var withPrevious: [Int]
  var withFirst: [Int]
  var valuesWithPrevious: [Int128]
  var valuesWithFirst: [Int128]
  private var ripe = 0
  private var ripeFirst = 0
  private var ripeWon = 0

  init(steps: Int) {
    counts = Array(repeating: 0, count: steps)
    values = Array(repeating: 0, count: steps)
    withPrevious = counts
    withFirst = counts
    valuesWithPrevious = values
    valuesWithFirst = values
  }

  mutating func count(_ outcome: DealOutcome, isParked: Bool) {
    switch outcome {
    case .open: if isParked { nurture += 1 } else { open += 1 }
    case .won: won += 1
    case .lost: lost += 1
    }
  }

  mutating func add(_ held: HeldSteps, value: Int64?) {
    let value = Int128(value ?? 0)
    for index in 0..<held.count where held.holds(index) {
      counts[index] += 1
      values[index] += value
      if held.holds(0) {
        withFirst[index] += 1
        valuesWithFirst[index] += value
      }
      if index > 0, held.holds(index - 1) {
        withPrevious[index] += 1
        valuesWithPrevious[index] += value
      }
    }
  }

  mutating func addRipe(_ held: HeldSteps, isWon: Bool) {
    ripe += 1
    guard held.holds(0) else { return }
    ripeFirst += 1
    if isWon { ripeWon += 1 }
  }

  /// Won of the ripe deals at the first step; withheld below 20 ripe deals.
  var endToEnd: Measurement {
    let inputs = [Input("won", .count(ripeWon)), Input("first", .count(ripeFirst))]
    guard ripe >= Spread.tailFloor else { return .withheld(.unripe, n: ripe, inputs: inputs) }
    return .rate(ripeWon, of: ripeFirst, inputs: inputs)
  }
}
