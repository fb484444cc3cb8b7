import Cleaning

/// Rolling the records back to as-of: what happened later does not exist.
///
/// METRICS.md 0.3 and section 11, "Stock and flow".
extension FactsBuilder {
  /// Drops later events and restores the fields of deals whose history goes on after as-of.
  mutating func rollBack() -> [Note] {
    var inFuture: [Int32] = []
    var unknownPast: [Int32] = []
    var transition = 0
    var change = 0
    for index in deals.indices {
      let firstTransition = transition
      while transition < transitions.count, transitions[transition].deal.index == Int32(index) {
        transition += 1
      }
      let firstChange = change
      while change < changes.count, changes[change].deal.index == Int32(index) { change += 1 }
      let moves = transitions[firstTransition..<transition]
      let edits = changes[firstChange..<change]
      if let created = deals[index].created, !hasHappened(created) {
        deals[index].flags.insert(.future)
      }
      if let removed = deals[index].removedOn, removed > today {
        deals[index].flags.subtract([.deleted, .merged])
        deals[index].removedOn = nil
      }
      let goesOn =
        moves.contains { !hasHappened($0.at) } || edits.contains { !hasHappened($0.at) }
      if goesOn {
        restoreState(of: index, moves)
        restoreFields(of: index, edits, hasBegun: moves.contains { hasHappened($0.at) })
        restoreClosing(of: index)
      } else if closesInFuture(index, moves) {
        inFuture.append(Int32(index))
      }
      if deals[index].modified.map({ !hasHappened($0) }) ?? false, edits.isEmpty {
        unknownPast.append(Int32(index))
      }
      markBackfilled(index)
    }
    let (asOf, today) = (asOf, today)
    transitions.removeAll { !$0.at.isAtOrBefore(asOf, today: today) }
    changes.removeAll { !$0.at.isAtOrBefore(asOf, today: today) }
    dropLaterActivitiesAndLeads()
    let noCreated = deals.indices.filter { deals[$0].created == nil && !deals[$0].isGone }
    let noClosed = deals.indices.filter {
      deals[$0].outcome != .open && deals[$0].closed == nil && !deals[$0].isGone
    }
    return [
      Note(.closedInFuture, records: inFuture), Note(.pastUnknown, records: unknownPast),
      Note(.noCreatedDate, records: noCreated.map { Int32($0) }),
      Note(.noClosedDate, records: noClosed.map { Int32($0) }),
      Note(
        .unmappedStage,
        records: stages.indices.filter { stages[$0].canonical == nil }.map { Int32($0) }),
    ].filter { $0.count > 0 }
  }

  private func hasHappened(_ stamp: Stamp) -> Bool { stamp.isAtOrBefore(asOf, today: today) }

  /// Stage and outcome as the last transition up to as-of left them, and the probability that deals
  /// have in that stage: the record's own tells of the stage it is in by now.
  private mutating func restoreState(of index: Int, _ moves: ArraySlice<TransitionFact>) {
    guard let later = moves.first(where: { !hasHappened($0.at) }) else { return }
    defer {
      deals[index].probability = deals[index].stage.position.flatMap { stages[$0].probability }
    }
    let last = moves.last { hasHappened($0.at) }
    let entered = last?.stage ?? later.from
    deals[index].stage = entered
    if last?.keepsStage == true {
      let kept = moves.last { hasHappened($0.at) && !$0.keepsStage }
      deals[index].stage = kept?.stage ?? moves.first?.from ?? .none
    }
    switch state(of: entered) {
    case .open, .nurture: deals[index].outcome = .open
    case .won: deals[index].outcome = .won
    case .lost: deals[index].outcome = .lost
    }
    deals[index].closed = deals[index].outcome == .open ? nil : last?.at
  }

  /// The day a deal was closed as its record told it then: by its close date, as long as no record
  /// says more, unless that lies after as-of.
  private mutating func restoreClosing(of index: Int) {
    guard deals[index].outcome != .open, !tellsClosing, let day = deals[index].closeDate,
      day <= today
    else { return }
    deals[index].closed = Stamp(day: day)
  }

  /// Close date, amount and probability as the last change up to as-of left them.
  private mutating func restoreFields(
    of index: Int, _ edits: ArraySlice<ChangeFact>, hasBegun: Bool
  ) {
    let hasBegun = hasBegun || edits.contains { hasHappened($0.at) }
    for field in TrackedField.allCases {
      guard let value = fieldValue(field, in: edits, hasBegun: hasBegun, at: hasHappened)
      else { continue }
      switch field {
      case .closeDate:
        deals[index].closeDate = deals[index].closeDate == nil ? nil : value.day
      case .amount:
        if deals[index].amount != nil { deals[index].amount = value.number }
        if value.currency != .none { deals[index].currency = value.currency }
      case .probability:
        deals[index].probability = value.number.map { Int32(clamping: $0) }
      case .owner:
        // Changes of owners are told apart; `placeOwners` decides.
        break
      }
    }
  }

  /// A deal closed by its record on a day after as-of: takes the closing transition's day, else
  /// its last modification; true if it had to.
  private mutating func closesInFuture(
    _ index: Int, _ moves: ArraySlice<TransitionFact>
  ) -> Bool {
    guard deals[index].outcome != .open, let closed = deals[index].closed, !hasHappened(closed)
    else { return false }
    let state: StageState = deals[index].outcome == .won ? .won : .lost
    if let last = moves.last, self.state(of: last.stage) == state {
      deals[index].closed = last.at
    } else {
      deals[index].closed = deals[index].modified ?? Stamp(day: today)
    }
    return true
  }

  private mutating func markBackfilled(_ index: Int) {
    guard deals[index].outcome != .open, let closed = deals[index].closed,
      deals[index].created?.day == closed.day
    else { return }
    deals[index].flags.insert(.backfilled)
  }

  private mutating func dropLaterActivitiesAndLeads() {
    let (asOf, today) = (asOf, today)
    activities.removeAll { activity in
      activity.at.map { !$0.isAtOrBefore(asOf, today: today) } ?? false
    }
    for index in leads.indices {
      if let created = leads[index].created, !hasHappened(created) {
        leads[index].isDeleted = true
      }
      if let converted = leads[index].convertedOn, converted > today {
        leads[index].isConverted = false
        leads[index].convertedOn = nil
        leads[index].convertedDeal = .none
        leads[index].convertedContact = .none
      }
    }
  }
}

/// The value of a tracked field at some moment, from its changes.
struct FieldValue {
  let number: Int64?
  let currency: Ref

  /// The value as a day, for close dates.
  var day: Day? { number.map { Day(number: Int32(clamping: $0)) } }
}

/// The last value of a field among one deal's changes that have happened, else the first old value
/// of those that have not.
///
/// Nil where the field has no changes, or where its history began later: a missing old value is
/// blank only if the deal's history had begun.
func fieldValue(
  _ field: TrackedField, in edits: ArraySlice<ChangeFact>, hasBegun: Bool,
  at hasHappened: (Stamp) -> Bool
) -> FieldValue? {
  var result: FieldValue?
  for edit in edits where edit.field == field {
    if hasHappened(edit.at) {
      result = FieldValue(number: edit.new, currency: edit.currency)
    } else if result == nil {
      if edit.old == nil, !hasBegun { return nil }
      return FieldValue(number: edit.old, currency: edit.currency)
    } else {
      break
    }
  }
  return result
}
