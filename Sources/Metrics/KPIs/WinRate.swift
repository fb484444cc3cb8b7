extension KPI {
  static let winRate = KPI(
    "win-rate", title: "Win rate", unit: .rate, kind: .flow,
    formula: "won / (won + lost) among deals closed in the period"
  ) { question in
    let facts = question.population.facts
    let closed = question.population.closed(in: question.period)
    let won = closed.count { facts.deals[Int($0)].outcome == .won }
    return .rate(
      won, of: closed.count,
      inputs: [Input("won", .count(won)), Input("lost", .count(closed.count - won))],
      rows: question.dealRows(closed) { facts.deals[$0].outcome == .won ? .won : .lost })
  }
}
