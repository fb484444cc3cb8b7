extension KPI {
  static let touchesPerWin = KPI(
    "touches-per-win", title: "Touches per win", unit: .count, kind: .flow,
    policies: ["touch_reference"],
    formula: "median human activities on a won deal and its contacts, from the day of creation to "
      + "the won day; deals won in the period"
  ) { question in
    guard question.population.derivations.hasActivities else {
      return .withheld(.noActivities, n: 0)
    }
    let derivations = question.population.derivations
    var counts: [Int64] = []
    var rows: [RowRef] = []
    for deal in question.closed(.won) {
      let count = Int64(derivations.touches(beforeWinOf: deal))
      counts.append(count)
      if question.wantsRows { rows.append(RowRef(deal, .won, figure: count)) }
    }
    let spread = Spread(counts)
    let untouched = counts.count { $0 == 0 }
    let inputs = [
      Input("p25", spread.p25.map { Quantity($0, .count) }),
      Input("p75", spread.p75.map { Quantity($0, .count) }),
      Input("untouched", .count(untouched)),
      Input("untouched_share", .rate(Int128(untouched), of: Int128(counts.count))),
      Input("reference", .count(question.policy.touchReference)),
    ]
    let set = question.wantsRows ? RowSet.deals(rows) : .none
    guard let median = spread.median else {
      return .withheld(
        counts.isEmpty ? .nothingToCount : .tooFewValues, n: counts.count, inputs: inputs,
        rows: set)
    }
    return Measurement(Quantity(median, .count), n: counts.count, inputs: inputs, rows: set)
  }
}
