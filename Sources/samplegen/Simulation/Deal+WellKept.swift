extension Deal {
  /// How long a well-kept deal stays in each open stage: shorter than most that move on.
  private static let patience = [8, 9, 9, 22, 11]

  /// Makes an open deal one that somebody looks after: it is lost when it stands still, and its
  /// close date lies ahead and was moved only when the deal was opened again.
  mutating func keepWell() {
    guard let last = events.last, last.stage.isOpen else { return }
    let since = (events.lastIndex { $0.stage != last.stage } ?? -1) + 1
    let limit = events[since].at.day + Self.patience[last.stage.rawValue - 1]
    if Season.end - events[since].at.day > Self.patience[last.stage.rawValue - 1] {
      events.removeSubrange((since + 1)...)
      var end = events[since]
      end.stage = .lost
      end.at = Moment(limit.workday, hour: 4)
      end.close = limit.workday
      events.append(end)
      return
    }
    let from = (events.lastIndex { !$0.stage.isOpen } ?? -1) + 1
    let close = max(events[from...].map(\.close).max() ?? Season.end, Season.end + 20)
    let agreed = close == close.endOfMonth ? close + -2 : close
    for place in from..<events.count { events[place].close = agreed }
    foresee(before: from)
  }

  /// Lets every stretch of open stages that ended expect its end on the day it came.
  private mutating func foresee(before end: Int) {
    var end = end
    while let closed = events[..<end].lastIndex(where: { !$0.stage.isOpen }) {
      let first = (events[..<closed].lastIndex { !$0.stage.isOpen } ?? -1) + 1
      for place in first..<closed { events[place].close = events[closed].close }
      end = first
    }
  }
}
