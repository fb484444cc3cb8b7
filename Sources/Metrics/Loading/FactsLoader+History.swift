import CRM
import Cleaning
import Warehouse

/// Stage changes and field changes of deals: a history file where there is one, else what two
/// exports of the same deal show.
extension FactsLoader {
  /// One row of a stage-history file.
  private struct HistoryRow {
    let deal: Ref
    let at: Stamp
    let stage: Ref
    let from: Ref
    let id: Int64
    let amount: Int64?
    let currency: Ref
    let closeDate: Int32?
    let probability: Int32?
  }

  func loadHistory() throws {
    var rows = try historyRows()
    let hasFile = !rows.isEmpty
    let hasFields = rows.contains { $0.closeDate != nil }
    try orderTies(&rows)
    addTransitions(rows)
    addChanges(rows)
    rows = []
    try loadObserved(stages: !hasFile, fields: !hasFields)
    let hasActivities = try store.integer("select 1 from activity limit 1") != nil
    let name = try store.text("select name from source where id = ?", [.integer(dealSource)])
    _ = builder.add(
      SourceFact(
        name: builder.strings.intern(name ?? ""),
        completeness: hasFile ? .full : .currentOnly, hasFieldHistory: hasFields,
        hasActivities: hasActivities))
  }

  /// The rows of history files, by deal and instant.
  private func historyRows() throws -> [HistoryRow] {
    var rows: [HistoryRow] = []
    try store.ask(
      """
      select
          deal_ref, at, pipeline, stage, from_stage, id, amount, currency, close_date, probability,
          is_deleted, closed_run is not null
      from stage_change not indexed
      where source_id = ? and (closed_run is null or closed_why = 'vanished')
      order by id
      """, [.integer(dealSource)], doing: "reading stage history"
    ) { row in
      let deal = row.withBytes(0) { dealsByKey.find($0) }
      guard let position = deal.position, let at = stamp(row, 1) else { return }
      // A deleted deal takes its history along: it still tells where the deal was removed.
      let isGone = builder.deals[position].flags.contains(.deleted)
      if !isGone, row.integer(10) == 1 || row.integer(11) == 1 { return }
      rows.append(
        HistoryRow(
          deal: deal, at: at, stage: stage(row, pipeline: 2, label: 3),
          from: stage(row, pipeline: 2, label: 4), id: row.integer(5) ?? 0,
          amount: row.integer(6), currency: currency(row, 7), closeDate: day(row, 8)?.number,
          probability: row.real(9).map { Int32(clamping: Int(($0 * 1_000_000).rounded())) }))
    }
    rows.sort { left, right in
      left.deal == right.deal
        ? (left.at == right.at ? left.id < right.id : left.at.precedes(right.at))
        : left.deal < right.deal
    }
    return rows
  }

  /// Rows of one deal with the same instant go by the record's id; METRICS.md section 11, Stages.
  private func orderTies(_ rows: inout [HistoryRow]) throws {
    let readKey = try store.statement(
      "select key from stage_change where id = ?", doing: "ordering stage history")
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].deal == rows[start].deal, rows[end].at == rows[start].at {
        end += 1
      }
      if end - start > 1 {
        var keyed: [(key: String, row: HistoryRow)] = []
        for row in rows[start..<end] {
          var key = ""
          try readKey.forEachRow([.integer(row.id)]) { key = $0.text(0) ?? "" }
          keyed.append((key, row))
        }
        keyed.sort { $0.key == $1.key ? $0.row.id < $1.row.id : $0.key < $1.key }
        rows.replaceSubrange(start..<end, with: keyed.map(\.row))
      }
      start = end
    }
  }

  private func addTransitions(_ rows: [HistoryRow]) {
    builder.transitions.reserveCapacity(rows.count + builder.deals.count)
    for row in rows where row.stage != .none {
      builder.transitions.append(
        TransitionFact(
          deal: row.deal, at: row.at, stage: row.stage, from: row.from, evidence: .history))
    }
  }

  /// Consecutive rows of a deal that differ in a field are a change of it.
  private func addChanges(_ rows: [HistoryRow]) {
    var last: HistoryRow?
    for row in rows {
      let before = last.flatMap { $0.deal == row.deal ? $0 : nil }
      if row.closeDate != before?.closeDate {
        builder.changes.append(
          ChangeFact(
            deal: row.deal, field: .closeDate, at: row.at,
            old: before?.closeDate.map(Int64.init), new: row.closeDate.map(Int64.init)))
      }
      if row.amount != before?.amount || (row.amount != nil && row.currency != before?.currency) {
        builder.changes.append(
          ChangeFact(
            deal: row.deal, field: .amount, at: row.at, old: before?.amount, new: row.amount,
            currency: row.currency))
      }
      if row.probability != before?.probability {
        builder.changes.append(
          ChangeFact(
            deal: row.deal, field: .probability, at: row.at,
            old: before?.probability.map(Int64.init), new: row.probability.map(Int64.init)))
      }
      last = row
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
