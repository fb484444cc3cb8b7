import CRM
import Matching
import Warehouse

/// Matching of the records alone that a change may have moved.
extension MatchStep {
  /// Entries of earlier matches for each record that lives, from which on all are matched again, so
  /// that what is kept of them does not grow for ever.
  private static let mostEntries = 2

  /// Matches the records that changed since the last match under the same model, with those that stand
  /// or fall with them.
  ///
  /// - Parameter subject: the entity.
  /// - Returns: false where all records have to be matched; no cluster or pair was stored then.
  /// - Throws: `WarehouseError.sqlite`.
  func matchPart(of subject: Subject) throws -> Bool {
    let basis = MatchBasis(subject.entity, in: store)
    guard let earlier = subject.earlier,
      try basis.model()
        == MatchBasis.Model(subject: subject.shape.basis, version: earlier.version)
    else { return false }
    var matched = try MatchedRecords(living: living(subject.shape), basis)
    if let accounts = subject.accounts { matched.forgetRenamed(accounts) }
    let changed = matched.fresh.map { matched.living[$0] }
    // Where most have changed, reading them here would be reading them twice.
    if 2 * changed.count >= matched.living.count
      || matched.count > Self.mostEntries * matched.living.count
    {
      return false
    }
    let fresh = try MatchRows(changed, subject.shape, subject.accounts, from: store)
    guard let keys = findKeys(of: fresh.table, under: earlier.model),
      keys.blocks.count == matched.basis.blocks.count
    else { return false }
    let clusters = ClusterStore(store)
    let members = try clusters.stored(of: subject.entity)
    let lacking = Set(
      members.lazy.filter { MatchRows.place(of: $0.row, in: matched.living) == nil }
        .map(\.cluster))
    let known = MatchScope.Known(
      fresh: keys, decided: subject.decided.changed(since: try basis.decided()),
      owning: try clusters.settle(subject.entity, lacking: lacking), members: members,
      escalated: try MatchPairs(store).escalated(subject.kind))
    guard let scope = MatchScope(matched, known) else { return false }
    try match(scope, subject, earlier.model)
    try basis.add(
      MatchBasis.Part(fresh, keys, subject.accounts),
      gone: matched.gone.map { matched.basis.records[$0] }, decided: subject.decided.packed)
    let groups = try clusters.count(of: subject.entity)
    say(
      "\(subject.entity.rawValue): \(matched.living.count) records, \(scope.rows.count) of them "
        + "matched again, \(groups) groups of duplicates")
    return true
  }

  private func living(_ shape: MatchShape) throws -> [Int64] {
    var living: [Int64] = []
    try store.ask(shape.livingQuestion, doing: "reading \(shape.entity.rawValue) records") {
      living.append($0.integer(0) ?? 0)
    }
    return living
  }

  /// Matches some records, and puts what comes of it in the place of what was stored of them.
  private func match(_ scope: MatchScope, _ subject: Subject, _ model: MatchModel) throws {
    var rows = try MatchRows(scope.rows, subject.shape, subject.accounts, from: store)
    let apart = KeptApart(subject.decided, subject.shape, rows)
    var settings = MatchSettings(decisions: apart.decisions, model: model)
    settings.isPart = true
    let result = findDuplicates(in: rows.takeTable(), settings: settings)
    let names = try RecordNames(of: rows.ids, subject.entity, in: store)
    let touched = try ClusterStore(store).replace(
      members(result, rows), of: subject.entity, named: names, inPlaceOf: scope.clusters)
    try MatchPairs(store).replace(
      MatchPairs.ordered(pairs(result, rows, apart), named: names), of: subject.kind,
      where: scope.isOld)
    try refresh(touched, subject.entity)
  }
}

extension MatchBasis.Part {
  /// What some rows were matched by.
  init(_ rows: MatchRows, _ keys: BlockKeys, _ accounts: AccountNames?) {
    self.init()
    records = rows.ids
    contents = keys.contents
    blocks = keys.blocks
    guard let accounts else { return }
    self.accounts = rows.accounts
    names = rows.accounts.map { accounts.hash(ofName: $0) }
  }
}
