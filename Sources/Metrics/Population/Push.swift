package import Cleaning

/// A close date moved later by at least seven days, net over one day's edits.
package struct Push: Sendable {
  /// Into `Facts.deals`.
  package let deal: Int32
  /// Into `Facts.changes`: the day's last edit.
  package let change: Int32
  /// When it was moved.
  package let day: Day
  package let from: Day
  package let to: Day

  /// Calendar days moved.
  package var days: Int { from.days(until: to) }

  /// The fewest days that make a push.
  package static let floor = 7
}

/// All pushes of live deals, by day and deal; edits made while the deal was closed are none.
package func findPushes(in facts: Facts) -> [Push] {
  var result: [Push] = []
  for index in facts.deals.indices where !facts.deals[index].isGone {
    let edits = facts.changeRange(of: index)
    if edits.isEmpty { continue }
    var known: Day?
    // The day under way: the close date before it and after its last edit.
    var current: (day: Day, before: Day?, after: Day?, change: Int)?
    func finishDay() {
      guard let move = current, let before = move.before, let after = move.after,
        before.days(until: after) >= Push.floor
      else { return }
      result.append(
        Push(
          deal: Int32(index), change: Int32(move.change), day: move.day, from: before, to: after))
    }
    for position in edits where facts.changes[position].field == .closeDate {
      let edit = facts.changes[position]
      let before = edit.old.map { Day(number: Int32(clamping: $0)) } ?? known
      let after = edit.new.map { Day(number: Int32(clamping: $0)) }
      known = after
      if isClosed(index, at: edit.at, in: facts) { continue }
      if let move = current, move.day == edit.at.day {
        current = (move.day, move.before, after, position)
      } else {
        finishDay()
        current = (edit.at.day, before, after, position)
      }
    }
    finishDay()
  }
  return result.sorted {
    $0.day != $1.day ? $0.day < $1.day : ($0.deal, $0.change) < ($1.deal, $1.change)
  }
}

/// Whether a deal's last transition at or before a moment had closed it.
private func isClosed(_ deal: Int, at moment: Stamp, in facts: Facts) -> Bool {
  let moves = facts.transitionRange(of: deal)
  let last = moves.last { position in
    let transition = facts.transitions[position]
    if transition.at.instant == nil || moment.instant == nil {
      return transition.at.day <= moment.day
    }
    return !moment.precedes(transition.at)
  }
  guard let last, let stage = facts.transitions[last].stage.position else { return false }
  let state = facts.stages[stage].state
  return state == .won || state == .lost
}
