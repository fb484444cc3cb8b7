package import Cleaning

/// One deal as it stood at the end of a day, by valid time.
package struct DealState: Sendable {
  /// False before creation, after removal.
  package var exists: Bool
  package var state: StageState
  /// None where the stage of that time is not known.
  package var stage: Ref
  package var amount: Int64?
  package var currency: Ref
  package var closeDate: Day?
  package var probability: Int32?

  /// Whether it is open: not closed, not parked, not removed.
  package var isOpen: Bool { exists && state == .open }

  /// The record's own state, as it is at as-of.
  package init(of deal: DealFact, in facts: Facts) {
    exists = !deal.isGone
    stage = deal.stage
    amount = deal.amount
    currency = deal.currency
    closeDate = deal.closeDate
    probability = deal.probability
    switch deal.outcome {
    case .won: state = .won
    case .lost: state = .lost
    case .open:
      // The record is open; a parked stage is neither open nor closed.
      state = deal.stage.position.map { facts.stages[$0].state } == .nurture ? .nurture : .open
    }
  }

  /// The state at the end of `day`; on as-of's day and later the record's own.
  ///
  /// A field is the last history value up to `day` if the deal's history goes on after it, else the
  /// record's own value; a closure counts from the won/lost stamp (METRICS.md section 11).
  package init(of index: Int, at day: Day, in facts: Facts) {
    let deal = facts.deals[index]
    self.init(of: deal, in: facts)
    if day >= facts.today { return }
    exists = DealState.exists(deal, at: day)
    guard exists else { return }
    var moves = facts.transitionRange(of: index)
    let edits = facts.changeRange(of: index)
    if moves.isEmpty, edits.isEmpty, deal.outcome == .open { return }
    if deal.created == nil, let first = moves.first, facts.transitions[first].at.day > day {
      exists = false
      return
    }
    let hasBegun = moves.contains {
      facts.transitions[$0].at.day <= day && facts.transitions[$0].evidence != .implied
    }
    if deal.outcome != .open {
      guard let closed = deal.closed, closed.day > day else { return }
      // The final closure happens on the stamp's day, whatever history says.
      if let last = moves.last, DealState.closes(facts.transitions[last], as: state, in: facts) {
        moves = moves.dropLast()
      }
      state = .open
      stage = .none
      restoreStage(moves, at: day, in: facts)
      restoreFields(edits, hasBegun: hasBegun, hasMovedOn: true, at: day, in: facts)
      return
    }
    let movesOn = moves.last.map { facts.transitions[$0].at.day > day } ?? false
    let editsOn = edits.last.map { facts.changes[$0].at.day > day } ?? false
    guard movesOn || editsOn else { return }
    if movesOn { restoreStage(moves, at: day, in: facts) }
    restoreFields(edits, hasBegun: hasBegun, hasMovedOn: movesOn, at: day, in: facts)
  }

  /// What the amount of that day comes to at that day's rates.
  func price(of deal: DealFact, at day: Day, in facts: Facts) -> Price {
    facts.pricing.price(
      amount, currency, closeDate: closeDate, created: deal.created?.day, latest: day)
  }

  private static func exists(_ deal: DealFact, at day: Day) -> Bool {
    if deal.flags.contains(.future) { return false }
    if !deal.flags.isDisjoint(with: [.deleted, .merged]) {
      guard let removed = deal.removedOn, removed > day else { return false }
    }
    return deal.created.map { $0.day <= day } ?? true
  }

  private static func closes(
    _ transition: TransitionFact, as state: StageState, in facts: Facts
  ) -> Bool {
    transition.stage.position.map { facts.stages[$0].state } == state
  }

  private mutating func restoreStage(
    _ moves: Range<Int>, at day: Day, in facts: Facts
  ) {
    guard let last = moves.last(where: { facts.transitions[$0].at.day <= day }) else {
      stage = moves.first.map { facts.transitions[$0].from } ?? .none
      state = stage.position.map { facts.stages[$0].state } ?? .open
      return
    }
    stage = facts.transitions[last].stage
    state = stage.position.map { facts.stages[$0].state } ?? .open
  }

  /// Only fields whose record is filled: a blank in the record stays blank.
  ///
  /// The record's probability is that of the stage it is in now. Where it has moved on since, it is
  /// what the history tells, else what the stage of that day has by default, else unknown.
  private mutating func restoreFields(
    _ edits: Range<Int>, hasBegun: Bool, hasMovedOn: Bool, at day: Day, in facts: Facts
  ) {
    if hasMovedOn { probability = stage.position.flatMap { facts.stages[$0].probability } }
    guard let first = edits.first else { return }
    let slice = facts.changes[edits]
    let hasBegun = hasBegun || facts.changes[first].at.day <= day
    func value(_ field: TrackedField) -> FieldValue? {
      fieldValue(field, in: slice, hasBegun: hasBegun) { $0.day <= day }
    }
    if closeDate != nil, let past = value(.closeDate) { closeDate = past.day }
    if amount != nil, let past = value(.amount) {
      amount = past.number
      if past.currency != .none { currency = past.currency }
    }
    if let past = value(.probability) { probability = past.number.map { Int32(clamping: $0) } }
  }
}
