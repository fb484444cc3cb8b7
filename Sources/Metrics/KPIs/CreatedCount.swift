extension KPI {
  static let createdCount = KPI(
    "created-count", title: "Deals created", unit: .count, kind: .flow,
    formula: "deals created in the period"
  ) { question in
    let deals = question.population.created(in: question.period)
    let facts = question.population.facts
    let undated = deals.count { facts.deals[Int($0)].created == nil }
    return Measurement(
      .count(deals.count), n: deals.count, inputs: [Input("undated", .count(undated))],
      rows: question.dealRows(deals) { facts.deals[$0].created == nil ? .undated : .counted })
  }
}
