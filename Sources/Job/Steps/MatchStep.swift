import CRM
import Matching
import Synchronization
import Warehouse

/// Finds records that tell of the same account, contact or lead, over all sources, and refreshes
/// their golden records.
struct MatchStep {
  let store: Store
  let runID: Int64
  let settings: Settings
  /// Learn new weights, rather than use those of the newest model.
  var retrain = false
  let say: @Sendable (String) -> Void

  /// The records of an entity, ready to be matched.
  private struct Prepared {
    let kind: PairKind
    var rows: MatchRows
    let models: FrozenModel
    let apart: KeptApart
    let settings: MatchSettings
  }

  /// Records that are being compared.
  private struct Comparing {
    let records: Prepared
    let work: SideWork<MatchResult>
    /// Of which of them the names will be needed, told before the clusters are made.
    let named: BoundedQueue<[Bool]>
  }

  /// Matches the records of one entity and stores clusters, pairs and golden records.
  func run(_ entity: Entity) throws { try run([entity]) }

  /// The same for several entities, each compared while the next one is read and the one before is
  /// stored.
  func run(_ entities: [Entity]) throws {
    var before: Comparing?
    for entity in entities {
      guard let kind = PairKind(rawValue: entity.rawValue), kind.isMerged else { continue }
      var next = try prepare(entity, kind)
      let done = try before.map { try finish($0) }
      let table = next.rows.takeTable()
      let comparing = compare(table, of: next)
      if let before, let done { try keep(done.result, of: before.records, named: done.names) }
      before = comparing
    }
    if let before {
      let done = try finish(before)
      try keep(done.result, of: before.records, named: done.names)
    }
  }

  /// Waits for clusters, and reads the names of their records while they are made.
  private func finish(_ one: Comparing) throws -> (result: MatchResult, names: RecordNames) {
    let isNamed = one.named.take() ?? []
    let ids = one.records.rows.ids
    let names = try RecordNames(
      of: isNamed.indices.filter { isNamed[$0] }.map { ids[$0] }, one.records.kind.left, in: store)
    return (try one.work.wait(), names)
  }

  /// Compares the records of a table that nobody else holds, so that it can go while that lasts.
  private func compare(_ table: consuming MatchTable, of records: Prepared) -> Comparing {
    let held = Mutex<MatchTable?>(table)
    let named = BoundedQueue<[Bool]>(capacity: 1)
    let settings = records.settings
    let work = SideWork {
      let table = held.withLock { held in
        let table = held
        held = nil
        return table
      }
      return findDuplicates(in: table ?? MatchTable(fields: []), settings: settings) {
        _ = named.put($0)
      }
    }
    return Comparing(records: records, work: work, named: named)
  }

  private func prepare(_ entity: Entity, _ kind: PairKind) throws -> Prepared {
    let shape = MatchShape(entity, protectedKeys: settings.protectedKeys[entity.rawValue] ?? [])
    let rows = try MatchRows(shape, from: store)
    let models = FrozenModel(shape, in: store)
    let earlier = retrain ? nil : try models.newest()
    let apart = try KeptApart(kind, shape, rows, in: store)
    return Prepared(
      kind: kind, rows: rows, models: models, apart: apart,
      settings: MatchSettings(decisions: apart.decisions, model: earlier))
  }

  private func keep(
    _ result: MatchResult, of matched: Prepared, named names: RecordNames
  ) throws {
    let (kind, rows) = (matched.kind, matched.rows)
    if rows.ids.count < 2 {
      try keep([], [], kind, named: names)
      return
    }
    let members = members(result, rows)
    // A model is long; it is written down beside.
    let (_, model) = try together(
      { try keep(members, pairs(result, rows, matched.apart), kind, named: names) },
      { [isNew = matched.settings.model == nil, model = result.model] in
        isNew ? try FrozenModel.text(of: model) : nil
      })
    if let model { try matched.models.keep(model, run: runID) }
    let groups = members.count { $0.isSurvivor }
    say("\(kind.left.rawValue): \(rows.ids.count) records, \(groups) groups of duplicates")
  }

  private func keep(
    _ members: [ClusterStore.Member], _ pairs: [MatchPairs.Pair], _ kind: PairKind,
    named names: RecordNames
  ) throws {
    let (touched, ordered) = try together(
      { try ClusterStore(store).replace(members, of: kind.left, named: names) },
      { MatchPairs.ordered(pairs, named: names) })
    try MatchPairs(store).replace(ordered, of: kind)
    try GoldenRecords(kind.left, in: store, survivorship: settings.survivorshipRules)
      .refresh(touched, run: runID)
  }

  private func members(_ result: MatchResult, _ rows: MatchRows) -> [ClusterStore.Member] {
    var sizes = Array(repeating: 0, count: result.survivor.count)
    for cluster in result.cluster { sizes[Int(cluster)] += 1 }
    return result.cluster.enumerated().compactMap { row, cluster in
      guard sizes[Int(cluster)] > 1 else { return nil }
      return ClusterStore.Member(
        rowID: rows.ids[row], group: cluster, probability: result.probability[row],
        isSurvivor: result.survivor[Int(cluster)] == Int32(row))
    }
  }

  private func pairs(
    _ result: MatchResult, _ rows: MatchRows, _ apart: KeptApart
  ) -> [MatchPairs.Pair] {
    func pair(_ scored: ScoredPair, _ outcome: MatchPairs.Outcome) -> MatchPairs.Pair {
      let reason = outcome == .escalate ? apart.reason(scored.left, scored.right) : nil
      return MatchPairs.Pair(
        left: rows.ids[scored.left], right: rows.ids[scored.right], outcome: outcome,
        probability: scored.probability, reason: reason)
    }
    return result.links.map { pair($0, .auto) } + result.reviewPairs.map { pair($0, .review) }
      + result.escalatedPairs.map { pair($0, .escalate) }
  }
}
