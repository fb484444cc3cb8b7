import Cleaning

/// One table per KPI that has records behind it, in the order of the KPIs.
func rowTables(_ kpis: [KPIResult], facts: Facts) -> [RowTable] {
  kpis.compactMap { kpi in
    let name = kpi.id + ".csv"
    switch kpi.current.rows {
    case .none: return nil
    case .deals(let rows):
      return rows.isEmpty ? nil : dealTable(name, rows, facts: facts)
    case .leads(let rows):
      return rows.isEmpty ? nil : leadTable(name, rows, facts: facts)
    case .pushes(let rows):
      return rows.isEmpty ? nil : pushTable(name, rows, facts: facts)
    }
  }
}

private let dealColumns = [
  "deal", "name", "account", "owner", "pipeline", "stage", "outcome", "created", "close_date",
  "closed", "amount", "currency", "value", "price", "probability", "lead_source", "loss_reason",
  "file", "line",
]

private func dealTable(_ name: String, _ rows: [RowRef], facts: Facts) -> RowTable {
  RowTable(name: name, columns: ["role", "figure"] + dealColumns, count: rows.count) { index in
    let row = rows[index]
    return [row.role.key, row.figure.map { String($0) } ?? ""] + facts.cells(ofDeal: row.index)
  }
}

private func pushTable(_ name: String, _ rows: [RowRef], facts: Facts) -> RowTable {
  RowTable(
    name: name, columns: ["pushed_on", "days", "new_close_date"] + dealColumns, count: rows.count
  ) { index in
    let change = facts.changes[Int(rows[index].index)]
    return [
      change.at.day.description, rows[index].figure.map { String($0) } ?? "",
      change.new.map { Day(number: Int32(clamping: $0)).description } ?? "",
    ] + facts.cells(ofDeal: change.deal.index)
  }
}

private func leadTable(_ name: String, _ rows: [RowRef], facts: Facts) -> RowTable {
  RowTable(
    name: name,
    columns: [
      "role", "figure", "lead", "name", "owner", "source", "status", "created", "converted",
      "deal", "file", "line",
    ],
    count: rows.count
  ) { index in
    let row = rows[index]
    let lead = facts.leads[Int(row.index)]
    return [
      row.role.key, row.figure.map { String($0) } ?? "", facts.text(lead.id),
      facts.text(lead.name), facts.ownerName(lead.owner), facts.text(lead.source),
      facts.text(lead.status), lead.created?.text ?? "", lead.convertedOn?.description ?? "",
      lead.convertedDeal.position.map { facts.text(facts.deals[$0].id) } ?? "",
      facts.fileName(lead.file), lead.line > 0 ? String(lead.line) : "",
    ]
  }
}

extension Facts {
  /// A deal as text, in the order of the deal columns.
  fileprivate func cells(ofDeal index: Int32) -> [String] {
    let deal = deals[Int(index)]
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
