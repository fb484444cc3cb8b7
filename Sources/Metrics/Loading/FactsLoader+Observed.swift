import CRM
import Cleaning
import Warehouse

/// What two exports of a deal show, where and when no history file tells it.
extension FactsLoader {
  /// The changes that exports show, by deal and time.
  ///
  /// - Parameters:
  ///   - moves: from which day on moves count; nil: all.
  ///   - edits: from which day on changes of other fields count; nil: all.
  /// - Returns: the changes of fields that facts are made of.
  /// - Throws: `WarehouseError.sqlite`.
  func observedChanges(movesFrom moves: Day?, editsFrom edits: Day?) throws -> [ObservedChange] {
    // A moment of that day may stand in UTC under the day before.
    func earliest(_ day: Day?) -> String { day.map { $0.advanced(by: -1).description } ?? "" }
    var changes: [ObservedChange] = []
    try store.ask(
      """
      select key, field, before_value, after_value, at from field_change
      where entity = 'deal' and source_id = ?1
      and (
          field = 'status'
          or field in ('stage', 'pipeline') and at >= ?2
          or field in ('close_date', 'amount', 'currency') and at >= ?3
      )
      order by id
      """, [.integer(dealSource), .text(earliest(moves)), .text(earliest(edits))],
      doing: "reading changes of deals"
    ) { row in
      let deal = row.withBytes(0) { dealsByKey.find($0) }
      guard deal != .none, let at = stamp(row, 4) else { return }
      guard let field = ObservedChange.Field(rawValue: row.text(1) ?? "") else {
        noteStatus(row, before: 2, after: 3, of: deal, at: at)
        return
      }
      let start =
        switch field {
        case .stage, .pipeline: moves
        case .closeDate, .amount, .currency: edits
        }
      if let start, at.day < start { return }
      func value(_ column: Int) -> Int64? {
        if row.isNull(column) { return nil }
        switch field {
        case .stage, .pipeline: return Int64(symbol(row, column).index)
        case .closeDate: return day(row, column).map { Int64($0.number) }
        case .amount: return row.text(column).flatMap { Int64($0) }
        case .currency: return currency(row, column).position.map { Int64($0) }
        }
      }
      changes.append(
        ObservedChange(deal: deal, field: field, at: at, before: value(2), after: value(3)))
    }
    return sortedByDeal(changes, count: builder.deals.count, deal: { $0.deal }) { $0.at.order }
  }

  /// Adds what exports show, without the edits that rows of history tell too.
  ///
  /// - Parameters:
  ///   - changes: by deal and time.
  ///   - rows: the rows of history, by deal and time.
  /// - Returns: by deal the stage it left first.
  func addObserved(_ changes: [ObservedChange], unless rows: [HistoryRow]) -> [Ref: Ref] {
    var origins: [Ref: Ref] = [:]
    var start = 0
    while start < changes.count {
      let deal = changes[start].deal
      var end = start + 1
      while end < changes.count, changes[end].deal == deal { end += 1 }
      let mine = changes[start..<end]
      if let origin = addMoves(mine), origin != .none { origins[deal] = origin }
      let told = rows.isEmpty ? [] : rows[range(of: deal, in: rows)]
      addCloseDates(mine, unless: told)
      addAmounts(mine, unless: told)
      start = end
    }
    return origins
  }

  /// One deal's moves, each from a stage of the pipeline that the deal was in to one of that it was
  /// in then; returns the stage it left first.
  private func addMoves(_ changes: ArraySlice<ObservedChange>) -> Ref? {
    guard changes.contains(where: { $0.field == .stage }), let deal = changes.first?.deal.position
    else { return nil }
    let pipelines = changes.filter { $0.field == .pipeline }
    let own = builder.deals[deal].stage.position.map {
      builder.stages[$0].pipeline.position.map { builder.pipelines[$0].name } ?? .blank
    }
    func name(_ value: Int64?) -> Symbol { value.map { Symbol(index: Int32($0)) } ?? .blank }
    func stage(_ value: Int64?, in pipeline: Symbol) -> Ref {
      guard let value else { return .none }
      return self.stage(
        pipeline: builder.strings[pipeline], label: builder.strings[name(value)])
    }
    var origin: Ref?
    for change in changes where change.field == .stage {
      var (before, after) = (own ?? .blank, own ?? .blank)
      // The pipeline at a moment: as the last change up to it left it, or the first later one found
      // it.
      if let last = pipelines.last(where: { !change.at.precedes($0.at) }) {
        after = name(last.after)
        before = last.at == change.at ? name(last.before) : after
      } else if let next = pipelines.first {
        (before, after) = (name(next.before), name(next.before))
      }
      let (from, to) = (stage(change.before, in: before), stage(change.after, in: after))
      if origin == nil { origin = from }
      guard to != .none else { continue }
      builder.transitions.append(
        TransitionFact(deal: change.deal, at: change.at, stage: to, from: from, evidence: .observed)
      )
    }
    return origin
  }

