import CRM
import Cleaning
import Warehouse

/// Stage changes and field changes of deals: history files and stamps, else what two exports of the
/// same deal show.
extension FactsLoader {
  func loadHistory() throws {
    var rows = try historyRows(historyFiles())
    let hasFile = rows.contains { $0.kind != .stamps }
    let hasFields = rows.contains { $0.kind.tellsEdits && $0.closeDate != nil }
    let completeness: HistoryCompleteness =
      hasFile ? .full : rows.isEmpty ? .currentOnly : .floor
    try orderTies(&rows)
    addTransitions(rows)
    addStages(neverLeftBy: rows)
    addChanges(rows)
    rows = []
    try loadObserved(stages: !hasFile, fields: !hasFields)
    let hasActivities = try store.integer("select 1 from activity limit 1") != nil
    let name = try store.text("select name from source where id = ?", [.integer(dealSource)])
    _ = builder.add(
      SourceFact(
        name: builder.strings.intern(name ?? ""), completeness: completeness,
        hasFieldHistory: hasFields, hasActivities: hasActivities))
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
  /// That is the stage a row says it is in, else the record's own, if that is open: the log would
  /// tell a move. A closed stage of the record says nothing of the way there.
  private func addStages(neverLeftBy rows: [HistoryRow]) {
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
      let own = isLog ? builder.deals[index].stage : .none
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

  /// What two exports of a deal show, where no history file tells it.
  private func loadObserved(stages: Bool, fields: Bool) throws {
    try store.ask(
      """
      select change.key, change.field, change.before_value, change.after_value, change.at,
          coalesce(deal.pipeline, '')
      from field_change as change
      inner join deal
          on deal.source_id = change.source_id
          and deal.key = change.key
          and deal.closed_run is null
      where change.entity = 'deal' and change.source_id = ?
      order by change.id
      """, [.integer(dealSource)]
    ) { row in
      let deal = row.withBytes(0) { dealsByKey.find($0) }
      guard deal != .none, let at = stamp(row, 4) else { return }
      switch row.text(1) {
      case "stage" where stages:
        let stage = stage(row, pipeline: 5, label: 3)
        guard stage != .none else { return }
        builder.transitions.append(
          TransitionFact(
            deal: deal, at: at, stage: stage, from: self.stage(row, pipeline: 5, label: 2),
            evidence: .observed))
      case "close_date" where fields:
        builder.changes.append(
          ChangeFact(
            deal: deal, field: .closeDate, at: at, old: day(row, 2).map { Int64($0.number) },
            new: day(row, 3).map { Int64($0.number) }))
      case "amount" where fields:
        builder.changes.append(
          ChangeFact(
            deal: deal, field: .amount, at: at, old: row.text(2).flatMap { Int64($0) },
            new: row.text(3).flatMap { Int64($0) }))
      default: break
      }
    }
  }
}
