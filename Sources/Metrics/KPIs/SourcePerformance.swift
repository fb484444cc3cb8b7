extension KPI {
  static let sourcePerformance = KPI(
    "source-performance", title: "Deals with a lead source", unit: .rate, kind: .flow,
    groups: [.owner, .segment, .pipeline],
    formula: "deals created in the period with a lead source / deals created in the period; by "
      + "source with leads, deals, win rate, size, cycle and velocity"
  ) { question in
    let facts = question.population.facts
    let deals = question.population.created(in: question.period)
    guard question.population.derivations.tellsLeadSources else {
      return .withheld(
        .noSources, n: deals.count, rows: question.dealRows(deals) { _ in .counted })
    }
    let sourced = deals.count { !facts.deals[Int($0)].leadSource.isBlank }
    return .rate(
      sourced, of: deals.count, inputs: [Input("with_source", .count(sourced))],
      rows: question.dealRows(deals) { _ in .counted })
  }
}

/// Lead sources of a period: leads, deals, wins, win rate, size, cycle, velocity; by won value.
package func sourceRows(_ question: Question) -> [BreakdownRow] {
  let rows = question.population.split(by: .source).map { key, population in
    let part = Question(
      population, question.period, whole: question.whole, policy: question.policy)
    let cells: [(String, KPI)] = [
      ("deals", .createdCount), ("won", .wonCount), ("won_value", .bookings),
      ("average_deal_size", .averageDealSize),
      ("sales_cycle", .salesCycle), ("velocity", .velocity),
    ]
    let rate = KPI.winRate.compute(part)
    var row = [Input("leads", .count(population.leadsCreated(in: question.period).count))]
    for (name, kpi) in cells {
      if name == "average_deal_size" {
        row += [Input("closed", .count(rate.n)), Input("win_rate", rate.quantity)]
      }
      row.append(Input(name, kpi.compute(part).quantity))
    }
    return BreakdownRow(key, row)
  }
  return rows.enumerated().sorted { left, right in
    let first = left.element.quantity("won_value")?.value ?? .zero
    let second = right.element.quantity("won_value")?.value ?? .zero
    return first != second ? first > second : left.offset < right.offset
  }.map(\.element)
}
