/// An exact fraction; metrics are computed with it and rounded once, at output.
package struct Rational: Hashable, Comparable, Sendable {
  package let numerator: Int128
  /// Above zero.
  package let denominator: Int128

  /// A whole number.
  package init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// A whole number of 128 bits.
  package init(_ value: Int128) {
    numerator = value
    denominator = 1
  }

  /// `numerator` / `denominator` in lowest terms; nil where the denominator is zero.
  package init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// `numerator` / `denominator` in lowest terms; nil where the denominator is zero.
  package init?(_ numerator: Int, _ denominator: Int) {
    self.init(Int128(numerator), Int128(denominator))
  }

  package static let zero = Rational(0)

  /// The nearest whole number, ties to even.
  package var rounded: Int128 { dividedHalfEven(numerator, by: denominator) }

  /// The nearest binary fraction, for drawing and for JSON numbers that need no more.
  package var double: Double { Double(numerator) / Double(denominator) }

  /// The sum, for the small denominators of quantiles; the products must fit 128 bits.
  package func plus(_ other: Rational) -> Rational {
    if denominator == other.denominator {
      return Rational(numerator + other.numerator, denominator) ?? self
    }
    let left = numerator * other.denominator
    let right = other.numerator * denominator
    return Rational(left + right, denominator * other.denominator) ?? self
  }

  /// The product; nil where it leaves 128 bits.
  package func times(_ other: Rational) -> Rational? {
    let left = Rational(numerator, other.denominator) ?? .zero
    let right = Rational(other.numerator, denominator) ?? .zero
    let (top, overflow) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, also) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return overflow || also ? nil : Rational(top, bottom)
  }

  /// The quotient; nil where `other` is zero or the result leaves 128 bits.
  package func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(other.denominator, other.numerator) else { return nil }
    return times(inverse)
  }

  /// Decimal text with a number of digits after the point, rounded half-even.
  ///
  /// With `trimmed`, trailing zeros after the point go: 0.5 instead of 0.500000.
  package func decimalText(digits: Int, trimmed: Bool = false) -> String {
    let scale = powerOfTen(digits) ?? 1
    return decimalText(
      ofScaled: dividedHalfEven(numerator * scale, by: denominator), digits: digits,
      trimmed: trimmed)
  }

  /// `scaled` x 10^-`digits` as decimal text.
  private func decimalText(ofScaled scaled: Int128, digits: Int, trimmed: Bool) -> String {
    var text = String(scaled.magnitude)
    if digits > 0 {
      if text.utf8.count <= digits {
        text = String(repeating: "0", count: digits + 1 - text.utf8.count) + text
      }
      let point = text.index(text.endIndex, offsetBy: -digits)
      text = text[..<point] + "." + text[point...]
      if trimmed {
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
      }
    }
    return scaled < 0 ? "-" + text : text
  }

  package static func < (left: Rational, right: Rational) -> Bool {
    let (first, overflow) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (second, also) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    return overflow || also ? left.double < right.double : first < second
  }
}

private func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
  var a = left.magnitude
  var b = right.magnitude
  // 64-bit division is far cheaper and nearly always enough.
  while b != 0, a > UInt128(UInt64.max) || b > UInt128(UInt64.max) { (a, b) = (b, a % b) }
  var c = UInt64(truncatingIfNeeded: a)
  var d = UInt64(truncatingIfNeeded: b)
  if b == 0 { return max(1, Int128(a)) }
  while d != 0 { (c, d) = (d, c % d) }
  return max(1, Int128(c))
}
