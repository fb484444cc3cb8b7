import CRM
import Cleaning
import Warehouse

/// Stage changes and field changes of deals: history files and stamps, and what two exports of the
/// same deal show beyond them.
extension FactsLoader {
  func loadHistory() throws {
    let files = try historyFiles()
    var rows = try historyRows(files)
    let hasFile = rows.contains { $0.kind != .stamps }
    let hasFields = rows.contains { $0.kind.tellsEdits && $0.closeDate != nil }
    let completeness: HistoryCompleteness =
      hasFile ? .full : rows.isEmpty ? .currentOnly : .floor
    try orderTies(&rows)
    addTransitions(rows)
    addChanges(rows)
    let observed = try observedChanges(
      movesFrom: hasFile ? files.movesUntil : nil, editsFrom: hasFields ? files.editsUntil : nil)
    let origins = addObserved(observed, unless: rows)
    addStages(neverLeftBy: rows, origins: origins)
    try addStatuses()
    rows = []
    try loadObservedOwners()
    let hasActivities = try store.integer("select 1 from activity limit 1") != nil
    let name = try store.text("select name from source where id = ?", [.integer(dealSource)])
    var source = SourceFact(
      name: builder.strings.intern(name ?? ""), completeness: completeness,
      hasFieldHistory: hasFields, hasActivities: hasActivities)
    if !hasFields { source.comparedSince = try firstExport(before: observed) }
    _ = builder.add(source)
  }

  /// The day of the oldest export of deals, where comparing exports shows that close dates changed.
  private func firstExport(before changes: [ObservedChange]) throws -> Day? {
    let (asOf, today) = (builder.asOf, builder.today)
    let edits = changes.filter {
      $0.field == .closeDate && $0.at.isAtOrBefore(asOf, today: today)
    }
    guard let first = edits.map(\.at.day).min() else { return nil }
    var oldest: Day?
    try store.ask(
      "select min(snapshot_at) from file where entity = 'deal' and source_id = ?",
      [.integer(dealSource)], doing: "reading files"
    ) { oldest = day($0, 0) }
    return min(oldest ?? first, first)
  }

  private func addTransitions(_ rows: [HistoryRow]) {
    builder.transitions.reserveCapacity(rows.count + builder.deals.count)
    for row in rows where row.stage != .none {
      builder.transitions.append(
        TransitionFact(
          deal: row.deal, at: row.at, stage: row.stage, from: row.from,
          evidence: row.kind == .stamps ? .stamps : .history))
    }
  }

  /// A deal that no row tells to have moved has been in one stage from its creation on, where the
  /// rows tell moves only, from one stage to another.
  ///
  /// That is the stage a row says it is in, else the one that exports taken after the log show it
  /// left, else the record's own, if that is open: the log would tell a move. A closed stage of the
  /// record says nothing of the way there.
  private func addStages(neverLeftBy rows: [HistoryRow], origins: [Ref: Ref]) {
    let isLog = rows.contains { $0.kind == .changes && $0.from != .none }
    guard isLog || rows.contains(where: { $0.stage == .none && $0.from != .none }) else { return }
    var hasMoved = [Bool](repeating: false, count: builder.deals.count)
    var told = [Ref](repeating: .none, count: builder.deals.count)
    for row in rows {
      guard let deal = row.deal.position else { continue }
      if row.stage != .none {
        hasMoved[deal] = true
      } else if row.from != .none {
        told[deal] = row.from
      }
    }
    for index in builder.deals.indices where !hasMoved[index] {
      guard let created = builder.deals[index].created else { continue }
      let own = isLog ? origins[Ref(index)] ?? builder.deals[index].stage : .none
      let stage = told[index] != .none ? told[index] : isOpen(own) ? own : .none
      guard stage != .none else { continue }
      builder.transitions.append(TransitionFact(deal: Ref(index), at: created, stage: stage))
    }
  }

  /// Whether deals in a stage are open or parked.
  private func isOpen(_ stage: Ref) -> Bool {
    guard let position = stage.position else { return false }
    switch builder.stages[position].state {
    case .open, .nurture: return true
    case .won, .lost: return false
    }
  }
}
