/// Which steps deals reached, by the policy on skipped ones.
///
/// Holds what it is worked out from and no visits, so that it can wait for the rows to be written.
struct ReachedSteps: Sendable {
  private let steps: [FunnelStep]
  private let won: Int16
  private let highest: [Int16]
  private let visited: [UInt64]
  private let skips: MetricPolicy.Skips

  init(_ visits: StageVisits, skips: MetricPolicy.Skips) {
    steps = visits.scale.steps
    won = visits.scale.won
    highest = visits.highest
    visited = visits.visited
    self.skips = skips
  }

  /// The steps that count as reached for one deal.
  func held(by deal: Int32) -> HeldSteps {
    let highest = highest[Int(deal)]
    var visited = visited[Int(deal)]
    if highest == won { visited |= 1 << UInt64(min(won, 63)) }
    let bits: UInt64
    switch skips {
    case .passed:
      bits = highest == 0 ? 0 : (UInt64.max >> UInt64(63 - min(highest, 63))) & ~1
    case .excluded:
      bits = visited
    case .breaksChain:
      var unbroken: UInt64 = 0
      for step in 1...min(won, 63) {
        guard visited & (1 << UInt64(step)) != 0 else { break }
        unbroken |= 1 << UInt64(step)
      }
      bits = unbroken
    }
    return HeldSteps(bits: bits, count: steps.count)
  }

  /// What row files tell of a deal: the furthest step, which the ones before it lead to, or all of
  /// them where a skipped step doesn't count; blank for a deal outside the rates.
  func key(of deal: Int32, in facts: Facts) -> String {
    if facts.deals[Int(deal)].hasUnknownWay { return "" }
    let held = held(by: deal)
    switch skips {
    case .passed, .breaksChain:
      return steps.indices.last(where: held.holds).map { steps[$0].key } ?? ""
    case .excluded:
      return steps.indices.filter(held.holds).map { steps[$0].key }.joined(separator: " ")
    }
  }
}

/// The steps that count as reached for one deal.
struct HeldSteps {
  /// Bit k for step k; won is the last step.
  let bits: UInt64
  let count: Int

  /// Whether the step at an index from 0 is held; steps beyond the 63rd share a bit.
  func holds(_ index: Int) -> Bool { bits & (1 << UInt64(min(index + 1, 63))) != 0 }
}

extension DealFact {
  /// A closed deal without stage evidence: nobody knows how far it had come.
  var hasUnknownWay: Bool { outcome != .open && !flags.contains(.stageEvidence) }
}
