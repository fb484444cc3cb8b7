extension KPI {
  static let medianDealSize = KPI(
    "median-deal-size", title: "Median deal size", unit: .money, kind: .flow,
    policies: ["rate_date"],
    formula: "median value of the priced deals won in the period"
  ) { question in
    let values = WonValues(question)
    let inputs = [
      Input("priced", .count(values.all.count)), Input("unpriced", .count(values.unpriced)),
      Input("without_above_p99", values.trimmed.flatMap(WonValues.median)),
    ]
    guard !values.all.isEmpty else {
      return .withheld(.nothingToCount, n: 0, inputs: inputs, rows: values.rows)
    }
    guard let median = WonValues.median(values.all) else {
      return .withheld(.tooFewValues, n: values.all.count, inputs: inputs, rows: values.rows)
    }
    return Measurement(median, n: values.all.count, inputs: inputs, rows: values.rows)
  }
}
