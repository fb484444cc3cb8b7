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

  /// Records of an entity, ready to be matched.
  struct Prepared {
    let subject: Subject
    var rows: MatchRows
    let apart: KeptApart
    let settings: MatchSettings
  }

  /// What there is to know of an entity before its records are read.
  struct Subject {
    let kind: PairKind
    let shape: MatchShape
    let models: FrozenModel
    /// The frozen model with its version; nil where one is to be learned.
    let earlier: (model: MatchModel, version: Int64)?
    let decided: DecidedPairs
    /// Where records are compared by the names of their accounts.
    let accounts: AccountNames?

    /// Whose records they are.
    var entity: Entity { kind.left }
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

  /// The same for several entities: where only a part of the records is matched again, one after the
  /// other, else each compared while the next one is read and the one before is stored.
  func run(_ entities: [Entity]) throws {
    let kinds = entities.compactMap { PairKind(rawValue: $0.rawValue) }.filter(\.isMerged)
    let models = try kinds.map { kind in try startModel(of: kind) }
    var before: Comparing?
    for (kind, model) in zip(kinds, models) {
      let subject = try subject(kind, model)
      if try matchPart(of: subject) { continue }
      var next = try prepare(subject)
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
      of: isNamed.indices.filter { isNamed[$0] }.map { ids[$0] }, one.records.subject.entity,
      in: store)
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

  private func shape(of kind: PairKind) -> MatchShape {
    MatchShape(kind.left, protectedKeys: settings.protectedKeys[kind.rawValue] ?? [])
  }

  /// Begins to make sense of the text of the newest model, which is long; nil without one.
  private func startModel(of kind: PairKind) throws -> SideWork<MatchModel?>? {
    guard !retrain, let text = try FrozenModel(shape(of: kind), in: store).newestText() else {
      return nil
    }
    return SideWork { FrozenModel.model(text) }
  }

  private func subject(_ kind: PairKind, _ model: SideWork<MatchModel?>?) throws -> Subject {
    let shape = shape(of: kind)
    let models = FrozenModel(shape, in: store)
    var earlier: (model: MatchModel, version: Int64)?
    if let model = try model?.wait(), let version = try models.newestVersion() {
      earlier = (model, version)
    }
    return Subject(
      kind: kind, shape: shape, models: models, earlier: earlier,
      decided: try DecidedPairs(kind, in: store),
      accounts: shape.accountField == nil ? nil : try AccountNames(in: store))
  }

  private func prepare(_ subject: Subject) throws -> Prepared {
    let rows = try MatchRows(subject.shape, subject.accounts, from: store)
    let apart = KeptApart(subject.decided, subject.shape, rows)
    var settings = MatchSettings(decisions: apart.decisions, model: subject.earlier?.model)
    settings.tellsKeys = true
    return Prepared(subject: subject, rows: rows, apart: apart, settings: settings)
  }

  private func keep(
    _ result: MatchResult, of matched: Prepared, named names: RecordNames
  ) throws {
    let (subject, rows) = (matched.subject, matched.rows)
    let basis = MatchBasis(subject.entity, in: store)
    if rows.ids.count < 2 {
      try keep([], [], subject.kind, named: names)
      try basis.forget()
      return
    }
    let members = members(result, rows)
    // A model is long; it is written down beside.
    let (_, model) = try together(
      { try keep(members, pairs(result, rows, matched.apart), subject.kind, named: names) },
      { [isNew = matched.settings.model == nil, model = result.model] in
        isNew ? try FrozenModel.text(of: model) : nil
      })
    if let model { try subject.models.keep(model, run: runID) }
    if let keys = result.keys, let version = try subject.models.newestVersion() {
      try basis.replace(
        MatchBasis.Part(rows, keys, subject.accounts), decided: subject.decided.packed,
        by: MatchBasis.Model(subject: subject.shape.basis, version: version))
    } else {
      try basis.forget()
    }
    let groups = members.count { $0.isSurvivor }
    say(
      "\(subject.entity.rawValue): \(rows.ids.count) records, \(groups) groups of duplicates")
  }

  private func keep(
    _ members: [ClusterStore.Member], _ pairs: [MatchPairs.Pair], _ kind: PairKind,
    named names: RecordNames
  ) throws {
    let (touched, ordered) = try together(
      { try ClusterStore(store).replace(members, of: kind.left, named: names) },
      { MatchPairs.ordered(pairs, named: names) })
    try MatchPairs(store).replace(ordered, of: kind)
    try refresh(touched, kind.left)
  }

  /// Makes the golden records of touched clusters anew.
  func refresh(_ touched: TouchedClusters, _ entity: Entity) throws {
    try GoldenRecords(entity, in: store, survivorship: settings.survivorshipRules)
      .refresh(touched, run: runID)
  }

  /// The clusters of two records or more.
  func members(_ result: MatchResult, _ rows: MatchRows) -> [ClusterStore.Member] {
    var sizes = Array(repeating: 0, count: result.survivor.count)
    for cluster in result.cluster { sizes[Int(cluster)] += 1 }
    return result.cluster.enumerated().compactMap { row, cluster in
      guard sizes[Int(cluster)] > 1 else { return nil }
      return ClusterStore.Member(
        rowID: rows.ids[row], group: cluster, probability: result.probability[row],
        isSurvivor: result.survivor[Int(cluster)] == Int32(row))
    }
  }

  /// The pairs that were linked or are worth a look.
  func pairs(
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
