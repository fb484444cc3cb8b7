import Cleaning

extension SalesCycle {
  /// The cycle of deals won in a period, and the incidence of won among those created in the 12
  /// months to as-of.
  init(_ population: Population, period: Period, policy: MetricPolicy) {
    let facts = population.facts
    func isLeftOut(_ deal: DealFact) -> Bool {
      policy.excludeBackfilled && deal.flags.contains(.backfilled)
    }
    let cycles = population.closed(in: period).compactMap { position -> Int64? in
      let deal = facts.deals[Int(position)]
      guard deal.outcome == .won, !isLeftOut(deal) else { return nil }
      return deal.cycleDays.map { Int64($0) }
    }
    let year = Period.named(.last12Months, on: facts.today, fiscal: .init())
    let spans = population.created(in: year).compactMap { position -> CycleSpan? in
      let deal = facts.deals[Int(position)]
      guard let created = deal.created, !isLeftOut(deal) else { return nil }
      switch deal.outcome {
      case .open:
        let days = max(0, created.day.days(until: facts.today))
        return CycleSpan(days: Int32(days), ending: .censored)
      case .won: return deal.cycleDays.map { CycleSpan(days: Int32($0), ending: .won) }
      case .lost: return deal.cycleDays.map { CycleSpan(days: Int32($0), ending: .lost) }
      }
    }
    spread = Spread(cycles)
    incidence = cumulativeIncidence(spans, horizons: [30, 60, 90, 180])
    cohort = spans.count
  }
}
