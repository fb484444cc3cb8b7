import Cleaning

extension KPI {
  static let pushCount = KPI(
    "push-count", title: "Close dates pushed", unit: .count, kind: .flow,
    policies: ["fiscal_year"],
    formula: "close-date moves later by 7 days or more in the period, net per deal and day; moves "
      + "after closing don't count"
  ) { question in
    question.population.derivations.countingChanges(until: question.period.to) {
      let pushes = question.population.pushes(in: question.period)
      let fiscal = question.policy.fiscalYear
      let days = pushes.reduce(0) { $0 + $1.days }
      let quarters = pushes.reduce(0) {
        $0 + max(0, fiscal.quarterNumber($1.to) - fiscal.quarterNumber($1.from))
      }
      return Measurement(
        .count(pushes.count), n: pushes.count,
        inputs: [
          Input("deals", .count(Set(pushes.map(\.deal)).count)), Input("days", .days(days)),
          Input("quarters_crossed", .count(quarters)),
        ],
        rows: question.pushRows(pushes))
    }
  }
}
