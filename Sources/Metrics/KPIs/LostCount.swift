extension KPI {
  static let lostCount = KPI(
    "lost-count", title: "Deals lost", unit: .count, kind: .flow,
    formula: "deals lost in the period, by lost date; parked deals are not lost"
  ) { question in
    let lost = question.closed(.lost)
    return Measurement(
      .count(lost.count), n: lost.count, rows: question.dealRows(lost) { _ in .lost })
  }
}
