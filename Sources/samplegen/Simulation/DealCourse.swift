/// Walks one deal through its stages, from creation to its end or the horizon.
struct DealCourse {
  private static let usualDays = [10, 12, 12, 29, 15]
  private static let stepForward = [820, 800, 830, 640, 800]

  private var chance: Chance
  private let rep: Rep
  private let source: LeadSource
  private let isNewBusiness: Bool
  private(set) var events: [DealEvent] = []
  private var now: DealEvent
  private var reopenings = 0

  /// A deal that starts at `created` with an amount; `chance` decides all that follows.
  init(
    created: Moment, amount: Int, rep: Rep, source: LeadSource, isNewBusiness: Bool,
    chance: Chance
  ) {
    self.chance = chance
    self.rep = rep
    self.source = source
    self.isNewBusiness = isNewBusiness
    let start = Stage.open[self.chance.weighted([72, 18, 7, 3, 0])]
    let promised = created.day + self.chance.bell(35...130)
    now = DealEvent(
      at: created, stage: start, amount: amount,
      close: self.chance.happens(300) || rep.heapsMonthEnds ? promised.endOfMonth : promised,
      by: rep.index)
    events.append(now)
  }

  /// All events up to the horizon.
  mutating func run() -> [DealEvent] {
    while step() {}
    return events
  }

  private mutating func step() -> Bool {
    switch now.stage {
    case .prospecting, .qualification, .meeting, .proposal, .negotiation: return work()
    case .won: return afterWon()
    case .lost: return afterLost()
    case .nurture: return afterNurture()
    }
  }

  /// Works on the deal in an open stage until it leaves the stage.
  private mutating func work() -> Bool {
    let place = now.stage.rawValue - 1
    let haste = isNewBusiness ? 100 : 75
    var days = 1 + Self.usualDays[place] * chance.bell(25...215) * haste / 10_000
    if chance.happens(75) { days *= 6 }
    let leave = (now.at.day + days).workday
    pushCloseDate(until: min(leave, Season.end + 1))
    guard leave <= Season.end else { return false }
    // Evaluated before the outcome, so that an edit never falls on the day of the transition.
    editAmount(before: leave)
    let factor = rep.skill * source.quality / 1_000 * (isNewBusiness ? 1_000 : 1_060) / 1_000
    let forward = min(965, Self.stepForward[place] * factor / 1_000)
    var next = now
    next.at = Moment(leave, &chance)
    if place >= 2, chance.happens(55) {
      next.stage = Stage.open[place - 1]
    } else if chance.happens(forward) {
      let jump = place < 4 && chance.happens(110) ? 2 : 1
      next.stage = place + jump >= 5 ? .won : Stage.open[place + jump]
      if jump == 2 && place == 3 { next.stage = .won }
      if chance.happens(220), let amount = now.amount {
        next.amount = Self.adjusted(amount, chance.within(-18...28))
      }
    } else {
      next.stage = chance.happens(90) ? .nurture : .lost
    }
    if next.stage.isClosed { next.close = leave }
    return add(next)
  }

  /// Moves the close date while it would pass before the deal moves on.
  private mutating func pushCloseDate(until leave: Day) {
    while now.close < leave {
      guard chance.happens(rep.diligence * 85 / 100) else { return }
      let day = (now.close + chance.within(-4...5)).workday
      guard day > now.at.day, day < leave, day <= Season.end else { return }
      var next = now
      next.at = Moment(day, &chance)
      next.close = max(now.close, day) + chance.within(10...50)
      if rep.heapsMonthEnds { next.close = next.close.endOfMonth }
      guard add(next) else { return }
    }
  }

  private mutating func editAmount(before leave: Day) {
    guard chance.happens(70), let amount = now.amount else { return }
    let day = (now.at.day + chance.within(1...6)).workday
    guard day > now.at.day, day < leave else { return }
    var next = now
    next.at = Moment(day, &chance)
    next.amount = Self.adjusted(amount, chance.within(-22...30))
    _ = add(next)
  }

  private mutating func afterWon() -> Bool {
    guard chance.happens(14), reopenings == 0, !movedFarAtClose else { return false }
    return reopen(as: .negotiation, after: 6...25)
  }

  private mutating func afterLost() -> Bool {
    guard reopenings < 2, !movedFarAtClose else { return false }
    if chance.happens(45) {
      return reopen(as: chance.pick([.qualification, .meeting, .proposal]), after: 15...70)
    }
    guard chance.happens(40) else { return false }
    var next = now
    next.stage = .nurture
    next.at = Moment((now.at.day + chance.within(4...40)).workday, &chance)
    return add(next)
  }

  private mutating func afterNurture() -> Bool {
    guard chance.happens(240), reopenings < 2 else { return false }
    return reopen(as: .qualification, after: 45...140)
  }

  /// Opens the deal again; its new close date follows on the next workday.
  private mutating func reopen(as stage: Stage, after days: ClosedRange<Int>) -> Bool {
    reopenings += 1
    var next = now
    next.stage = stage
    next.at = Moment((now.at.day + chance.within(days)).workday, &chance)
    guard add(next) else { return false }
    var later = next
    later.at = Moment((next.at.day + 1).workday, &chance)
    later.close = later.at.day + chance.within(20...60)
    return add(later)
  }

  /// True when the closing row itself moved the close date a week or more.
  ///
  /// Whether that is a push would be a matter of taste once the deal is open again, so such deals
  /// stay closed.
  private var movedFarAtClose: Bool {
    guard events.count > 1 else { return false }
    return now.close - events[events.count - 2].close >= 7
  }

  private mutating func add(_ next: DealEvent) -> Bool {
    guard next.at <= Season.horizon, next.at > now.at else { return false }
    now = next
    events.append(next)
    return true
  }

  /// An amount changed by a percentage, in steps of whole currency units.
  private static func adjusted(_ amount: Int, _ percent: Int) -> Int {
    let changed = amount + amount / 100 * percent
    return max(100_000, changed / 10_000 * 10_000)
  }
}
