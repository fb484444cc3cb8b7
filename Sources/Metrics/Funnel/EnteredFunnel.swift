import Cleaning

/// View A: entries to each open stage that start in a window, and their fate.
///
/// METRICS.md section 2 A and section 11, "Cohorts". Removed deals take part as `removed`.
func enteredStages(
  _ population: Population, window: Period, policy: MetricPolicy, entries: MetricPolicy.Entries
) -> [EnteredStage] {
  let visits = population.derivations.visits
  let scale = visits.scale
  var fates = [Fates](repeating: Fates(), count: scale.steps.count)
  var counts = [Int](repeating: 0, count: scale.steps.count)
  for deal in population.deals + population.removed {
    let history = DealHistory(deal, visits: visits, facts: population.facts)
    var seen: UInt64 = 0
    for index in history.range {
      let visit = visits.visits[index]
      guard scale.isOpen(visit.position) else { continue }
      let bit: UInt64 = 1 << UInt64(min(visit.position, 63))
      let isFirst = seen & bit == 0
      seen |= bit
      guard window.contains(visit.start.day), isFirst || entries == .every else { continue }
      let step = Int(visit.position) - 1
      counts[step] += 1
      switch entries {
      case .first: fates[step].add(history.fate(since: index))
      case .every: fates[step].add(history.fate(ofVisit: index))
      }
    }
  }
  return scale.steps.indices.dropLast().map { index in
    let fate = fates[index]
    let lost = fate.lost + (policy.nurture == .lost ? fate.nurture : 0)
    let isTold = fate.total > 0 || population.derivations.completeness != .currentOnly
    return EnteredStage(
      step: scale.steps[index], entries: counts[index], fates: fate,
      conversion: !isTold
        ? .withheld(.noStageHistory, n: 0)
        : .rate(
          fate.advanced, of: fate.advanced + lost,
          inputs: [
            Input("advanced", .count(fate.advanced)), Input("lost", .count(fate.lost)),
            Input("nurture", .count(fate.nurture)),
          ]))
  }
}

/// What became of an entry; tested in this order, removed before all.
private enum Fate {
  case advanced
  case lost
  case nurture
  case otherPipeline
  case removed
  case movedBack
  case stillHere
}

extension Fates {
  fileprivate mutating func add(_ fate: Fate) {
    switch fate {
    case .advanced: advanced += 1
    case .lost: lost += 1
    case .nurture: nurture += 1
    case .otherPipeline: otherPipeline += 1
    case .removed: removed += 1
    case .movedBack: movedBack += 1
    case .stillHere: stillHere += 1
    }
  }
}

/// One deal's visits with where it stands now.
private struct DealHistory {
  let visits: StageVisits
  let range: Range<Int>
  let deal: DealFact
  /// The position and pipeline of the record's own stage.
  let position: Int16
  let pipeline: Ref

  init(_ deal: Int32, visits: StageVisits, facts: Facts) {
    self.visits = visits
    range = visits.range(of: deal)
    self.deal = facts.deals[Int(deal)]
    position = visits.scale.position(of: self.deal.stage)
    pipeline = self.deal.stage.position.map { facts.stages[$0].pipeline } ?? .none
  }

  /// Policy `first`: the deal's fate since a visit began.
  func fate(since index: Int) -> Fate {
    let visit = visits.visits[index]
    if deal.isGone { return .removed }
    if deal.outcome == .won { return .advanced }
    let scale = visits.scale
    for later in visits.visits[index..<range.upperBound].dropFirst()
    where scale.isOpen(later.position) && later.position > visit.position {
      return .advanced
    }
    if deal.outcome == .lost { return .lost }
    if scale.isOpen(position), position > visit.position { return .advanced }
    if position == StageScale.nurture { return .nurture }
    if pipeline != .none, pipeline != visit.pipeline { return .otherPipeline }
    return scale.isOpen(position) && position < visit.position ? .movedBack : .stillHere
  }

  /// Policy `every`: how the visit itself ended; a win that did not last is passed over.
  func fate(ofVisit index: Int) -> Fate {
    let visit = visits.visits[index]
    if deal.isGone { return .removed }
    for next in visits.visits[index..<range.upperBound].dropFirst() {
      if next.position == visits.scale.won, deal.outcome != .won { continue }
      if next.position == visit.position, next.pipeline == visit.pipeline { continue }
      return fate(of: visit, next: next.position, in: next.pipeline)
    }
    switch deal.outcome {
    case .won: return .advanced
    case .lost: return .lost
    case .open: return fate(of: visit, next: position, in: pipeline)
    }
  }

  private func fate(of visit: StageVisit, next: Int16, in pipeline: Ref) -> Fate {
    if next > visit.position { return .advanced }
    if next == StageScale.lost { return .lost }
    if next == StageScale.nurture { return .nurture }
    if next > 0, next < visit.position { return .movedBack }
    return pipeline != .none && pipeline != visit.pipeline ? .otherPipeline : .stillHere
  }
}
