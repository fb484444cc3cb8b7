extension KPI {
  static let weightedPipeline = KPI(
    "weighted-pipeline", title: "Weighted pipeline", unit: .money, kind: .stock,
    policies: ["weighted_by", "rate_date"],
    formula:
      "sum of value x CRM probability over deals open at the period's end; of deals that have "
      + "moved on since, that of their history, else of their stage then"
  ) { question in
    let open = question.open
    var sum: Int128 = 0
    var weighted = 0
    var likely = 0
    for deal in open {
      if deal.probability != nil { likely += 1 }
      guard let probability = deal.probability, let value = deal.value else { continue }
      sum += Int128(value) * Int128(probability)
      weighted += 1
    }
    let inputs = [
      Input("open", .count(open.count)), Input("weighted", .count(weighted)),
      Input("left_out", .count(open.count - weighted)),
    ]
    let rows = question.openRows(open)
    guard !open.isEmpty else {
      return question.ofOpen(Measurement(.money(0), n: 0, inputs: inputs, rows: rows))
    }
    let known = question.population.derivations.snapshot(at: question.period.to).probabilities
    if known == .none { return .withheld(.noProbability, n: 0, inputs: inputs, rows: rows) }
    // The sum of a few is not the pipeline of all.
    if likely * 2 < open.count {
      return .withheld(.fewProbabilities, n: weighted, inputs: inputs, rows: rows)
    }
    if known == .equal {
      return .withheld(.equalProbability, n: weighted, inputs: inputs, rows: rows)
    }
    let value = Rational(sum, 1_000_000) ?? .zero
    return question.ofOpen(
      Measurement(Quantity(value, .money), n: weighted, inputs: inputs, rows: rows))
  }
}
