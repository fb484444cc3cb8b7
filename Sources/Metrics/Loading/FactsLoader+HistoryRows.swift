import CRM
import Cleaning
import Warehouse

/// One row that tells of a deal's way: the state after a change, one changed field, or an entry to a
/// stage that a column of the deal tells.
///
/// In 64 bytes: all rows are in memory at once.
struct HistoryRow {
  let id: Int64
  let at: Stamp
  @Compact var amount: Int64?
  @Compact var fromAmount: Int64?
  let deal: Ref
  let stage: Ref
  let from: Ref
  let currency: Ref
  @Compact var closeDate: Int32?
  @Compact var fromCloseDate: Int32?
  @Compact var probability: Int32?
  let kind: HistoryKind
}

/// What a log has told of a deal so far.
private struct ToldFields {
  let deal: Ref
  var closeDate: Int32?
  var amount: Int64?
  var probability: Int32?
}

extension FactsLoader {
  /// The rows of stage history, by deal and instant.
  func historyRows(_ files: HistoryFiles) throws -> [HistoryRow] {
    var rows: [HistoryRow] = []
    rows.reserveCapacity(try count(of: .stageChange))
    try readHistory(
      """
      from stage_change not indexed
      where source_id = ? and (closed_run is null or closed_why = 'vanished')
      order by id
      """, files, into: &rows)
    // Another entry overwrites the stamp of the one before: that one has taken place too, unless
    // the two differ by so little that the later one corrects it.
    if files.hasStamps {
      try readHistory(
        """
        from main.stage_change as earlier
        where source_id = ? and closed_run is not null and closed_why in ('changed', 'late')
        and file_id in (
            select id from main.file
            where entity = 'stage_change' and profile like '%\(StampRows.profileEnding)'
        )
        and not exists (
            select 1 from main.stage_change as later
            where later.source_id = earlier.source_id
            and later.key = earlier.key
            and later.closed_run is null
            and abs(julianday(later.at) - julianday(earlier.at)) <= 1
        )
        order by id
        """, files, into: &rows)
    }
    return sortedByDeal(rows, count: builder.deals.count, deal: { $0.deal }) { $0.at.order }
  }

  /// Appends what a table of stage changes, named by the end of a question, tells.
  private func readHistory(
    _ source: String, _ files: HistoryFiles, into rows: inout [HistoryRow]
  ) throws {
    var file = HistoryFile.states
    var fileID: Int64 = 0
    try store.ask(
      """
      select
          deal_ref, at, pipeline, stage, from_stage, id, amount, currency, close_date, probability,
          is_deleted, file_id, from_amount, from_close_date, closed_why = 'vanished', owner_ref
      \(source)
      """, [.integer(dealSource)], doing: "reading stage history"
    ) { row in
      let deal = row.withBytes(0) { dealsByKey.find($0) }
      guard let position = deal.position, let at = stamp(row, 1) else { return }
      if let id = row.integer(11), id != fileID {
        fileID = id
        file = files[id]
      }
      // A deleted deal takes its history along: it still tells where the deal was removed. What a log
      // no longer tells, it forgot: CRMs keep some months of it. A stamp that is gone was emptied.
      let isGone = builder.deals[position].flags.contains(.deleted)
      let isTakenBack = row.integer(14) == 1 && file.kind == .stamps
      if !isGone, row.integer(10) == 1 || isTakenBack { return }
      var factor: (by: Int64, per: Int64) = (1, 1)
      var currency = currency(row, 7)
      if !isTold(currency, by: file) {
        // Amounts were read in the assumed currency and are in the deal's.
        factor = minorUnits(from: currency, to: builder.deals[position].currency)
        currency = .none
      }
      func money(_ column: Int) -> Int64? {
        row.integer(column).flatMap {
          Int64(exactly: Int128($0) * Int128(factor.by) / Int128(factor.per))
        }
      }
      if file.kind == .changes, !row.isNull(15) {
        addOwner(owner(row, 15, source: dealSource), of: deal, at: at)
      }
      rows.append(
        HistoryRow(
          id: row.integer(5) ?? 0, at: at, amount: money(6), fromAmount: money(12), deal: deal,
          stage: stage(row, pipeline: 2, label: 3), from: stage(row, pipeline: 2, label: 4),
          currency: currency, closeDate: day(row, 8)?.number,
          fromCloseDate: day(row, 13)?.number,
          probability: row.real(9).map { Int32(clamping: Int(($0 * 1_000_000).rounded())) },
          kind: file.kind))
    }
  }

