/// What is true of one deal at the end of a night, by METRICS.md sections 0, 1 and 11.
struct DealFact {
  let deal: Deal
  let asOf: Day
  /// History up to the night and, for a deleted deal, up to its deletion.
  private(set) var events: [DealEvent]
  let state: DealEvent
  let isDeleted: Bool

  /// The deal at the end of a night; nil when it did not exist yet.
  init?(_ deal: Deal, at night: Night) {
    guard let state = deal.state(at: night.end) else { return nil }
    self.deal = deal
    self.state = state
    asOf = night.day
    isDeleted = deal.deletedAt.map { $0 <= night.end } ?? false
    events = deal.events.filter { $0.at <= night.end }
  }

  /// The deal as columns tell it that keep the last entry to each stage.
  var withLastEntriesOnly: DealFact {
    var moves: [DealEvent] = []
    for event in events where event.stage != moves.last?.stage { moves.append(event) }
    var fact = self
    fact.events = moves.enumerated().filter { place, move in
      !moves[(place + 1)...].contains { $0.stage == move.stage }
    }.map(\.element)
    return fact
  }

  /// The day the deal was created.
  var created: Day { deal.created.day }

  /// True when the CRM kept the deal's history.
  var hasHistory: Bool { !deal.flaws.contains(.historyMissing) }

  /// The event that brought the present outcome; nil unless won or lost.
  var closing: DealEvent? {
    guard state.stage.isClosed else { return nil }
    var found = events[0]
    var previous: Stage?
    for event in events {
      if event.stage != previous && event.stage.isClosed { found = event }
      previous = event.stage
    }
    return found
  }

  /// The day of the outcome: the close date, or the closing transition's day if that is to come.
  var closed: Day? {
    guard let closing else { return nil }
    return state.close > asOf ? closing.at.day : state.close
  }

  /// Value in hundredths of US dollars at the close date's rate; nil when there is no amount.
  var value: Int? {
    state.amount.flatMap { Exact.usd($0, deal.currency, on: min(state.close, asOf)) }
  }

  /// Calendar days from creation to the win, at least 0; nil unless won.
  var cycle: Int? {
    guard state.stage == .won, let closed else { return nil }
    return max(0, closed - created)
  }

  /// The moves of the close date a week or more later, one a day at most.
  var pushes: [(day: Day, days: Int, quarters: Int)] {
    guard hasHistory, let first = events.first else { return [] }
    let end = closing?.at
    let edits = events.dropFirst().filter { event in end.map { event.at < $0 } ?? true }
    var found: [(day: Day, days: Int, quarters: Int)] = []
    var before = first.close
    var place = edits.startIndex
    while place < edits.endIndex {
      let day = edits[place].at.day
      var after = before
      while place < edits.endIndex, edits[place].at.day == day {
        after = edits[place].close
        place += 1
      }
      if after - before >= 7 {
        found.append((day, after - before, Self.quarter(after) - Self.quarter(before)))
      }
      before = after
    }
    return found
  }

  private static func quarter(_ day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 4 + (month - 1) / 3
  }

  /// The highest rank the deal ever held; won counts only while it is the outcome.
  var highestRank: Int? {
    events.compactMap { event in
      guard let rank = event.stage.rank, rank < 6 || state.stage == .won else { return nil }
      return rank
    }.max()
  }
}
