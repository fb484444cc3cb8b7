extension KPI {
  static let winRateValue = KPI(
    "win-rate-value", title: "Win rate by value", unit: .rate, kind: .flow,
    policies: ["rate_date"],
    formula: "won value / (won value + lost value) among deals closed in the period, priced ones "
      + "only; a lost deal's value is its amount at loss"
  ) { question in
    let facts = question.population.facts
    var won = Sums()
    var lost = Sums()
    let closed = question.population.closed(in: question.period)
    for deal in closed {
      if facts.deals[Int(deal)].outcome == .won {
        won.add(facts.deals[Int(deal)].value)
      } else {
        lost.add(facts.valueAtLoss(of: deal))
      }
    }
    let inputs = [
      Input("won_value", .money(won.value)), Input("lost_value", .money(lost.value)),
      Input("unpriced", .count(won.unpriced + lost.unpriced)),
    ]
    let rows = question.rowsAtClosing(closed)
    let n = won.priced + lost.priced
    guard let rate = Quantity.rate(won.value, of: won.value + lost.value) else {
      return .withheld(.nothingToCount, n: n, inputs: inputs, rows: rows)
    }
    return Measurement(rate, n: n, inputs: inputs, rows: rows)
  }
}
