extension KPI {
  static let bookings = KPI(
    "bookings", title: "Bookings", unit: .money, kind: .flow, policies: ["rate_date"],
    formula: "sum of the value of deals won in the period, by won date"
  ) { question in
    question.valueMeasurement(question.closed(.won))
  }
}
