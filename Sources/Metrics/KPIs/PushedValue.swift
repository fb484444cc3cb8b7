extension KPI {
  static let pushedValue = KPI(
    "pushed-value", title: "Value pushed", unit: .money, kind: .flow, policies: ["rate_date"],
    formula: "sum of the value of deals whose close date was pushed in the period, each deal once"
  ) { question in
    question.population.derivations.countingChanges(until: question.period.to) {
      let pushes = question.population.pushes(in: question.period)
      // Each deal once, with the days that it was pushed by in all.
      var days: [Int32: Int64] = [:]
      for push in pushes { days[push.deal, default: 0] += Int64(push.days) }
      var result = question.valueMeasurement(days.keys.sorted())
      if case .deals(let rows) = result.rows {
        result.rows = .deals(rows.map { RowRef($0.index, $0.role, figure: days[$0.index]) })
      }
      return result
    }
  }
}
