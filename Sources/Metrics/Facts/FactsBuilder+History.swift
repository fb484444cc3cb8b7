import CRM
import Cleaning

/// Stage history from all evidence: ordered, better sources first, gaps closed by implication.
///
/// METRICS.md section 1, "Stage history", and the rulings on order and evidence.
extension FactsBuilder {
  /// Sorts transitions and field changes by deal and time and merges the evidence of each deal.
  mutating func assembleHistory() -> [Note] {
    changes = sortedByDeal(changes, count: deals.count, deal: { $0.deal }) {
      orderKey($0.at, closes: false)
    }
    bringHome()
    let stageStates = stages.map(\.state)
    if transitions.contains(where: { $0.stage == .none }) {
      transitions.removeAll { $0.stage == .none }
    }
    let sorted = sortedByDeal(transitions, count: deals.count, deal: { $0.deal }) { transition in
      let state = transition.stage.position.map { stageStates[$0] } ?? .open
      return orderKey(transition.at, closes: state == .won || state == .lost)
    }
    transitions = []
    transitions.reserveCapacity(sorted.count + deals.count)
    var conflicts: [Int32] = []
    var elsewhere: [Int32] = []
    var differs: [Int32] = []
    var seen = ComparedExports()
    let hasObserved = sorted.contains { $0.evidence == .observed }
    let told = sortedByDeal(statuses, count: deals.count, deal: { $0.deal }) { $0.at.order }
    statuses = []
    var next = 0
    var nextStatus = 0
    for index in deals.indices {
      let start = next
      while next < sorted.count, sorted[next].deal.index == Int32(index) { next += 1 }
      let first = transitions.count
      if appendMerged(sorted[start..<next]) { conflicts.append(Int32(index)) }
      if hasObserved { seen.note(moves: transitions[first...], until: asOf, today) }
      let firstStatus = nextStatus
      while nextStatus < told.count, told[nextStatus].deal.index == Int32(index) { nextStatus += 1 }
      if firstStatus < nextStatus {
        lay(told[firstStatus..<nextStatus], over: index, from: first)
        seen.note(told[firstStatus..<nextStatus], until: asOf, today)
      }
      insertImpliedStart(of: index, at: first)
      if hasEvidence(transitions[first...]) { deals[index].flags.insert(.stageEvidence) }
      if stampDiffers(deals[index], transitions[first...]) { differs.append(Int32(index)) }
      if !appendImpliedClose(of: index, from: first), endsElsewhere(index, from: first) {
        elsewhere.append(Int32(index))
      }
    }
    for index in sources.indices {
      sources[index].completeness = seen.completeness(of: sources[index].completeness)
    }
    return [
      Note(.stageConflict, records: conflicts), Note(.wonStampDiffers, records: differs),
      Note(.stageHistoryEndsElsewhere, records: elsewhere),
    ].filter { $0.count > 0 }
  }

  /// History that doesn't name the pipeline happened in the deal's own: its stages are replaced by
  /// the ones of the same label there.
  private mutating func bringHome() {
    struct Place: Hashable {
      let pipeline: Ref
      let label: Symbol
    }
    func isNamed(_ pipeline: Ref) -> Bool {
      pipeline.position.map { !pipelines[$0].name.isBlank } ?? false
    }
    guard stages.contains(where: { !isNamed($0.pipeline) }) else { return }
    var known: [Place: Ref] = [:]
    for (index, stage) in stages.enumerated() {
      known[Place(pipeline: stage.pipeline, label: stage.label)] = Ref(index)
    }
    let homes = deals.map { deal in deal.stage.position.map { stages[$0].pipeline } ?? .none }
    var isHomeless = stages.map { !isNamed($0.pipeline) }
    for index in transitions.indices {
      guard let deal = transitions[index].deal.position, isNamed(homes[deal]) else { continue }
      for path in [\TransitionFact.stage, \TransitionFact.from] {
        guard let position = transitions[index][keyPath: path].position, isHomeless[position]
        else { continue }
        let place = Place(pipeline: homes[deal], label: stages[position].label)
        if known[place] == nil {
          var stage = stages[position]
          stage.pipeline = homes[deal]
          known[place] = add(stage)
          isHomeless.append(false)
        }
        transitions[index][keyPath: path] = known[place] ?? .none
      }
    }
  }

  /// Appends one deal's transitions without repeats; true if better evidence contradicted some.
  private mutating func appendMerged(_ rows: ArraySlice<TransitionFact>) -> Bool {
    guard let best = rows.map(\.evidence.rawValue).min() else { return false }
    var hasConflict = false
    if rows.allSatisfy({ $0.evidence.rawValue == best }) {
      appendDistinct(rows)
      return false
    }
    var accepted = rows.filter { $0.evidence.rawValue == best }
    for evidence in StageEvidence.allCases where evidence.rawValue > best {
      let range = (accepted[0].at, accepted[accepted.count - 1].at)
      var added: [TransitionFact] = []
      for row in rows where row.evidence == evidence {
        if isKnown(row, in: accepted) { continue }
        if row.at.precedes(range.0) || range.1.precedes(row.at) {
          added.append(row)
        } else {
          hasConflict = true
        }
      }
      if added.isEmpty { continue }
      let before = added.filter { $0.at.precedes(range.0) }
      let after = added.filter { range.1.precedes($0.at) }
      accepted = before + accepted + after
    }
    appendDistinct(accepted[...])
    return hasConflict
  }

