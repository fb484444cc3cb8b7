import Cleaning

extension KPI {
  static let salesCycle = KPI(
    "sales-cycle", title: "Sales cycle", unit: .days, kind: .flow,
    policies: ["exclude_backfilled"],
    formula: "median calendar days from created to won, deals won in the period"
  ) { question in
    let facts = question.population.facts
    var days: [Int64] = []
    var rows: [RowRef] = []
    var undated = 0
    var backfilled = 0
    for deal in question.closed(.won) {
      let fact = facts.deals[Int(deal)]
      if question.policy.excludeBackfilled, fact.flags.contains(.backfilled) {
        backfilled += 1
        continue
      }
      guard let span = fact.cycleDays else {
        undated += 1
        if question.wantsRows { rows.append(RowRef(deal, .undated)) }
        continue
      }
      days.append(Int64(span))
      if question.wantsRows { rows.append(RowRef(deal, .won, figure: Int64(span))) }
    }
    let spread = Spread(days)
    let inputs = [
      Input("p25", spread.p25.map { Quantity($0, .days) }),
      Input("p75", spread.p75.map { Quantity($0, .days) }),
      Input("p90", spread.p90.map { Quantity($0, .days) }),
      Input("undated", .count(undated)), Input("backfilled_left_out", .count(backfilled)),
    ]
    let set = question.wantsRows ? RowSet.deals(rows) : .none
    guard let median = spread.median else {
      return .withheld(
        days.isEmpty ? .nothingToCount : .tooFewValues, n: days.count, inputs: inputs, rows: set)
    }
    return Measurement(Quantity(median, .days), n: days.count, inputs: inputs, rows: set)
  }
}

extension DealFact {
  /// Calendar days from created to closed, not below 0; nil where a date is missing or it is open.
  package var cycleDays: Int? {
    guard outcome != .open, let created, let closed else { return nil }
    return max(0, created.day.days(until: closed.day))
  }
}
