extension KPI {
  static let openCount = KPI(
    "open-count", title: "Open deals", unit: .count, kind: .stock,
    formula: "deals open at the period's end; parked deals are not open"
  ) { question in
    let open = question.open
    return question.ofOpen(
      Measurement(.count(open.count), n: open.count, rows: question.openRows(open)))
  }
}
