extension Funnel {
  /// The three views of a population.
  ///
  /// - Parameters:
  ///   - population: the deals of the created cohort and of the snapshot; nil: none.
  ///   - entries: view A.
  ///   - derivations: what the numbers of the run rest on.
  ///   - window: of the entered and created cohorts.
  init(
    _ population: Population?, entries: EntryTally, _ derivations: Derivations, window: Period
  ) {
    let facts = derivations.facts
    let scale = derivations.visits.scale
    let snapshot = snapshotStages(population?.open(at: facts.today) ?? [], derivations)
    var parked = Sums()
    for deal in population?.deals ?? [] where facts.deals[Int(deal)].outcome == .open {
      if scale.position(of: facts.deals[Int(deal)].stage) == StageScale.nurture {
        parked.add(facts.deals[Int(deal)].value)
      }
    }
    self.init(
      window: window, entered: entries.stages(.first, derivations),
      enteredEvery: entries.stages(.every, derivations),
      reached: reachedFunnel(population?.created(in: window) ?? [], derivations),
      snapshot: snapshot.stages, snapshotUnknown: snapshot.unknown,
      nurtureCount: parked.count, nurtureValue: parked.value,
      completeness: derivations.completeness)
  }
}
