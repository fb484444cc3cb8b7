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
    let rows = question.dealRows(closed) { deal in
      facts.deals[deal].value == nil
        ? .unpriced : facts.deals[deal].outcome == .won ? .won : .lost
    }
    let n = won.priced + lost.priced
    guard let rate = Quantity.rate(won.value, of: won.value + lost.value) else {
      return .withheld(.nothingToCount, n: n, inputs: inputs, rows: rows)
    }
    return Measurement(rate, n: n, inputs: inputs, rows: rows)
  }
}

extension Facts {
  /// A lost deal's value with the amount it had when it was lost; minor units, nil if not priced.
  package func valueAtLoss(of deal: Int32) -> Int64? {
    let fact = deals[Int(deal)]
    let edits = changeRange(of: Int(deal))
    guard let closed = fact.closed, fact.amount != nil, !edits.isEmpty,
      edits.contains(where: { changes[$0].field == .amount && closed.day < changes[$0].at.day }),
      let past = fieldValue(
        .amount, in: changes[edits], hasBegun: true, at: { $0.day <= closed.day })
    else { return fact.value }
    return pricing.price(
      past.number, past.currency == .none ? fact.currency : past.currency,
      closeDate: fact.closeDate, created: fact.created?.day, latest: today
    ).value
  }
}
