extension KPI {
  static let createdValue = KPI(
    "created-value", title: "Value created", unit: .money, kind: .flow,
    policies: ["rate_date"],
    formula: "sum of the value of deals created in the period; deals without a price are counted"
  ) { question in
    let deals = question.population.created(in: question.period)
    return question.valueMeasurement(deals)
  }
}
