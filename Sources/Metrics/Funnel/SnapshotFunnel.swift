/// View C: open deals per stage at as-of.
func snapshotStages(
  _ open: [OpenDeal], _ derivations: Derivations
) -> (stages: [SnapshotStage], unknown: Int) {
  let facts = derivations.facts
  let visits = derivations.visits
  let scale = visits.scale
  var sums = [Sums](repeating: Sums(), count: scale.steps.count)
  var weighted = [Int128?](repeating: nil, count: scale.steps.count)
  var ages = [[Int64]](repeating: [], count: scale.steps.count)
  var unknown = 0
  for open in open {
    let position = scale.position(of: open.stage)
    guard scale.isOpen(position) else {
      unknown += 1
      continue
    }
    let index = Int(position) - 1
    sums[index].add(open.value)
    if let value = open.value, let probability = open.probability {
      weighted[index] = (weighted[index] ?? 0) + Int128(value) * Int128(probability)
    }
    if let age = visits.age(of: open.deal, at: position, now: facts.now) {
      ages[index].append(age)
    }
  }
  let stages = scale.steps.indices.dropLast().map { index in
    SnapshotStage(
      step: scale.steps[index], count: sums[index].count, value: sums[index].value,
      unpriced: sums[index].unpriced,
      weighted: weighted[index].flatMap { Rational($0, 1_000_000) }.map { Quantity($0, .money) },
      medianAge: Spread(ages[index], per: Stamp.secondsPerDay).median, aged: ages[index].count)
  }
  return (stages, unknown)
}

extension StageVisits {
  /// Seconds since a deal's last entry to the position it stands at now; nil where its last visit is
  /// elsewhere, so that the entry isn't known.
  package func age(of deal: Int32, at position: Int16, now: Stamp) -> Int64? {
    guard let last = visits[range(of: deal)].last, last.position == position else { return nil }
    return last.start.seconds(until: now)
  }
}
