extension OpportunityRow {
  /// One move into a stage.
  struct Entry {
    let event: DealEvent
    /// The stage before; nil for the first.
    let previous: Stage?
    /// Its place among the deal's events.
    let place: Int
  }

  /// The events that the CRM kept by this evening; none where the history was lost.
  var kept: [DealEvent] {
    deal.flaws.contains(.historyMissing) ? [] : deal.events.filter { $0.at <= end }
  }

  /// The moves from stage to stage.
  var entries: [Entry] {
    var entries: [Entry] = []
    var previous: Stage?
    for (place, event) in kept.enumerated() where event.stage != previous {
      entries.append(Entry(event: event, previous: previous, place: place))
      previous = event.stage
    }
    return entries
  }

  /// When it last entered a stage; nil where it never did.
  func lastEntry(to stage: Stage) -> Moment? {
    entries.last { $0.event.stage == stage }?.event.at
  }

  /// When it was won or lost: on its close date, or at the closing move where the date is to come.
  ///
  /// The close date wins over the move, as it is what people agreed on; the hour is the move's.
  var closedAt: Moment? {
    guard state.stage.isClosed else { return nil }
    var move = state.at
    var previous: Stage?
    for event in deal.events where event.at <= end {
      if event.stage != previous, event.stage.isClosed { move = event.at }
      previous = event.stage
    }
    guard state.close <= end.day, state.close != move.day else { return move }
    return Moment(state.close, hour: 5)
  }

  /// The amount as decimal text; nil where there is none.
  var amountText: String? { state.amount.map(Exact.money) }
}

extension Moment {
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  var iso: String { day.iso + "T" + time + "Z" }

  /// The same with milliseconds.
  func iso(milliseconds: Int) -> String {
    let digits = String(1_000 + milliseconds).dropFirst()
    return day.iso + "T" + time + "." + digits + "Z"
  }

  /// `YYYY-MM-DD HH:MM:SS`.
  var spaced: String { day.iso + " " + time }

  /// `YYYY-MM-DD HH:MM`.
  var minutes: String { String(spaced.dropLast(3)) }

  private var time: String {
    let second = seconds % 86_400
    return [second / 3_600, second / 60 % 60, second % 60].map(Day.two).joined(separator: ":")
  }
}
