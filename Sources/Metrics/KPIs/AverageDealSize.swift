extension KPI {
  static let averageDealSize = KPI(
    "average-deal-size", title: "Average deal size", unit: .money, kind: .flow,
    policies: ["rate_date"],
    formula: "won value / priced won deals of the period"
  ) { question in
    let values = WonValues(question)
    let inputs = [
      Input("won_value", .money(values.all.reduce(Int128(0)) { $0 + Int128($1) })),
      Input("priced", .count(values.all.count)), Input("unpriced", .count(values.unpriced)),
      Input("median", WonValues.median(values.all)),
      Input("without_above_p99", values.trimmed.flatMap(WonValues.mean)),
    ]
    guard let mean = WonValues.mean(values.all) else {
      return .withheld(.nothingToCount, n: 0, inputs: inputs, rows: values.rows)
    }
    return Measurement(mean, n: values.all.count, inputs: inputs, rows: values.rows)
  }
}
