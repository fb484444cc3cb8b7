import Cleaning

extension Waterfall {
  /// How open value moved between the last instant before a period and its end.
  ///
  /// METRICS.md section 5: two states only. One deal's change is split into currency at the start
  /// amount, then amount, then its movement at the end value.
  init(_ population: Population, scope: WaterfallScope, period: Period) {
    let facts = population.facts
    var ledger = WaterfallLedger()
    let from = period.from ?? Day(number: .min + 1)
    let before = from.advanced(by: -1)
    for position in population.deals + population.removed {
      let deal = facts.deals[Int(position)]
      if let closed = deal.closed?.day, closed <= before, deal.outcome != .open { continue }
      let start = WaterfallSide(Int(position), at: before, in: facts)
      let end = WaterfallSide(Int(position), at: period.to, in: facts)
      let wasIn = start.isIn(scope, period)
      let isIn = end.isIn(scope, period)
      // A removed deal is in no booking, so it leaves as removed, whatever its outcome.
      let isClosed = !deal.isGone && (deal.closed.map { period.contains($0.day) } ?? false)
      let closing: WaterfallPart? =
        switch deal.outcome {
        case .won: isClosed ? .won : nil
        case .lost: isClosed ? .lost : nil
        case .open: nil
        }
      ledger.follow(
        start: wasIn ? start : nil, end: isIn ? end : nil,
        entry: entryPart(start, scope: scope, in: period),
        exit: closing ?? exitPart(end, scope: scope),
        passesThrough: closing != nil, last: end, first: start, in: facts)
    }
    self.init(
      scope: scope, period: period, start: ledger.start, end: ledger.end,
      startCount: ledger.startCount, endCount: ledger.endCount,
      parts: WaterfallPart.allCases.map { part in
        WaterfallMovement(
          part: part, value: ledger.values[part] ?? 0, count: ledger.counts[part] ?? 0)
      })
  }
}

/// Why a deal that was not there at the start is there now.
private func entryPart(
  _ start: WaterfallSide, scope: WaterfallScope, in period: Period
) -> WaterfallPart {
  if !start.existed { return start.wasRemoved ? .restored : .created }
  switch start.state.state {
  case .open: return .pulledIn
  case .won, .lost: return .reopened
  case .nurture: return .restored
  }
}

/// Why a deal that was there at the start is gone, other than by closing.
private func exitPart(_ end: WaterfallSide, scope: WaterfallScope) -> WaterfallPart {
  if !end.existed { return .removed }
  switch end.state.state {
  case .open: return .pushedOut
  case .won: return .won
  case .lost: return .lost
  case .nurture: return .removed
  }
}

/// One deal at one of the two instants.
private struct WaterfallSide {
  let state: DealState
  let existed: Bool
  let wasRemoved: Bool
  let day: Day
  let created: Day?
  let value: Int64?

  init(_ index: Int, at day: Day, in facts: Facts) {
    let deal = facts.deals[index]
    state = DealState(of: index, at: day, in: facts)
    existed = state.exists
    wasRemoved = deal.isGone && (deal.removedOn.map { $0 <= day } ?? true)
    self.day = min(day, facts.today)
    created = deal.created?.day
    value =
      day >= facts.today ? deal.value : state.price(of: deal, at: day, in: facts).value
  }

  func isIn(_ scope: WaterfallScope, _ period: Period) -> Bool {
    guard state.isOpen else { return false }
    switch scope {
    case .rolling: return true
    case .period: return state.closeDate.map { period.contains($0) } ?? false
    }
  }

  /// The start amount at the end's rates.
  func revalued(like end: WaterfallSide, in facts: Facts) -> Int64? {
    facts.pricing.price(
      state.amount, state.currency, closeDate: end.state.closeDate, created: created,
      latest: end.day
    ).value
  }
}

/// Adds up the parts.
private struct WaterfallLedger {
  var start: Int128 = 0
  var end: Int128 = 0
  var startCount = 0
  var endCount = 0
  var values: [WaterfallPart: Int128] = [:]
  var counts: [WaterfallPart: Int] = [:]

  mutating func add(_ part: WaterfallPart, _ value: Int128) {
    values[part, default: 0] += value
    counts[part, default: 0] += 1
  }

  /// One deal: present at the start, at the end, both, or closed in between.
  mutating func follow(
    start: WaterfallSide?, end: WaterfallSide?, entry: WaterfallPart, exit: WaterfallPart,
    passesThrough: Bool, last: WaterfallSide, first: WaterfallSide, in facts: Facts
  ) {
    let endValue = Int128(last.value ?? 0)
    if let start {
      self.start += Int128(start.value ?? 0)
      startCount += 1
      split(from: start, to: last, in: facts)
    } else if end != nil || passesThrough {
      add(entry, endValue)
    }
    if let end {
      self.end += Int128(end.value ?? 0)
      endCount += 1
    } else if start != nil || passesThrough {
      add(exit, -endValue)
    }
  }

  /// Currency at the start amount, then the amount; or the price that came or went.
  private mutating func split(from start: WaterfallSide, to end: WaterfallSide, in facts: Facts) {
    guard let before = start.value, let after = end.value else {
      if start.value != nil || end.value != nil {
        add(.priced, Int128(end.value ?? 0) - Int128(start.value ?? 0))
      }
      return
    }
    let revalued = start.revalued(like: end, in: facts) ?? before
    if revalued != before { add(.currency, Int128(revalued) - Int128(before)) }
    let change = Int128(after) - Int128(revalued)
    if change > 0 { add(.increased, change) }
    if change < 0 { add(.decreased, change) }
  }
}
