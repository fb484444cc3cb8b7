extension KPI {
  static let pushedValue = KPI(
    "pushed-value", title: "Value pushed", unit: .money, kind: .flow, policies: ["rate_date"],
    formula: "sum of the value of deals whose close date was pushed in the period, each deal once"
  ) { question in
    guard question.population.derivations.hasFieldHistory else {
      return .withheld(.noFieldHistory, n: 0)
    }
    let pushes = question.population.pushes(in: question.period)
    let deals = Set(pushes.map(\.deal)).sorted()
    var result = question.valueMeasurement(deals)
    result.rows = question.pushRows(pushes)
    return result
  }
}
