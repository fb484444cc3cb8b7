/// Exact arithmetic for the answer key: integers only, rounded half-even once.
enum Exact {
  /// The quotient rounded half-even; the divisor is positive.
  static func divided(_ dividend: Int, by divisor: Int) -> Int {
    var quotient = dividend / divisor
    var rest = dividend % divisor
    if rest < 0 {
      rest += divisor
      quotient -= 1
    }
    if rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 != 0) { quotient += 1 }
    return quotient
  }

  /// Hundredths of US dollars for hundredths of a currency, at the rate of a day.
  ///
  /// METRICS.md 0.5: amount x rate(USD) / rate(currency), the latest rate not after the day.
  static func usd(_ minor: Int, _ currency: Currency, on day: Day) -> Int? {
    guard currency != .usd else { return minor }
    guard let step = RateStep.all.last(where: { $0.currency == currency && $0.from <= day })
    else { return nil }
    return divided(minor * 100_000, by: step.hundredThousandths)
  }

  /// Hundredths as decimal text, `1234.50`.
  static func money(_ minor: Int) -> String {
    let sign = minor < 0 ? "-" : ""
    return sign + "\(minor.magnitude / 100)." + Day.two(Int(minor.magnitude % 100))
  }

  /// Quarters as decimal text: 171 quarters are `42.75`.
  static func quarters(_ value: Int) -> String {
    let fractions = ["", ".25", ".5", ".75"]
    return "\(value / 4)" + fractions[value % 4]
  }

  /// Type-7 quantile `numerator`/`denominator` of sorted values, in `denominator`ths of a unit.
  static func quantile(_ sorted: [Int], _ numerator: Int, of denominator: Int) -> Int? {
    guard let last = sorted.last else { return nil }
    let position = (sorted.count - 1) * numerator
    let index = position / denominator
    guard index + 1 < sorted.count else { return last * denominator }
    return sorted[index] * denominator
      + (sorted[index + 1] - sorted[index]) * (position % denominator)
  }
}