  /// Whether better evidence tells of an entry: within a day of it, or, since the difference of two
  /// exports may be dated by a later edit, as the stage that the deal was in by then.
  private func isKnown(_ row: TransitionFact, in accepted: [TransitionFact]) -> Bool {
    let isNear = accepted.contains {
      $0.stage == row.stage && abs($0.at.day.days(until: row.at.day)) <= 1
    }
    if isNear || row.evidence != .observed { return isNear }
    return accepted.last { !row.at.precedes($0.at) }?.stage == row.stage
  }

  /// Appends transitions that change the stage; history rows of other edits are no transitions.
  private mutating func appendDistinct(_ rows: ArraySlice<TransitionFact>) {
    var last = Ref.none
    for row in rows where row.stage != last {
      transitions.append(row)
      last = row.stage
    }
  }

  /// Creation is the entry to the first stage, where the first transition tells what it left.
  private mutating func insertImpliedStart(of index: Int, at first: Int) {
    guard first < transitions.count, let created = deals[index].created else { return }
    let earliest = transitions[first]
    guard earliest.from != .none, earliest.from != earliest.stage,
      created.precedes(earliest.at)
    else { return }
    transitions.insert(
      TransitionFact(
        deal: Ref(index), at: created, stage: earliest.from, evidence: .implied),
      at: first)
  }

  /// Closing is the entry to the last stage, where no transition tells it; false if none is added.
  private mutating func appendImpliedClose(of index: Int, from first: Int) -> Bool {
    let deal = deals[index]
    guard deal.outcome != .open, var closed = deal.closed else { return false }
    let state: StageState = deal.outcome == .won ? .won : .lost
    if let last = transitions[first...].last {
      if self.state(of: last.stage) == state { return false }
      if closed.precedes(last.at) { closed = last.at }
    }
    // A close date after as-of says nothing yet; `rollBack` decides.
    guard closed.isAtOrBefore(asOf, today: today) || isUnmodified(deal) == false else {
      return false
    }
    let keepsStage = self.state(of: deal.stage) != state
    var move = TransitionFact(
      deal: Ref(index), at: closed,
      stage: keepsStage ? closedStage(beside: deal.stage, state) : deal.stage, evidence: .implied)
    move.keepsStage = keepsStage
    transitions.append(move)
    return true
  }

  /// Whether the record was last modified at or before as-of, so that it tells the state at as-of.
  func isUnmodified(_ deal: DealFact) -> Bool {
    deal.modified?.isAtOrBefore(asOf, today: today) ?? false
  }

  /// What being in a stage means; open for an unknown stage.
  func state(of stage: Ref) -> StageState {
    stage.position.map { stages[$0].state } ?? .open
  }

  /// Whether a deal's transitions say more than that it was created and closed.
  private func hasEvidence(_ rows: ArraySlice<TransitionFact>) -> Bool {
    rows.contains { row in
      switch row.evidence {
      case .history: true
      case .stamps, .observed: state(of: row.stage) == .open || state(of: row.stage) == .nurture
      case .implied: false
      }
    }
  }

  private func stampDiffers(_ deal: DealFact, _ rows: ArraySlice<TransitionFact>) -> Bool {
    guard deal.outcome == .won, let closed = deal.closed, let last = rows.last,
      state(of: last.stage) == .won
    else { return false }
    return abs(closed.day.days(until: last.at.day)) > 1
  }

  /// Whether neither the last transition nor the last one up to as-of leads to the stage that the
  /// record tells: exports taken before as-of tell the one, later ones the other.
  private func endsElsewhere(_ index: Int, from first: Int) -> Bool {
    let mine = transitions[first...]
    guard let last = mine.last, deals[index].stage != .none else { return false }
    if agrees(last, deals[index]) { return false }
    let sinceThen = mine.last { $0.at.isAtOrBefore(asOf, today: today) }
    return sinceThen.map { !agrees($0, deals[index]) } ?? true
  }

  private func agrees(_ last: TransitionFact, _ deal: DealFact) -> Bool {
    switch deal.outcome {
    case .open: last.stage == deal.stage
    case .won: state(of: last.stage) == .won
    case .lost: state(of: last.stage) == .lost
    }
  }
}

/// The order within a deal: by instant; a date without time comes first on its day, last if it
/// closes the deal.
func orderKey(_ at: Stamp, closes: Bool) -> Int64 {
  let day = Int64(at.day.number) * 200_000
  guard let instant = at.instant else { return closes ? day + 199_999 : day }
  return day + 60_000 + instant.seconds - Int64(at.day.number) * 86_400
}