  /// Whether a row's currency is its own, and not the one that is assumed where none is written.
  private func isTold(_ currency: Ref, by file: HistoryFile) -> Bool {
    if file.tellsCurrency { return true }
    guard let position = currency.position, let assumed = file.assumed else { return false }
    return !assumed.contains(builder.currencies[position].code)
  }

  /// By what an amount in minor units of one currency is multiplied and divided to be one of
  /// another with the same digits before the point.
  private func minorUnits(from told: Ref, to own: Ref) -> (by: Int64, per: Int64) {
    func digits(_ currency: Ref) -> Int {
      currency.position.map { builder.currencies[$0].digits } ?? request.currency.digits
    }
    func power(_ digits: Int) -> Int64 {
      (0..<max(0, digits)).reduce(1) { product, _ in product * 10 }
    }
    let difference = digits(own) - digits(told)
    return (power(difference), power(-difference))
  }

  /// Rows of one deal with the same instant go by the record's id; METRICS.md section 11, Stages.
  ///
  /// Ids that are numbers go by their size. Stamps have no ids: a deal enters stages in their order.
  func orderTies(_ rows: inout [HistoryRow]) throws {
    let readKey = try store.statement(
      "select key from stage_change where id = ?", doing: "ordering stage history")
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].deal == rows[start].deal, rows[end].at == rows[start].at {
        end += 1
      }
      if end - start > 1 {
        var keyed: [(rank: Int, key: String, row: HistoryRow)] = []
        for row in rows[start..<end] {
          var key = ""
          try readKey.forEachRow([.integer(row.id)]) { key = $0.text(0) ?? "" }
          keyed.append((rank(of: row, key: key), key, row))
        }
        keyed.sort {
          ($0.rank, $0.key, $0.row.id) < ($1.rank, $1.key, $1.row.id)
        }
        rows.replaceSubrange(start..<end, with: keyed.map(\.row))
      }
      start = end
    }
  }

  /// What orders rows of one instant before their ids do.
  private func rank(of row: HistoryRow, key: String) -> Int {
    switch row.kind {
    case .stamps:
      let canonical = row.stage.position.flatMap { builder.stages[$0].canonical }
      return canonical?.rank ?? 9
    case .states, .moves, .changes: return key.allSatisfy(\.isNumber) ? key.utf8.count : 0
    }
  }

  /// Changes of fields: told as such by a log, else the difference of consecutive rows of a deal.
  func addChanges(_ rows: [HistoryRow]) {
    var last: HistoryRow?
    var told: ToldFields?
    for row in rows {
      switch row.kind {
      case .stamps: break
      case .states, .moves:
        addDifference(to: last.flatMap { $0.deal == row.deal ? $0 : nil }, row)
        last = row
      case .changes:
        var before = told.flatMap { $0.deal == row.deal ? $0 : nil } ?? ToldFields(deal: row.deal)
        if row.closeDate != nil || row.fromCloseDate != nil {
          add(
            .closeDate, row, (row.fromCloseDate ?? before.closeDate).map(Int64.init),
            row.closeDate.map(Int64.init))
          before.closeDate = row.closeDate
        }
        if row.amount != nil || row.fromAmount != nil {
          add(.amount, row, row.fromAmount ?? before.amount, row.amount)
          before.amount = row.amount
        }
        if let probability = row.probability {
          add(.probability, row, before.probability.map(Int64.init), Int64(probability))
          before.probability = probability
        }
        told = before
      }
    }
  }

  private func addDifference(to before: HistoryRow?, _ row: HistoryRow) {
    if row.closeDate != before?.closeDate {
      add(.closeDate, row, before?.closeDate.map(Int64.init), row.closeDate.map(Int64.init))
    }
    if row.amount != before?.amount || (row.amount != nil && row.currency != before?.currency) {
      add(.amount, row, before?.amount, row.amount)
    }
    if row.probability != before?.probability {
      add(.probability, row, before?.probability.map(Int64.init), row.probability.map(Int64.init))
    }
  }

  private func add(_ field: TrackedField, _ row: HistoryRow, _ old: Int64?, _ new: Int64?) {
    builder.changes.append(
      ChangeFact(
        deal: row.deal, field: field, at: row.at, old: old, new: new,
        currency: field == .amount ? row.currency : .none))
  }
}

extension HistoryKind {
  /// Whether changes of close dates and amounts between two moves are told.
  var tellsEdits: Bool {
    switch self {
    case .states, .changes: true
    case .moves, .stamps: false
    }
  }
}
