extension KPI {
  static let overdueValue = KPI(
    "overdue-value", title: "Overdue value", unit: .money, kind: .stock, policies: ["rate_date"],
    formula: "sum of the value of open deals with a close date before the period's last day"
  ) { question in
    if let reason = question.overdueUnknown { return .withheld(reason, n: 0) }
    return question.ofOpen(question.valueMeasurement(question.overdue))
  }
}
