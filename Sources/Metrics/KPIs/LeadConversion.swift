extension KPI {
  static let leadConversion = KPI(
    "lead-conversion", title: "Lead conversion", unit: .rate, kind: .flow,
    groups: [.owner, .source, .segment],
    formula: "leads created in the period that became a deal / leads created in the period"
  ) { question in
    let facts = question.population.facts
    guard !facts.leads.isEmpty else { return .withheld(.noLeads, n: 0) }
    let leads = question.population.leadsCreated(in: question.period)
    var deals = 0
    var converted = 0
    var sourced = 0
    var kept = 0
    for lead in leads {
      let fact = facts.leads[Int(lead)]
      if fact.isConverted { converted += 1 }
      guard let deal = fact.convertedDeal.position else { continue }
      deals += 1
      guard !fact.source.isBlank else { continue }
      sourced += 1
      if facts.sourceSurvives(from: fact, to: facts.deals[deal]) { kept += 1 }
    }
    let inputs = [
      Input("became_deal", .count(deals)), Input("converted", .count(converted)),
      Input("source_survival", .rate(Int128(kept), of: Int128(sourced))),
    ]
    let rows: RowSet =
      question.wantsRows
      ? .leads(
        leads.map { lead in
          let isDeal = facts.leads[Int(lead)].convertedDeal != .none
          return RowRef(lead, isDeal ? .converted : .notConverted)
        }) : .none
    return .rate(deals, of: leads.count, inputs: inputs, rows: rows)
  }
}

extension Facts {
  /// Whether a lead's source came through the contact, where it has one, to the deal.
  fileprivate func sourceSurvives(from lead: LeadFact, to deal: DealFact) -> Bool {
    let source = folded(lead.source)
    // A contact whose source is blank may never have had the field.
    if let contact = lead.convertedContact.position, !contacts[contact].source.isBlank,
      folded(contacts[contact].source) != source
    {
      return false
    }
    return folded(deal.leadSource) == source
  }

  private func folded(_ symbol: Symbol) -> String {
    text(symbol).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
