import Cleaning

extension KPI {
  static let winRateCreated = KPI(
    "win-rate-created", title: "Win rate by creation", unit: .rate, kind: .flow,
    formula: "won / (won + lost) among deals created in the period at least p90 sales-cycle days "
      + "before as-of; younger ones are unripe"
  ) { question in
    let facts = question.population.facts
    let cohort = question.population.created(in: question.period)
    let ripeDays = question.population.derivations.ripeDays
    var won = 0
    var lost = 0
    var open = 0
    var nurture = 0
    var unripe = 0
    var rows: [RowRef] = []
    for deal in cohort {
      let fact = facts.deals[Int(deal)]
      let role: RowRole
      switch DealState(of: fact, in: facts).state {
      case .open:
        open += 1
        role = .open
      case .nurture:
        nurture += 1
        role = .nurture
      case .won: role = .won
      case .lost: role = .lost
      }
      guard isRipe(fact, ripeDays, today: facts.today) else {
        unripe += 1
        if question.wantsRows { rows.append(RowRef(deal, .unripe)) }
        continue
      }
      won += role == .won ? 1 : 0
      lost += role == .lost ? 1 : 0
      if question.wantsRows { rows.append(RowRef(deal, role)) }
    }
    let inputs = [
      Input("won", .count(won)), Input("lost", .count(lost)), Input("cohort", .count(cohort.count)),
      Input("open", .count(open)), Input("nurture", .count(nurture)),
      Input("unripe", .count(unripe)),
      Input("open_share", .rate(Int128(open), of: Int128(cohort.count))),
      Input("ripe_days", ripeDays.map { Quantity($0, .days) }),
    ]
    let set = question.wantsRows ? RowSet.deals(rows) : .none
    guard cohort.count > 0 else {
      return .withheld(.nothingToCount, n: 0, inputs: inputs, rows: set)
    }
    guard cohort.count - unripe >= Spread.tailFloor else {
      return .withheld(.unripe, n: won + lost, inputs: inputs, rows: set)
    }
    return .rate(won, of: won + lost, inputs: inputs, rows: set)
  }
}

/// Whether a deal is old enough to have been closed: created at least `days` before `today`.
///
/// Without a known p90 no deal is; without a created date it can't be told.
func isRipe(_ deal: DealFact, _ days: Rational?, today: Day) -> Bool {
  guard let days, let created = deal.created?.day else { return false }
  return Rational(created.days(until: today)) >= days
}
