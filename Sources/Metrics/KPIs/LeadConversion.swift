extension KPI {
  static let leadConversion = KPI(
    "lead-conversion", title: "Lead conversion", unit: .rate, kind: .flow,
    groups: [.owner, .source, .segment],
    formula: "leads created in the period that became a deal / leads created in the period"
  ) { question in
    let facts = question.population.facts
    let keepsSource = question.population.derivations.keepsSource
    guard !facts.leads.isEmpty else { return .withheld(.noLeads, n: 0) }
    let leads = question.population.leadsCreated(in: question.period)
    var deals = 0
    var converted = 0
    var sourced = 0
    var kept = 0
    for lead in leads {
      let fact = facts.leads[Int(lead)]
      if fact.isConverted || fact.convertedDeal != .none { converted += 1 }
      if fact.convertedDeal == .none { continue }
      deals += 1
      guard !fact.source.isBlank else { continue }
      sourced += 1
      if keepsSource[Int(lead)] { kept += 1 }
    }
    let inputs = [
      Input("became_deal", .count(deals)), Input("converted", .count(converted)),
      Input("source_survival", .rate(Int128(kept), of: Int128(sourced))),
    ]
    let rows: RowSet =
      question.wantsRows
      ? .leads(
        leads.map { lead in
          let fact = facts.leads[Int(lead)]
          if fact.convertedDeal != .none { return RowRef(lead, .becameDeal) }
          return RowRef(lead, fact.isConverted ? .convertedWithoutDeal : .notConverted)
        }) : .none
    return .rate(deals, of: leads.count, inputs: inputs, rows: rows)
  }
}
