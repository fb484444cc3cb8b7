import Cleaning

extension KPI {
  static let velocity = KPI(
    "velocity", title: "Pipeline velocity", unit: .moneyPerDay, kind: .stock,
    policies: ["exclude_backfilled", "rate_date"],
    formula: "open x won / (won + lost) x won value / priced / median days: open deals at or "
      + "beyond qualification; won and lost of those that entered qualification and were resolved "
      + "in the 12 months before; median days from entering qualification to won"
  ) { question in
    let derivations = question.population.derivations
    guard derivations.completeness != .currentOnly else {
      return .withheld(.noStageHistory, n: 0)
    }
    let result = question.ofOpen(VelocityInputs(question).measurement())
    return derivations.completeness == .floor ? result.asFloor(.partialHistory) : result
  }
}

/// The four inputs of velocity.
private struct VelocityInputs {
  var open = 0
  var won = 0
  var lost = 0
  var wonValue = Sums()
  var days: [Int64] = []
  var rows: [RowRef] = []

  init(_ question: Question) {
    let facts = question.population.facts
    let visits = question.population.derivations.visits
    let scale = visits.scale
    for deal in question.open {
      let position = scale.position(of: deal.stage)
      guard scale.isOpen(position), position >= scale.qualification else { continue }
      open += 1
      if question.wantsRows { rows.append(RowRef(deal.deal, .open, at: .periodEnd)) }
    }
    let year = Period.named(.last12Months, on: question.period.to, fiscal: .init())
    for deal in question.population.closed(in: year) {
      let fact = facts.deals[Int(deal)]
      if question.policy.excludeBackfilled, fact.flags.contains(.backfilled) { continue }
      guard fact.flags.contains(.stageEvidence),
        let entered = visits.qualified[Int(deal)],
        let closed = fact.closed?.day
      else { continue }
      if fact.outcome == .won {
        won += 1
        wonValue.add(fact.value)
        let span = Int64(max(0, entered.days(until: closed)))
        days.append(span)
        if question.wantsRows { rows.append(RowRef(deal, .won, figure: span)) }
      } else {
        lost += 1
        if question.wantsRows { rows.append(RowRef(deal, .lost)) }
      }
    }
    if !question.wantsRows { rows = [] }
  }

  func measurement() -> Measurement {
    let median = quantile(sorted: days.sorted(), percent: 50)
    let average = Rational(wonValue.value, Int128(wonValue.priced))
    let rate = Rational(won, won + lost)
    let inputs = [
      Input("open", .count(open)),
      Input("win_rate", rate.map { Quantity($0, .rate) }),
      Input("won", .count(won)), Input("lost", .count(lost)),
      Input("average_won_value", average.map { Quantity($0, .money) }),
      Input("median_days", median.map { Quantity($0, .days) }),
    ]
    let set: RowSet = rows.isEmpty ? .none : .deals(rows)
    guard let median, let average, let rate else {
      return .withheld(.nothingToCount, n: won, inputs: inputs, rows: set)
    }
    guard won >= Spread.medianFloor else {
      return .withheld(.tooFewValues, n: won, inputs: inputs, rows: set)
    }
    guard median != .zero else { return .withheld(.medianZero, n: won, inputs: inputs, rows: set) }
    guard
      let value = Rational(open).times(rate)?.times(average)?.divided(by: median)
    else { return .withheld(.tooLarge, n: won, inputs: inputs, rows: set) }
    return Measurement(Quantity(value, .moneyPerDay), n: won, inputs: inputs, rows: set)
  }
}
