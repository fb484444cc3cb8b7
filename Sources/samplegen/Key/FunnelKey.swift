/// The funnel numbers of one night, by METRICS.md section 2.
struct FunnelKey {
  let facts: [DealFact]
  let window: ClosedRange<Day>
  /// How much of the deals' way is told.
  let history: Telling.History

  /// The funnel of some deals as far as their history is told.
  init(facts: [DealFact], window: ClosedRange<Day>, history: Telling.History = .full) {
    self.window = window
    self.history = history
    switch history {
    case .full, .changes, .moves, .none: self.facts = facts
    case .lastEntries: self.facts = facts.map(\.withLastEntriesOnly)
    }
  }

  /// View A, policy `first`: entries of the window by their fate since.
  var entered: JSON {
    .array(
      Stage.open.map { stage in
        var counts = [0, 0, 0, 0, 0, 0]
        for fact in facts where fact.hasHistory {
          guard let entry = fact.events.firstIndex(where: { $0.stage == stage }),
            window.contains(fact.events[entry].at.day)
          else { continue }
          counts[fate(of: fact, since: entry, at: stage)] += 1
        }
        return .object([
          ("stage", .text(stage.name)), ("entries", .int(counts.reduce(0, +))),
          ("advanced", .int(counts[0])), ("lost", .int(counts[1])), ("nurture", .int(counts[2])),
          ("other_pipeline", .int(0)), ("removed", .int(counts[3])),
          ("moved_back", .int(counts[4])), ("still_here", .int(counts[5])),
        ])
      })
  }

  /// 0 advanced, 1 lost, 2 nurture, 3 removed, 4 moved back, 5 still here.
  private func fate(of fact: DealFact, since entry: Int, at stage: Stage) -> Int {
    if fact.isDeleted { return 3 }
    let later = fact.events[(entry + 1)...].compactMap { event -> Int? in
      guard let rank = event.stage.rank, rank < 6 || fact.state.stage == .won else { return nil }
      return rank
    }
    if let highest = later.max(), highest > stage.rawValue { return 0 }
    switch fact.state.stage {
    case .lost: return 1
    case .nurture: return 2
    case .won: return 0
    case .prospecting, .qualification, .meeting, .proposal, .negotiation:
      return fact.state.stage.rawValue < stage.rawValue ? 4 : 5
    }
  }

  /// View B, policy `skips: passed`: how far the deals created in the window came.
  var reached: JSON {
    let cohort = facts.filter { !$0.isDeleted && window.contains($0.created) }
    let unknown = cohort.filter(isUnknown)
    let known = cohort.filter { !isUnknown($0) }
    let ranks = Stage.allCases.filter { $0.rank != nil }
    return .object([
      ("created", .int(cohort.count)), ("unknown", .int(unknown.count)),
      ("still_open", .int(cohort.count { $0.state.stage.isOpen })),
      (
        "reached",
        .array(
          ranks.map { stage in
            let there = known.filter { ($0.highestRank ?? 0) >= stage.rawValue }
            return .object([
              ("stage", .text(stage.name)), ("count", .int(there.count)),
              ("value", .text(Exact.money(there.compactMap(\.value).reduce(0, +)))),
            ])
          })
      ),
      ("end_to_end", endToEnd(known)),
    ])
  }

  /// A closed deal without stage evidence: no history was kept, or it names no ranked stage.
  private func isUnknown(_ fact: DealFact) -> Bool {
    guard fact.state.stage.isClosed, fact.hasHistory else { return fact.state.stage.isClosed }
    switch history {
    case .full, .moves: return fact.highestRank == nil
    // A closed stage that no change led to says nothing of the way there.
    case .changes: return Set(fact.events.map(\.stage)).count < 2
    // The day a deal was closed says nothing of the way there.
    case .lastEntries: return !fact.events.contains { $0.stage.isOpen || $0.stage == .nurture }
    case .none: return true
    }
  }

  private func endToEnd(_ known: [DealFact]) -> JSON {
    let cycles = facts.filter { fact in
      !fact.isDeleted && (fact.closed.map(window.contains) ?? false)
    }.compactMap(\.cycle).sorted()
    guard cycles.count >= 20, let tenths = Exact.quantile(cycles, 9, of: 10) else { return .null }
    let ripe = known.filter { 10 * (window.upperBound - $0.created) >= tenths }
    return .object([
      ("cycle_p90_days", .text("\(tenths / 10).\(tenths % 10)")), ("ripe", .int(ripe.count)),
      ("ripe_won", .int(ripe.count { $0.state.stage == .won })),
      ("unripe", .int(known.count - ripe.count)),
    ])
  }

  /// View C: the open deals of the evening by stage.
  var snapshot: JSON {
    .array(
      Stage.open.map { stage in
        let here = facts.filter { !$0.isDeleted && $0.state.stage == stage }
        let value = here.compactMap(\.value).reduce(0, +)
        return .object([
          ("stage", .text(stage.name)), ("count", .int(here.count)),
          ("value", .text(Exact.money(value))),
          ("weighted", .text(Exact.money(Exact.divided(value * stage.probability, by: 100)))),
        ])
      })
  }
}
