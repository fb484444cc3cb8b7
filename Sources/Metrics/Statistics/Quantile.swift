/// The quantile of sorted whole numbers at `percent` / 100 by linear interpolation (type 7); exact.
///
/// Hyndman and Fan 1996, definition 7: position (n - 1) p. Nil for no values.
package func quantile(sorted values: [Int64], percent: Int) -> Rational? {
  guard let last = values.last else { return nil }
  let (index, rest) = ((values.count - 1) * percent).quotientAndRemainder(dividingBy: 100)
  guard index + 1 < values.count else { return Rational(Int128(last)) }
  let low = Int128(values[index])
  let high = Int128(values[index + 1])
  return Rational(low * 100 + Int128(rest) * (high - low), 100)
}

/// Median and neighbours of a set of spans or amounts, with the floors of METRICS.md section 11.
package struct Spread: Sendable, Equatable {
  /// How many values there are.
  package let n: Int
  /// Nil below 5 values.
  package let p25: Rational?
  package let median: Rational?
  package let p75: Rational?
  /// Nil below 20 values.
  package let p90: Rational?
  package let p95: Rational?

  /// The fewest values a median, and a p90 or p95, is told of.
  package static let medianFloor = 5
  package static let tailFloor = 20

  /// The spread of values in any order.
  ///
  /// - Parameters:
  ///   - values: in whole numbers.
  ///   - unit: how many of them make one of what is told: 86,400 for days of values in seconds.
  package init(_ values: [Int64], per unit: Int64 = 1) {
    let sorted = values.sorted()
    let middle = sorted.count >= Spread.medianFloor
    let tail = sorted.count >= Spread.tailFloor
    func told(_ percent: Int) -> Rational? {
      let value = quantile(sorted: sorted, percent: percent)
      return unit == 1 ? value : value?.divided(by: Rational(Int128(unit)))
    }
    n = sorted.count
    p25 = middle ? told(25) : nil
    median = middle ? told(50) : nil
    p75 = middle ? told(75) : nil
    p90 = tail ? told(90) : nil
    p95 = tail ? told(95) : nil
  }
}
