extension KPI {
  static let overdueCount = KPI(
    "overdue-count", title: "Overdue deals", unit: .count, kind: .stock,
    formula: "open deals with a close date before the period's last day (as-of's day)"
  ) { question in
    if let reason = question.overdueUnknown { return .withheld(reason, n: 0) }
    let overdue = question.overdue
    return question.ofOpen(
      Measurement(
        .count(overdue.count), n: question.open.count, rows: question.openRows(overdue)))
  }
}
