extension KPI {
  static let openValue = KPI(
    "open-value", title: "Open pipeline", unit: .money, kind: .stock, policies: ["rate_date"],
    formula: "sum of the value of deals open at the period's end"
  ) { question in
    question.valueMeasurement(question.open)
  }
}
