import Cleaning

/// One table per KPI that has records behind it, in the order of the KPIs, and what they tell of
/// deals.
///
/// That of created deals is the cohort of the reached funnel, and tells how far each came.
func rowTables(
  _ kpis: [KPIResult], facts: Facts, reached: ReachedSteps
) -> (tables: [RowTable], deals: RecordCells) {
  var past = PastDeals(facts)
  let places = kpis.map { kpi -> [Int32] in
    guard case .deals(let rows) = kpi.current.rows else { return [] }
    return past.places(of: rows, end: kpi.periods.current.to)
  }
  let deals = RecordCells.deals(of: facts, past)
  let leads = RecordCells(columns: leadColumns, count: facts.leads.count) {
    facts.cells(ofLead: $0)
  }
  let tables = zip(kpis, places).compactMap { kpi, places -> RowTable? in
    let name = kpi.id + ".csv"
    switch kpi.current.rows {
    case .none: return nil
    case .deals(let rows):
      if rows.isEmpty { return nil }
      guard kpi.id == KPI.createdCount.id else {
        return table(name, rows, kpi.unit, of: deals, at: places)
      }
      return table(name, rows, kpi.unit, of: deals, at: places, after: ["reached"]) {
        [reached.key(of: $0, in: facts)]
      }
    case .leads(let rows): return rows.isEmpty ? nil : table(name, rows, kpi.unit, of: leads)
    case .pushes(let rows):
      return rows.isEmpty ? nil : pushTable(name, rows, of: deals, facts.changes)
    }
  }
  return (tables, deals)
}

extension RecordCells {
  /// What row files tell of deals, and behind them of deals as they were.
  fileprivate static func deals(of facts: Facts, _ past: PastDeals) -> RecordCells {
    let now = facts.deals.count
    return RecordCells(columns: dealColumns, count: now + past.count) { index in
      let place = Int(index)
      return facts.cells(of: place < now ? facts.deals[place] : past[place - now])
    }
  }
}

private let dealColumns = [
  "deal", "name", "account", "owner", "pipeline", "stage", "outcome", "created", "close_date",
  "closed", "amount", "currency", "value", "price", "probability", "lead_source", "loss_reason",
  "file", "line",
]

private let leadColumns = [
  "lead", "name", "owner", "source", "status", "created", "converted", "deal", "file", "line",
]

private func table(
  _ name: String, _ rows: [RowRef], _ unit: MetricUnit, of records: RecordCells,
  at places: [Int32] = [], after: [String] = [],
  more: @escaping @Sendable (Int32) -> [String] = { _ in [] }
) -> RowTable {
  RowTable(
    name: name, before: ["role", "figure"], records: records, after: after, count: rows.count
  ) { index in
    let row = rows[index]
    return RowTable.Row(
      before: [row.role.key, row.figure.map { figure($0, unit) } ?? ""],
      record: places.isEmpty ? row.index : places[index], after: more(row.index))
  }
}

/// A row's number in the unit of the KPI; spans in hours are kept in seconds.
private func figure(_ value: Int64, _ unit: MetricUnit) -> String {
  switch unit {
  case .hours: Rational(Int128(value), 3600)?.decimalText(digits: 4, trimmed: true) ?? ""
  case .count, .money, .moneyPerDay, .rate, .days, .ratio: String(value)
  }
}

private func pushTable(
  _ name: String, _ rows: [RowRef], of deals: RecordCells, _ changes: [ChangeFact]
) -> RowTable {
  RowTable(
    name: name, before: ["pushed_on", "days", "new_close_date"], records: deals, count: rows.count
  ) { index in
    let change = changes[Int(rows[index].index)]
    return RowTable.Row(
      before: [
        change.at.day.description, rows[index].figure.map { String($0) } ?? "",
        change.new.map { Day(number: Int32(clamping: $0)).description } ?? "",
      ], record: change.deal.index)
  }
}

extension Facts {
  /// A deal as text, in the order of the deal columns.
  fileprivate func cells(of deal: DealFact) -> [String] {
    let stage = deal.stage.position.map { stages[$0] }
    let digits = deal.currency.position.map { currencies[$0].digits } ?? 2
    return [
      text(deal.id), text(deal.name),
      deal.account.position.map { text(accounts[$0].name) } ?? "", ownerName(deal.owner),
      stage?.pipeline.position.map { text(pipelines[$0].name) } ?? "",
      stage.map { text($0.label) } ?? "", deal.outcome.key, deal.created?.text ?? "",
      deal.closeDate?.description ?? "", deal.closed?.text ?? "",
      deal.amount.flatMap { Rational(Int128($0), powerOfTen(digits) ?? 1) }?
        .decimalText(digits: digits) ?? "",
      deal.currency.position.map { currencies[$0].code } ?? "",
      deal.value.map { Quantity.money(Int128($0)).text(currencyDigits: currency.digits) } ?? "",
      deal.price.key,
      deal.probability.flatMap { Rational(Int($0), 1_000_000) }?
        .decimalText(digits: 6, trimmed: true) ?? "",
      text(deal.leadSource), text(deal.lossReason), fileName(deal.file),
      deal.line > 0 ? String(deal.line) : "",
    ]
  }

  /// A lead as text, in the order of the lead columns.
  fileprivate func cells(ofLead index: Int32) -> [String] {
    let lead = leads[Int(index)]
    return [
      text(lead.id), text(lead.name), ownerName(lead.owner), text(lead.source),
      text(lead.status), lead.created?.text ?? "", lead.convertedOn?.description ?? "",
      lead.convertedDeal.position.map { text(deals[$0].id) } ?? "", fileName(lead.file),
      lead.line > 0 ? String(lead.line) : "",
    ]
  }

  fileprivate func ownerName(_ owner: Ref) -> String {
    owner.position.map { text(owners[$0].name) } ?? ""
  }

  fileprivate func fileName(_ file: Ref) -> String { file.position.map { files[$0] } ?? "" }
}

extension DealOutcome {
  /// The word in row files.
  fileprivate var key: String {
    switch self {
    case .open: "open"
    case .won: "won"
    case .lost: "lost"
    }
  }
}

extension PriceStatus {
  /// The word in row files.
  fileprivate var key: String {
    switch self {
    case .priced: "priced"
    case .noAmount: "no amount"
    case .noCurrency: "no currency"
    case .noRate: "no rate"
    }
  }
}

extension Stamp {
  /// `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SSZ` where the instant is known.
  fileprivate var text: String { instant?.description ?? day.description }
}
