extension KPI {
  static let openValue = KPI(
    "open-value", title: "Open pipeline", unit: .money, kind: .stock, policies: ["rate_date"],
    formula: "sum of the value of deals open at the period's end"
  ) { question in
    var result = question.valueMeasurement(question.open)
    // METRICS.md 0.3: what has no history is taken as it is now, and that is said.
    if question.takesFieldsAsNow { result.inputs.append(Input("as_now", .count(result.n))) }
    return question.ofOpen(result)
  }
}
