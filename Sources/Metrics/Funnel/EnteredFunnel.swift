/// View A: entries to each open stage counted by their fate; METRICS.md section 2 A.
struct EntryTally {
  private var first: [Stage]
  private var every: [Stage]

  private struct Stage {
    var entries = 0
    var fates = Fates()
  }

  /// No entries to any of a scale's steps.
  init(_ scale: StageScale) {
    first = Array(repeating: Stage(), count: scale.steps.count)
    every = first
  }

  /// Some entries to the steps of a scale.
  init(_ scale: StageScale, _ entries: [StageEntry]) {
    self.init(scale)
    for entry in entries { add(entry) }
  }

  mutating func add(_ entry: StageEntry) {
    let step = Int(entry.position) - 1
    every[step].entries += 1
    every[step].fates.add(entry.ended)
    guard let since = entry.since else { return }
    first[step].entries += 1
    first[step].fates.add(since)
  }

  /// The open stages by one of the two policies.
  func stages(
    _ entries: MetricPolicy.Entries, _ derivations: Derivations
  ) -> [EnteredStage] {
    let steps = derivations.visits.scale.steps
    let stages = entries == .first ? first : every
    return steps.indices.dropLast().map { index in
      let fate = stages[index].fates
      let lost = fate.lost + (derivations.policy.nurture == .lost ? fate.nurture : 0)
      let isTold = fate.total > 0 || derivations.completeness != .currentOnly
      return EnteredStage(
        step: steps[index], entries: stages[index].entries, fates: fate,
        conversion: !isTold
          ? .withheld(.noStageHistory, n: 0)
          : .rate(
            fate.advanced, of: fate.advanced + lost,
            inputs: [
              Input("advanced", .count(fate.advanced)), Input("lost", .count(fate.lost)),
              Input("nurture", .count(fate.nurture)),
            ]))
    }
  }
}

extension Fates {
  fileprivate mutating func add(_ fate: Fate) {
    switch fate {
    case .advanced: advanced += 1
    case .lost: lost += 1
    case .nurture: nurture += 1
    case .otherPipeline: otherPipeline += 1
    case .removed: removed += 1
    case .movedBack: movedBack += 1
    case .stillHere: stillHere += 1
    }
  }
}
