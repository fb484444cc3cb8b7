package import Cleaning

/// One stay of one deal at one position of a scale.
package struct StageVisit: Sendable {
  /// Into `Facts.deals`.
  package let deal: Int32
  package let start: Stamp
  /// When it ended; nil while in progress.
  @Compact package fileprivate(set) var end: Stamp?
  /// Into `Facts.pipelines`.
  package let pipeline: Ref
  /// A step of the scale, or lost, nurture, unknown.
  package let position: Int16
  package let evidence: StageEvidence
}

/// The stays of every deal, in order; neighbours at one position of one pipeline are one stay.
///
/// A class, so that handing it around copies one pointer; it never changes.
package final class StageVisits: Sendable {
  package let scale: StageScale
  package let visits: [StageVisit]
  private let starts: [Int32]
  /// Per deal the highest step ever held, 0 for none; won only if the deal is won at as-of.
  package let highest: [Int16]
  /// Per deal a bit for every open step visited (bit k for step k, up to 63).
  package let visited: [UInt64]
  /// Per deal the first day it stood at qualification or beyond, won included if it is won at as-of.
  package let qualified: [Day?]

  package init(of facts: Facts, on scale: StageScale) {
    self.scale = scale
    var visits: [StageVisit] = []
    visits.reserveCapacity(facts.transitions.count)
    var starts: [Int32] = [0]
    starts.reserveCapacity(facts.deals.count + 1)
    var highest = [Int16](repeating: 0, count: facts.deals.count)
    var visited = [UInt64](repeating: 0, count: facts.deals.count)
    for index in facts.deals.indices {
      let deal = facts.deals[index]
      var pending: StageVisit?
      func note(_ position: Int16) {
        guard scale.isOpen(position) else { return }
        highest[index] = max(highest[index], position)
        visited[index] |= 1 << UInt64(min(position, 63))
      }
      for move in facts.transitionRange(of: index) {
        let transition = facts.transitions[move]
        let position = scale.position(of: transition.stage)
        let pipeline = transition.stage.position.map { facts.stages[$0].pipeline } ?? .none
        if let open = pending {
          if open.position == position, open.pipeline == pipeline { continue }
          visits.append(open.ended(transition.at))
        }
        note(position)
        pending = StageVisit(
          deal: Int32(index), start: transition.at, end: nil, pipeline: pipeline,
          position: position, evidence: transition.evidence)
      }
      if let open = pending { visits.append(open) }
      starts.append(Int32(visits.count))
      // The record's own stage is evidence of where an open deal is.
      if deal.outcome == .open { note(scale.position(of: deal.stage)) }
      if deal.outcome == .won { highest[index] = scale.won }
    }
    qualified = facts.deals.indices.map { index in
      visits[Int(starts[index])..<Int(starts[index + 1])].first { visit in
        visit.position >= scale.qualification
          && (visit.position < scale.won || highest[index] == scale.won)
      }?.start.day
    }
    self.visits = visits
    self.starts = starts
    self.highest = highest
    self.visited = visited
  }

  /// The positions of a deal's visits.
  package func range(of deal: Int32) -> Range<Int> {
    Int(starts[Int(deal)])..<Int(starts[Int(deal) + 1])
  }
}

extension StageVisit {
  fileprivate func ended(_ at: Stamp) -> StageVisit {
    var ended = self
    ended.end = at
    return ended
  }
}
