import Cleaning

/// metrics.json, the contract for scripts: METRICS.md section 10.
///
/// Money is decimal strings, rates are fractions 0-1, null where withheld; ids and keys are stable.
package struct MetricsDocument: Sendable {
  package let evaluation: Evaluation
  /// What Job knows of the run: id, version, sources.
  package var run: JSONValue
  /// One object per file that was read.
  package var files: [JSONValue]
  /// Findings of hygiene rules; the notes of metrics come after them.
  package var findings: [JSONValue]
  /// The hygiene index; null where no rule was asked.
  package var hygiene: JSONValue
  /// Balances of rules 1 and 2, which metrics don't see.
  package var balances: [Balance]

  package init(
    _ evaluation: Evaluation, run: JSONValue = .object([]), files: [JSONValue] = [],
    findings: [JSONValue] = [], hygiene: JSONValue = .null, balances: [Balance] = []
  ) {
    self.evaluation = evaluation
    self.run = run
    self.files = files
    self.findings = findings
    self.hygiene = hygiene
    self.balances = balances
  }

  /// The whole document.
  package var json: JSONValue {
    .members([
      ("schema", .integer(1)),
      ("run", run),
      ("as_of", .string(evaluation.asOf.description)),
      ("timezone", .string(evaluation.zone)),
      ("currency", .string(evaluation.currency.code)),
      ("totals", totals),
      ("metrics", .array(evaluation.kpis.flatMap { metricObjects($0) })),
      ("funnel", FunnelJSON(evaluation).json),
      ("balances", .array((balances + evaluation.balances).map(balance))),
      ("files", .array(files)),
      ("findings", .array(findings + evaluation.notes.map(note))),
      ("hygiene", hygiene),
    ])
  }

  /// The objects of one KPI: now, all time, by month, by group; `metric ID --json` prints them.
  package func metricObjects(_ kpi: KPIResult) -> [JSONValue] {
    let writer = MetricJSON(kpi, evaluation)
    return [writer.main] + writer.allTime + writer.trend + writer.groups
      + writer.breakdown
  }

  private var totals: JSONValue {
    let totals = evaluation.totals
    func money(_ value: Int128?) -> JSONValue {
      value.map(Quantity.money).json(evaluation.currency)
    }
    return .members([
      ("deals", .integer(totals.deals)), ("won", .integer(totals.won)),
      ("lost", .integer(totals.lost)), ("open", .integer(totals.open)),
      ("nurture", .integer(totals.nurture)), ("removed", .integer(totals.removed)),
      ("won_value", money(totals.wonValue)), ("lost_value", money(totals.lostValue)),
      ("open_value", money(totals.openValue)), ("unpriced", .integer(totals.unpriced)),
      ("without_created_date", .integer(totals.withoutCreatedDate)),
      ("win_rate", totals.winRate.quantity.json(evaluation.currency)),
      ("leads", .integer(totals.leads)), ("activities", .integer(totals.activities)),
    ])
  }

  private func balance(_ balance: Balance) -> JSONValue {
    func side(_ inputs: [Input]) -> JSONValue {
      .members(inputs.map { ($0.name, $0.quantity.json(evaluation.currency)) })
    }
    let unit = (balance.left + balance.right).lazy.compactMap(\.quantity?.unit).first ?? .count
    return .members([
      ("rule", .integer(balance.rule)), ("id", .string(balance.id)),
      ("holds", .bool(balance.holds)), ("left", side(balance.left)),
      ("right", side(balance.right)),
      (
        "difference",
        Quantity?.some(Quantity(balance.difference, unit)).json(evaluation.currency)
      ),
    ])
  }

  private func note(_ note: Note) -> JSONValue {
    .members([
      ("id", .string("metrics-" + note.kind.rawValue)), ("severity", .string("info")),
      ("count", .integer(note.count)),
    ])
  }
}

extension Quantity? {
  /// Money as a decimal string, everything else as a number; null where withheld.
  func json(_ currency: CurrencyFact) -> JSONValue {
    guard let self else { return .null }
    let text = self.text(currencyDigits: currency.digits)
    switch self.unit {
    case .money, .moneyPerDay: return .string(text)
    case .count, .rate, .days, .hours, .ratio: return .number(text)
    }
  }
}
