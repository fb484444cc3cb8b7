import CRM

/// Where each stage of every pipeline stands on one common ladder of steps.
///
/// Steps 1... are open stages in order: the canonical ones, and unmapped stages under their own
/// name between them; the last step is won. METRICS.md section 1.
package struct StageScale: Sendable {
  /// The position of a stage that has no rank.
  package static let lost: Int16 = -1
  package static let nurture: Int16 = -2
  package static let unknown: Int16 = 0

  /// The steps in order; step `k` is `steps[k - 1]`, the last one is won.
  package let steps: [FunnelStep]
  /// The position of each stage of `Facts.stages`: a step, or one of the constants.
  package let positions: [Int16]
  /// The step of won.
  package var won: Int16 { Int16(steps.count) }
  /// The step of the canonical stage `qualification`.
  package let qualification: Int16

  /// The canonical stages, with unmapped stages placed by their pipeline's order, else by which
  /// stage deals came from, else by probability, else before won.
  package init(canonical facts: Facts) {
    var rungs: [(place: Double, key: String, isMapped: Bool, stages: [Int])] = []
    let canonical = CanonicalStage.allCases.filter { $0.isOpen || $0 == .won }
    for stage in canonical {
      let members = facts.stages.indices.filter {
        facts.stages[$0].canonical == stage
          || (stage == .won && facts.stages[$0].state == .won)
      }
      rungs.append((Double(stage.rank ?? 0), stage.rawValue, true, members))
    }
    var unmapped: [String: (place: Double, stages: [Int])] = [:]
    for index in facts.stages.indices
    where facts.stages[index].canonical == nil && facts.stages[index].state == .open {
      let place = unmappedPlace(of: index, in: facts)
      let key = facts.text(facts.stages[index].label)
      let known = unmapped[key]
      unmapped[key] = (min(known?.place ?? place, place), (known?.stages ?? []) + [index])
    }
    for (key, entry) in unmapped { rungs.append((entry.place, key, false, entry.stages)) }
    rungs.sort { $0.place != $1.place ? $0.place < $1.place : $0.key < $1.key }
    var positions = [Int16](repeating: StageScale.unknown, count: facts.stages.count)
    for (offset, rung) in rungs.enumerated() {
      for stage in rung.stages { positions[stage] = Int16(offset + 1) }
    }
    for index in facts.stages.indices {
      switch facts.stages[index].state {
      case .lost: positions[index] = StageScale.lost
      case .nurture: positions[index] = StageScale.nurture
      case .open, .won: break
      }
    }
    self.positions = positions
    steps = rungs.map { FunnelStep(key: $0.key, isMapped: $0.isMapped) }
    let name = CanonicalStage.qualification.rawValue
    qualification = Int16((steps.firstIndex { $0.key == name && $0.isMapped } ?? 0) + 1)
  }

  /// The position of a stage, unknown for none.
  package func position(of stage: Ref) -> Int16 {
    stage.position.map { positions[$0] } ?? StageScale.unknown
  }

  /// The step at a position, nil for lost, nurture and unknown.
  package func step(_ position: Int16) -> FunnelStep? {
    position > 0 ? steps[Int(position) - 1] : nil
  }

  /// Whether a position is an open step.
  package func isOpen(_ position: Int16) -> Bool { position > 0 && position < won }
}

/// A place between the canonical ranks for a stage that is not mapped.
private func unmappedPlace(of index: Int, in facts: Facts) -> Double {
  let stage = facts.stages[index]
  let siblings = facts.stages.filter { $0.pipeline == stage.pipeline && $0.canonical?.rank != nil }
  if let order = stage.order {
    let before = siblings.filter { ($0.order ?? .max) < order }
    let after = siblings.filter { ($0.order ?? .min) > order }
    let low = before.compactMap { $0.canonical?.rank }.max()
    if low != nil || after.contains(where: { $0.order != nil }) {
      return Double(low ?? 0) + fraction(Double(order))
    }
  }
  if let precedence = observedPrecedence(of: index, in: facts) { return precedence }
  if let probability = stage.probability {
    let low = siblings.filter { ($0.probability ?? .max) <= probability }
      .compactMap { $0.canonical?.rank }.filter { $0 < 6 }.max()
    return Double(low ?? 0) + fraction(Double(probability) / 10_000)
  }
  return 5.99
}

/// A number from 0.05 up to below 0.95 that grows with `order`.
private func fraction(_ order: Double) -> Double { 0.05 + 0.9 * order / (order + 100) }

/// Just above the mean rank of the open stages deals were in right before this one.
private func observedPrecedence(of index: Int, in facts: Facts) -> Double? {
  var sum = 0
  var count = 0
  var previous: TransitionFact?
  for transition in facts.transitions {
    defer { previous = transition }
    guard transition.stage.position == index, let before = previous,
      before.deal == transition.deal, let from = before.stage.position,
      let rank = facts.stages[from].canonical?.rank, rank < 6
    else { continue }
    sum += rank
    count += 1
  }
  return count == 0 ? nil : min(5.98, Double(sum) / Double(count) + 0.5)
}
