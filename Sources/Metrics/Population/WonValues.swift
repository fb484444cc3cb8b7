/// Values of won deals, with and without those above the p99.
struct WonValues {
  let all: [Int64]
  /// Nil below 100 values.
  let trimmed: [Int64]?
  let unpriced: Int
  let rows: RowSet

  init(_ question: Question) {
    let facts = question.population.facts
    let won = question.closed(.won)
    let all = won.compactMap { facts.deals[Int($0)].value }.sorted()
    var limit: Rational?
    if all.count >= 100 { limit = quantile(sorted: all, percent: 99) }
    self.all = all
    trimmed = limit.map { limit in all.filter { Rational(Int128($0)) <= limit } }
    unpriced = won.count - all.count
    rows = question.dealRows(won) { deal in
      guard let value = facts.deals[deal].value else { return .unpriced }
      return limit.map { Rational(Int128(value)) > $0 } ?? false ? .aboveP99 : .won
    }
  }

  static func mean(_ values: [Int64]) -> Quantity? {
    Rational(values.reduce(Int128(0)) { $0 + Int128($1) }, Int128(values.count))
      .map { Quantity($0, .money) }
  }

  static func median(_ values: [Int64]) -> Quantity? {
    guard values.count >= Spread.medianFloor else { return nil }
    return quantile(sorted: values, percent: 50).map { Quantity($0, .money) }
  }
}
