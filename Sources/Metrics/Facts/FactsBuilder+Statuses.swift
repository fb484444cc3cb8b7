import CRM
import Cleaning

/// Closings and reopenings that a status tells, laid over the moves from stage to stage.
///
/// METRICS.md section 1: what differs between two exports is evidence, of a status as of a stage.
extension FactsBuilder {
  /// How far the course of one deal is told.
  private struct Course {
    /// The stage that its moves lead to, which is kept while it is closed.
    var stage: Ref
    /// What its status says.
    var outcome: DealOutcome
    /// The stage that it counts in.
    var shown = Ref.none
    /// Where its transitions begin.
    let first: Int
  }

  /// Lays what a deal's statuses tell over its moves, which are the last transitions; a move while
  /// it was closed counts when it is reopened.
  ///
  /// - Parameters:
  ///   - statuses: the deal's, in order.
  ///   - index: the deal.
  ///   - first: where its transitions begin.
  mutating func lay(_ statuses: ArraySlice<StatusFact>, over index: Int, from first: Int) {
    guard let initial = statuses.first else { return }
    let moves = Array(transitions[first...])
    transitions.removeSubrange(first...)
    var course = Course(stage: deals[index].stage, outcome: initial.from, first: first)
    if let move = moves.first {
      let isTold = move.from != .none && move.from != move.stage
      course.stage = isTold ? move.from : move.stage
      // Since when it was closed is not known; earlier moves have taken place.
      if order(of: move) < orderKey(initial.at, closes: initial.to != .open) {
        course.outcome = .open
      }
      course.shown = isTold ? shown(course) : .none
    } else {
      course.shown = shown(course)
    }
    var next = 0
    var earlier: Stamp?
    for status in statuses {
      let key = orderKey(status.at, closes: status.to != .open)
      while next < moves.count, order(of: moves[next]) <= key {
        follow(brought(forward: moves[next], to: status), &course)
        next += 1
      }
      if isTold(status, by: moves[next...]) { continue }
      course.outcome = status.to
      follow(status, after: earlier, &course)
      earlier = status.at
    }
    for move in moves[next...] { follow(move, &course) }
  }

  /// A move that the same export shows as a closing, no later than that: an export dates all its
  /// differences by the last edit.
  private func brought(forward move: TransitionFact, to status: StatusFact) -> TransitionFact {
    guard move.evidence == .observed, move.at == status.at, let closed = status.closed,
      closed.day < move.at.day || closed.instant != nil && closed.precedes(move.at)
    else { return move }
    var move = move
    move.at = closed
    return move
  }

  /// Whether better evidence tells the same closing by a stage of its own, within a day of what
  /// exports show, any time after what a record alone says.
  private func isTold(_ status: StatusFact, by moves: ArraySlice<TransitionFact>) -> Bool {
    guard let state = status.to.closedState else { return false }
    return moves.contains { move in
      move.evidence.rawValue < status.evidence.rawValue && self.state(of: move.stage) == state
        && (status.evidence == .implied || abs(status.at.day.days(until: move.at.day)) <= 1)
    }
  }

  private mutating func follow(_ move: TransitionFact, _ course: inout Course) {
    course.stage = move.stage
    let stage = shown(course)
    guard stage == move.stage, isNews(stage, to: course) else { return }
    var move = move
    move.at = inOrder(move.at, to: stage, course)
    transitions.append(move)
    course.shown = stage
  }

  private mutating func follow(
    _ status: StatusFact, after earlier: Stamp?, _ course: inout Course
  ) {
    let stage = shown(course)
    guard isNews(stage, to: course) else { return }
    var at = status.at
    if isClosed(stage), let closed = status.closed,
      earlier.map({ orderKey($0, closes: false) <= orderKey(closed, closes: true) }) ?? true
    {
      at = closed
    }
    var move = TransitionFact(
      deal: status.deal, at: inOrder(at, to: stage, course), stage: stage, from: course.shown,
      evidence: status.evidence)
    move.keepsStage = stage != course.stage
    transitions.append(move)
    course.shown = stage
  }

  /// The stage that a deal counts in: its own, or won or lost where its status says so of an open
  /// one.
  private mutating func shown(_ course: Course) -> Ref {
    guard let closed = course.outcome.closedState, state(of: course.stage) == .open else {
      return course.stage
    }
    return closedStage(beside: course.stage, closed)
  }

  /// Whether a deal has not been in a stage yet; two stages that mean won are one closing.
  private func isNews(_ stage: Ref, to course: Course) -> Bool {
    stage != course.shown
      && !(isClosed(stage) && state(of: stage) == state(of: course.shown))
  }

  /// When a deal entered a stage: not before the entry that was told earlier.
  private func inOrder(_ at: Stamp, to stage: Ref, _ course: Course) -> Stamp {
    guard let last = transitions[course.first...].last,
      orderKey(at, closes: isClosed(stage)) < order(of: last)
    else { return at }
    return last.at
  }

  private func order(of move: TransitionFact) -> Int64 {
    orderKey(move.at, closes: isClosed(move.stage))
  }

  private func isClosed(_ stage: Ref) -> Bool {
    switch state(of: stage) {
    case .won, .lost: true
    case .open, .nurture: false
    }
  }

  /// The won or lost stage of a stage's pipeline, added where the CRM has none.
  mutating func closedStage(beside stage: Ref, _ state: StageState) -> Ref {
    let pipeline = stage.position.map { stages[$0].pipeline } ?? .none
    let canonical: CanonicalStage = state == .won ? .won : .lost
    if let known = stages.firstIndex(where: {
      $0.pipeline == pipeline && $0.canonical == canonical
    }) {
      return Ref(known)
    }
    let label = strings.intern(state == .won ? "Won" : "Lost")
    return add(StageFact(label: label, pipeline: pipeline, canonical: canonical))
  }
}

extension DealOutcome {
  /// What the stage of a closed deal means; nil for an open one.
  fileprivate var closedState: StageState? {
    switch self {
    case .open: nil
    case .won: .won
    case .lost: .lost
    }
  }
}
