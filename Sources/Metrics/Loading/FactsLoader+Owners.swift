import CRM
import Cleaning
import Warehouse

/// Who owned deals when: what logs of changes tell, and what exports show.
extension FactsLoader {
  /// Notes who owned a deal from a moment on, as a log tells it.
  func addOwner(_ owner: Ref, of deal: Ref, at: Stamp, before: Ref = .none) {
    guard owner != .none else { return }
    builder.ownerChanges.append(
      ChangeFact(
        deal: deal, field: .owner, at: at, old: before.position.map { Int64($0) },
        new: owner.position.map { Int64($0) }))
  }

  /// Owners that differ between two exports.
  ///
  /// Where the same exports show that the deal was closed, the closing is booked to the owner after:
  /// nothing tells which came first.
  func loadObservedOwners() throws {
    var found: [(id: Int64, deal: Ref, at: Stamp, before: Ref, after: Ref, closes: Bool)] = []
    try store.ask(
      """
      select
          change.id, change.key, change.before_value, change.after_value, change.at,
          closing.field, closing.before_value, closing.after_value
      from field_change as change
      left join field_change as closing
          on closing.entity = change.entity
          and closing.source_id = change.source_id
          and closing.key = change.key
          and closing.run_id = change.run_id
          and closing.at = change.at
          and closing.field in ('stage', 'status', 'closed_at')
      where change.entity = 'deal' and change.source_id = ? and change.field = 'owner_ref'
      order by change.id
      """, [.integer(dealSource)], doing: "reading owners of deals"
    ) { row in
      let deal = row.withBytes(1) { dealsByKey.find($0) }
      guard let position = deal.position, let id = row.integer(0), let at = stamp(row, 4)
      else { return }
      if found.last?.id != id {
        found.append(
          (
            id, deal, at, owner(row, 2, source: dealSource), owner(row, 3, source: dealSource),
            false
          ))
      }
      if closes(row, field: 5, before: 6, after: 7, of: builder.deals[position]) {
        found[found.count - 1].closes = true
      }
    }
    for change in found {
      let closed = change.closes ? builder.deals[change.deal.position ?? 0].closed : nil
      let at = closed.map { $0.precedes(change.at) ? $0 : change.at } ?? change.at
      addOwner(change.after, of: change.deal, at: at, before: change.before)
    }
  }

  /// Whether the change of a field closes its deal.
  private func closes(
    _ row: RowReader, field: Int, before: Int, after: Int, of deal: DealFact
  ) -> Bool {
    switch row.text(field) {
    case "closed_at": return row.isNull(before) && !row.isNull(after)
    case "status":
      let isOpen = status(row, before).map { $0 == .open } ?? true
      return isOpen && status(row, after).map { $0 != .open } ?? false
    case "stage":
      let pipeline = deal.stage.position.map { builder.stages[$0].pipeline }?.position
      let name = pipeline.map { builder.strings[builder.pipelines[$0].name] } ?? ""
      func isClosed(_ column: Int) -> Bool {
        let stage = stage(pipeline: name, label: row.text(column) ?? "")
        switch builder.state(of: stage) {
        case .won, .lost: return true
        case .open, .nurture: return false
        }
      }
      return !isClosed(before) && isClosed(after)
    default: return false
    }
  }
}
