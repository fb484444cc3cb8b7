extension KPI {
  static let wonCount = KPI(
    "won-count", title: "Deals won", unit: .count, kind: .flow,
    formula: "deals won in the period, by won date"
  ) { question in
    let won = question.closed(.won)
    return Measurement(.count(won.count), n: won.count, rows: question.dealRows(won) { _ in .won })
  }
}
