import CRM
import Cleaning
import Warehouse

/// The deals of the system of record, those that have vanished among them, and their stage history.
extension FactsLoader {
  func loadDeals() throws {
    builder.deals.reserveCapacity(try count(of: .deal))
    var merged: [(deal: Int, into: String)] = []
    try store.ask(
      """
      select
          deal.id, key, name, file_id, line, account_ref, contact_ref, owner_ref, pipeline, stage,
          status, amount, currency, probability, close_date, closed_at, source, loss_reason,
          next_step is not null, is_closed, is_won, is_deleted,
          merged_into_ref, created_at, coalesce(modified_at, file.snapshot_at), last_activity_at,
          need is not null, budget is not null, authority is not null, timeline is not null,
          closed_run is not null, valid_to, merged_at
      from deal not indexed
      inner join file on file.id = deal.file_id
      where deal.source_id = ?
      and (closed_run is null or closed_why = 'vanished' and not exists (
          select 1 from deal as later
          where later.source_id = deal.source_id
          and later.key = deal.key
          and later.closed_run is null
          union all
          select 1 from deal as later
          where later.source_id = deal.source_id
          and later.key = deal.key
          and later.closed_run is not null
          and later.closed_why = 'vanished'
          and later.valid_to > deal.valid_to
      ))
      order by deal.id
      """, [.integer(dealSource)], doing: "reading deals"
    ) { row in
      var deal = DealFact(id: row.withBytes(1) { builder.strings.append(bytes: $0) })
      deal.row = row.integer(0) ?? 0
      deal.name = row.withBytes(2) { builder.strings.append(bytes: $0) }
      deal.file = file(row.integer(3))
      deal.line = Int32(clamping: row.integer(4) ?? 0)
      deal.source = Ref(0)
      deal.account = account(row, 5)
      deal.contact = contact(row, 6)
      deal.owner = owner(row, 7, source: dealSource)
      deal.stage = stage(row, pipeline: 8, label: 9)
      deal.amount = row.integer(11)
      deal.currency = currency(row, 12)
      if deal.currency == .none, deal.amount != nil {
        deal.currency = builder.currency(request.currency.code, digits: request.currency.digits)
      }
      deal.probability = row.real(13).map { Int32(clamping: Int(($0 * 1_000_000).rounded())) }
      deal.closeDate = day(row, 14)
      deal.leadSource = symbol(row, 16)
      deal.lossReason = symbol(row, 17)
      if row.integer(18) == 1 { deal.flags.insert(.nextStep) }
      if row.integer(21) == 1 { deal.flags.insert(.deleted) }
      deal.created = stamp(row, 23)
      deal.modified = stamp(row, 24)
      deal.lastActivity = day(row, 25)
      for (offset, flag) in [DealFlags.need, .budget, .authority, .timeline].enumerated()
      where row.integer(26 + offset) == 1 {
        deal.flags.insert(flag)
      }
      if let account = deal.account.position { deal.segment = builder.accounts[account].segment }
      deal.outcome = outcome(of: deal, row)
      if !row.isNull(15) { builder.tellsClosing = true }
      if deal.outcome != .open {
        deal.closed = stamp(row, 15) ?? deal.closeDate.map { Stamp(day: $0) }
      }
      if let winner = row.text(22), !winner.isEmpty {
        deal.flags.insert(.merged)
        merged.append((builder.deals.count, winner))
      }
      if deal.isGone { deal.removedOn = day(row, 32) ?? deal.modified?.day }
      // What a whole export no longer tells of was deleted by then.
      if row.integer(30) == 1 {
        deal.flags.insert(.deleted)
        deal.removedOn = day(row, 32) ?? day(row, 31)
      }
      let ref = builder.add(deal)
      row.withBytes(1) { dealsByKey.add(bytes: $0, ref) }
    }
    for (deal, winner) in merged { builder.deals[deal].mergedInto = dealsByKey.find(winner) }
  }

  /// The outcome by stage; where the pipeline keeps its last open stage (Pipedrive, Dynamics), by
  /// the status beside it.
  private func outcome(of deal: DealFact, _ row: RowReader) -> DealOutcome {
    let told: DealOutcome? =
      switch status(row, 10) {
      case .won: .won
      case .lost: .lost
      case .open, nil: nil
      }
    if let stage = deal.stage.position {
      switch builder.stages[stage].state {
      case .won: return .won
      case .lost: return .lost
      case .nurture: return .open
      case .open: if builder.stages[stage].canonical != nil { return told ?? .open }
      }
    }
    if row.integer(20) == 1 { return .won }
    if row.integer(19) == 1 { return .lost }
    return told ?? .open
  }

  /// The account a column names; where the source has no accounts, one known by that name only.
  func account(_ row: RowReader, _ column: Int) -> Ref {
    let known = row.withBytes(column) { bytes in accountsByKey.find(bytes, of: dealSource) }
    if known != .none || sourcesWithAccounts.contains(dealSource) { return known }
    let text = (row.text(column) ?? "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    if text.isEmpty { return .none }
    // However it is spelled, it is one account: the first spelling is shown.
    let folded = text.lowercased()
    var account = accountsByKey.find(folded.utf8.span, of: dealSource)
    if account == .none {
      let name = builder.strings.append(text)
      account = builder.add(AccountFact(id: name, name: name))
      accountsByKey.add(folded, of: dealSource, account)
    }
    row.withBytes(column) { accountsByKey.add(bytes: $0, of: dealSource, account) }
    return account
  }

  /// The contact a column names, noted when it is new: only contacts of deals matter here.
  func contact(_ row: RowReader, _ column: Int) -> Ref {
    row.withBytes(column) { bytes in
      if bytes.count == 0 { return .none }
      let known = contactsByKey.find(bytes)
      if known != .none { return known }
      let ref = builder.add(ContactFact(id: builder.strings.append(bytes: bytes)))
      contactsByKey.add(bytes: bytes, ref)
      return ref
    }
  }
}
