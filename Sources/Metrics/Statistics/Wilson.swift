/// A 95 % confidence interval of a rate, as fractions 0...1.
package struct Interval: Sendable, Equatable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// The Wilson score interval of `successes` in `trials`; nil where there are no trials.
///
/// Wilson 1927, without continuity correction; z = 1.959963984540054 (METRICS.md section 11).
package func wilsonInterval(_ successes: Int, of trials: Int) -> Interval? {
  guard trials > 0 else { return nil }
  let z = 1.959963984540054
  let n = Double(trials)
  let rate = Double(successes) / n
  let center = rate + z * z / (2 * n)
  let spread = z * (rate * (1 - rate) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  let low = successes == 0 ? 0 : max(0, (center - spread) / scale)
  let high = successes == trials ? 1 : min(1, (center + spread) / scale)
  return Interval(low: low, high: high)
}
