import Cleaning

extension KPI {
  static let slippedValue = KPI(
    "slipped-value", title: "Value slipped", unit: .money, kind: .flow, span: .target,
    policies: ["target_period", "rate_date"],
    formula: "value of deals open at as-of that were open at the period's first midnight, "
      + "with a close date in the period then and after it now"
  ) { question in
    let derivations = question.population.derivations
    let before = question.whole.from?.advanced(by: -1)
    guard derivations.knowsFields(at: before ?? question.population.facts.today) else {
      return .withheld(.noFieldHistory, n: 0)
    }
    guard let before else { return .withheld(.nothingToCount, n: 0) }
    let today = question.population.facts.today
    let start = question.population.open(at: before)
    // Both lists ascend by deal: walk them side by side.
    var position = 0
    let slipped = question.population.open(at: today).filter { open in
      while position < start.count, start[position].deal < open.deal { position += 1 }
      guard position < start.count, start[position].deal == open.deal,
        let was = start[position].closeDate, let now = open.closeDate
      else { return false }
      return question.whole.contains(was) && now > question.whole.to
    }
    return question.valueMeasurement(slipped, at: .asOf)
  }
}
