extension Funnel {
  /// The three views of a population.
  init(_ population: Population, window: Period, policy: MetricPolicy) {
    let facts = population.facts
    let scale = population.derivations.visits.scale
    let snapshot = snapshotStages(population)
    var parked = Sums()
    for deal in population.deals where facts.deals[Int(deal)].outcome == .open {
      if scale.position(of: facts.deals[Int(deal)].stage) == StageScale.nurture {
        parked.add(facts.deals[Int(deal)].value)
      }
    }
    self.init(
      window: window,
      entered: enteredStages(population, window: window, policy: policy, entries: .first),
      enteredEvery: enteredStages(population, window: window, policy: policy, entries: .every),
      reached: reachedFunnel(population, window: window, policy: policy),
      snapshot: snapshot.stages, snapshotUnknown: snapshot.unknown,
      nurtureCount: parked.count, nurtureValue: parked.value,
      completeness: population.derivations.completeness)
  }
}
