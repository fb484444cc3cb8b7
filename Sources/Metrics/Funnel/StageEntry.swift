package import Cleaning

/// One entry of a deal to an open stage, with what became of it.
///
/// Small: there may be millions.
package struct StageEntry: Sendable {
  /// Into `Facts.deals`.
  package let deal: Int32
  package let entered: Day
  /// When the visit ended; nil while in progress.
  @Compact package private(set) var left: Day?
  /// Into `Facts.pipelines`: where the deal was then, by its history, else where it is now.
  package let pipeline: Ref
  /// How long the visit took, or has taken by as-of, in seconds; nil where no time in stage counts
  /// it.
  @Compact package private(set) var seconds: Int32?
  /// A step of the scale.
  package let position: Int16
  /// Policy `first`: what became of the deal since; nil unless it is the deal's first entry here.
  package let since: Fate?
  /// Policy `every`: how the visit itself ended.
  package let ended: Fate
}

/// The entries of all deals to open stages that start in a window, by deal and time.
///
/// METRICS.md section 2 A and section 11, "Cohorts". Removed deals take part as `removed`.
func stageEntries(_ derivations: Derivations, window: Period) -> [StageEntry] {
  let facts = derivations.facts
  let visits = derivations.visits
  let scale = visits.scale
  let isNamed = facts.pipelines.map { !$0.name.isBlank }
  func named(_ pipeline: Ref) -> Ref? {
    pipeline.position.flatMap { isNamed[$0] ? pipeline : nil }
  }
  var entries: [StageEntry] = []
  // Grown step by step it would take half as much again.
  entries.reserveCapacity(
    visits.visits.count { scale.isOpen($0.position) && window.contains($0.start.day) })
  for deal in facts.deals.indices where !facts.deals[deal].flags.contains(.future) {
    let history = DealHistory(Int32(deal), visits: visits, facts: facts)
    var seen: UInt64 = 0
    for index in history.range {
      let visit = visits.visits[index]
      guard scale.isOpen(visit.position) else { continue }
      let bit: UInt64 = 1 << UInt64(min(visit.position, 63))
      let isFirst = seen & bit == 0
      seen |= bit
      guard window.contains(visit.start.day) else { continue }
      let seconds = history.deal.isGone ? nil : visits.seconds(of: visit, in: facts)
      entries.append(
        StageEntry(
          deal: visit.deal, entered: visit.start.day, left: visit.end?.day,
          pipeline: named(visit.pipeline) ?? named(history.pipeline) ?? .none,
          seconds: seconds.map { Int32(clamping: $0) }, position: visit.position,
          since: isFirst ? history.fate(since: index) : nil, ended: history.fate(ofVisit: index)))
    }
  }
  return entries
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
  ///
  /// Of a removed deal only the visit that was in progress then ended by that.
  func fate(ofVisit index: Int) -> Fate {
    let fate = nextState(after: index)
    return fate == .stillHere && deal.isGone ? .removed : fate
  }

  private func nextState(after index: Int) -> Fate {
    let visit = visits.visits[index]
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
