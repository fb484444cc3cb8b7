import Cleaning

/// Time in each open stage: visits of live deals that started in the 12 months to as-of.
func stageTimes(_ population: Population) -> [StageTime] {
  let facts = population.facts
  let visits = population.derivations.visits
  let scale = visits.scale
  let year = Period.named(.last12Months, on: facts.today, fiscal: .init())
  var durations = [[Duration]](repeating: [], count: scale.steps.count)
  var upward = [[Int64]](repeating: [], count: scale.steps.count)
  for deal in population.deals {
    let range = visits.range(of: deal)
    for index in range {
      let visit = visits.visits[index]
      guard scale.isOpen(visit.position), year.contains(visit.start.day),
        let seconds = visits.seconds(of: visit, in: facts)
      else { continue }
      let step = Int(visit.position) - 1
      durations[step].append(Duration(Int32(clamping: seconds), isEvent: visit.end != nil))
      if index + 1 < range.upperBound, visits.visits[index + 1].position > visit.position {
        upward[step].append(seconds)
      }
    }
  }
  return scale.steps.indices.dropLast().map { step in
    let all = durations[step]
    return StageTime(
      step: scale.steps[step], visits: all.count,
      ended: Spread(
        all.filter(\.isEvent).map { Int64($0.length) }, per: Stamp.secondsPerDay),
      advanced: Spread(upward[step], per: Stamp.secondsPerDay),
      kaplanMeier: all.count >= Spread.medianFloor
        ? kaplanMeierMedian(all).flatMap { Rational(Int128($0), Int128(Stamp.secondsPerDay)) }
        : nil)
  }
}

extension StageVisits {
  /// How long a visit took, or has taken by as-of; nil where the deal is elsewhere now and left on a
  /// day nobody knows.
  func seconds(of visit: StageVisit, in facts: Facts) -> Int64? {
    if let end = visit.end { return visit.start.seconds(until: end) }
    let deal = facts.deals[Int(visit.deal)]
    let stands = deal.outcome == .open && scale.position(of: deal.stage) == visit.position
    return stands ? visit.start.seconds(until: facts.now) : nil
  }
}

extension Bottlenecks {
  /// Named from view A `first` and the times in stage; ties go to the earlier stage.
  init(entered: [EnteredStage], times: [StageTime]) {
    let lossOf: (EnteredStage) -> Rational? = { stage in
      stage.conversion.quantity.flatMap { rate in
        Rational(rate.value.denominator - rate.value.numerator, rate.value.denominator)
      }
    }
    var worst: (stage: EnteredStage, rate: Rational)?
    for stage in entered {
      guard let rate = lossOf(stage), rate > worst?.rate ?? Rational(-1) else { continue }
      worst = (stage, rate)
    }
    let losses = entered.reduce(0) { $0 + $1.conversion.n - $1.fates.advanced }
    let medians = times.compactMap(\.ended.median)
    let total = medians.reduce(Rational.zero) { $0.plus($1) }
    var slowest: StageTime?
    for time in times {
      guard let median = time.ended.median, median > slowest?.ended.median ?? Rational(-1) else {
        continue
      }
      slowest = time
    }
    loss = worst?.stage.step
    lossRate = worst.map { worst in
      .rate(worst.stage.conversion.n - worst.stage.fates.advanced, of: worst.stage.conversion.n)
    }
    lossShare = worst.map { worst in
      .rate(worst.stage.conversion.n - worst.stage.fates.advanced, of: losses)
    }
    time = slowest?.step
    timeShare = slowest?.ended.median?.divided(by: total).map { Quantity($0, .rate) }
    timeCount = slowest?.ended.n ?? 0
  }
}
