import CRM
import Cleaning
import Warehouse

/// A deal's status that differs between two exports.
struct StatusChange {
  let deal: Ref
  let at: Stamp
  /// What the two statuses say; nil where it is that the deal was deleted, not how it ended.
  let before: DealOutcome?
  let after: DealOutcome?
}

/// A change of the day on which the vendor says that a deal was closed.
private struct ClosingDate {
  let deal: Ref
  let at: Stamp
  @Compact var before: Stamp?
  @Compact var after: Stamp?
}

/// Closings and reopenings that only a status beside the stage tells (Pipedrive, Dynamics).
extension FactsLoader {
  /// Notes that a deal's status changed.
  func noteStatus(_ row: RowReader, before: Int, after: Int, of deal: Ref, at: Stamp) {
    func outcome(_ column: Int) -> DealOutcome? {
      switch status(row, column) {
      case .open: .open
      case .won: .won
      case .lost: .lost
      case nil: row.text(column)?.lowercased() == "deleted" ? nil : .open
      }
    }
    statusChanges.append(
      StatusChange(deal: deal, at: at, before: outcome(before), after: outcome(after)))
  }

  /// Adds what the noted changes say of how deals ended.
  func addStatuses() throws {
    if statusChanges.isEmpty { return }
    let changes = sortedByDeal(statusChanges, count: builder.deals.count, deal: { $0.deal }) {
      $0.at.order
    }
    statusChanges = []
    let dates = try closingDates()
    var start = 0
    while start < changes.count {
      let deal = changes[start].deal
      var end = start + 1
      while end < changes.count, changes[end].deal == deal { end += 1 }
      let first = dates.partitioningIndex { $0.deal >= deal }
      let last = max(first, dates.partitioningIndex { $0.deal > deal })
      try addStatuses(changes[start..<end], dates[first..<last])
      start = end
    }
  }

  /// Adds what one deal's changes say; where the last one says that it was deleted, it ended as it was
  /// then.
  private func addStatuses(
    _ changes: ArraySlice<StatusChange>, _ dates: ArraySlice<ClosingDate>
  ) throws {
    guard let first = changes.first, let position = first.deal.position else { return }
    var outcome = first.before ?? first.after ?? .open
    var closed = outcome == .open ? nil : try closing(before: first)
    if let closed {
      builder.statuses.append(
        StatusFact(
          deal: first.deal, from: .open, to: outcome,
          at: closed.precedes(first.at) ? closed : first.at, closed: closed, evidence: .implied))
    }
    for change in changes {
      guard let after = change.after, after != outcome else { continue }
      closed = after == .open ? nil : closingDate(of: change, in: dates)
      builder.statuses.append(
        StatusFact(deal: first.deal, from: outcome, to: after, at: change.at, closed: closed))
      outcome = after
      if after != .open { closed = closed ?? change.at }
    }
    if let last = changes.last, last.after == nil, builder.deals[position].outcome == .open {
      builder.deals[position].outcome = outcome
      builder.deals[position].closed = closed
    }
  }

  /// When the vendor says that a deal was closed whose status changed; nil for no day or a later one.
  private func closingDate(
    of change: StatusChange, in dates: ArraySlice<ClosingDate>
  ) -> Stamp? {
    let told: Stamp?
    if let last = dates.last(where: { !change.at.precedes($0.at) }) {
      told = last.after
    } else if let next = dates.first {
      told = next.before
    } else {
      let deal = change.deal.position.map { builder.deals[$0] }
      let isOwn = builder.tellsClosing && deal?.closed?.day != deal?.closeDate
      told = isOwn && deal?.outcome == change.after ? deal?.closed : nil
    }
    return told.flatMap { $0.day <= change.at.day ? $0 : nil }
  }

  /// Changes of closing dates of the deals whose status changed, by deal and time.
  private func closingDates() throws -> [ClosingDate] {
    var dates: [ClosingDate] = []
    try store.ask(
      """
      select key, before_value, after_value, at from field_change as change
      where entity = 'deal' and source_id = ?1 and field = 'closed_at'
      and exists (
          select 1 from field_change as status
          where status.entity = 'deal' and status.source_id = ?1 and status.key = change.key
          and status.field = 'status'
      )
      order by id
      """, [.integer(dealSource)], doing: "reading closing dates of deals"
    ) { row in
      let deal = row.withBytes(0) { dealsByKey.find($0) }
      guard deal != .none, let at = stamp(row, 3) else { return }
      dates.append(
        ClosingDate(deal: deal, at: at, before: stamp(row, 1), after: stamp(row, 2)))
    }
    return sortedByDeal(dates, count: builder.deals.count, deal: { $0.deal }) { $0.at.order }
  }

  /// When a deal was closed whose status changed first when it was closed already: as its record told
  /// then, by its closing date, else its close date, else its last modification.
  private func closing(before change: StatusChange) throws -> Stamp? {
    guard let position = change.deal.position else { return nil }
    var closed: Stamp?
    try store.ask(
      """
      select
          earlier.closed_at, earlier.close_date,
          coalesce(earlier.modified_at, file.snapshot_at), earlier.valid_to
      from main.deal as earlier
      inner join main.file as file on file.id = earlier.file_id
      where earlier.source_id = ? and earlier.key = ? and earlier.closed_run is not null
      and earlier.valid_to is not null
      order by earlier.valid_to, earlier.id
      """, [.integer(dealSource), .text(builder.strings[builder.deals[position].id])],
      doing: "reading earlier states of deals"
    ) { row in
      guard let end = stamp(row, 3), !change.at.precedes(end) else { return }
      let told = stamp(row, 0) ?? day(row, 1).map { Stamp(day: $0) }
      closed = [told, stamp(row, 2)].lazy.compactMap { $0 }.first { $0.day <= change.at.day }
    }
    return closed
  }
}