  private func addCloseDates(
    _ changes: ArraySlice<ObservedChange>, unless rows: ArraySlice<HistoryRow>
  ) {
    for change in changes where change.field == .closeDate {
      let isTold = isTold(change, by: rows) {
        $0.closeDate != nil || $0.fromCloseDate != nil
      } value: {
        $0.closeDate.map { Int64($0) }
      }
      if isTold { continue }
      builder.changes.append(
        ChangeFact(
          deal: change.deal, field: .closeDate, at: change.at, old: change.before,
          new: change.after))
    }
  }

  /// One deal's amounts, each in the currency that the deal had then.
  ///
  /// A change of the currency is two facts of one moment, so that the amount before it stays in the
  /// currency before it.
  private func addAmounts(
    _ changes: ArraySlice<ObservedChange>, unless rows: ArraySlice<HistoryRow>
  ) {
    let currencies = changes.filter { $0.field == .currency }
    let amounts = changes.filter { $0.field == .amount }
    for change in amounts {
      let isTold = isTold(change, by: rows) {
        $0.amount != nil || $0.fromAmount != nil
      } value: {
        $0.amount
      }
      if isTold { continue }
      if let same = currencies.first(where: { $0.at == change.at }) {
        addAmount(change.before, in: same.before, change)
        addAmount(change.after, in: same.after, change)
        continue
      }
      let last = currencies.last { $0.at.precedes(change.at) }
      let next = currencies.first { change.at.precedes($0.at) }
      let currency = last.map(\.after) ?? next.map(\.before) ?? nil
      builder.changes.append(
        ChangeFact(
          deal: change.deal, field: .amount, at: change.at, old: change.before,
          new: change.after, currency: currency.map { Ref(Int($0)) } ?? .none))
    }
    // The same number, in another currency.
    for change in currencies where !amounts.contains(where: { $0.at == change.at }) {
      let last = amounts.last { $0.at.precedes(change.at) }
      let next = amounts.first { change.at.precedes($0.at) }
      let own = change.deal.position.flatMap { builder.deals[$0].amount }
      let amount = last.map(\.after) ?? next.map(\.before) ?? own
      addAmount(amount, in: change.before, change)
      addAmount(amount, in: change.after, change)
    }
  }

  /// An amount that a deal had before or after a change of its currency.
  private func addAmount(_ amount: Int64?, in currency: Int64?, _ change: ObservedChange) {
    let known =
      currency.map { Ref(Int($0)) }
      ?? builder.currency(request.currency.code, digits: request.currency.digits)
    builder.changes.append(
      ChangeFact(
        deal: change.deal, field: .amount, at: change.at, old: amount, new: amount,
        currency: known))
  }

  /// Whether a deal's rows of history tell the value that an edit led to: within a day of it, or
  /// last before it.
  private func isTold(
    _ change: ObservedChange, by rows: ArraySlice<HistoryRow>, tells: (HistoryRow) -> Bool,
    value: (HistoryRow) -> Int64?
  ) -> Bool {
    var last: HistoryRow?
    for row in rows where row.kind != .stamps && tells(row) {
      let days = row.at.day.days(until: change.at.day)
      if abs(days) <= 1, value(row) == change.after { return true }
      if days >= 0 { last = row }
    }
    return last.map { value($0) == change.after } ?? false
  }

  private func range(of deal: Ref, in rows: [HistoryRow]) -> Range<Int> {
    let start = rows.partitioningIndex { $0.deal >= deal }
    return start..<max(start, rows.partitioningIndex { $0.deal > deal })
  }
}
