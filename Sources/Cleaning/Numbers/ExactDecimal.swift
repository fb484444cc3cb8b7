/// A decimal number without rounding: `mantissa` x 10^-`scale`.
///
/// Two values that differ only in trailing zeros compare as equal.
package struct ExactDecimal: Sendable, CustomStringConvertible {
  package var mantissa: Int64
  /// Digits after the decimal mark, 0...18.
  package var scale: Int

  /// The number `mantissa` x 10^-`scale`.
  @inlinable package init(mantissa: Int64, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The whole number of minor units (cents) for a currency of `currencyDigits` decimals.
  ///
  /// Surplus digits are rounded half to even; nil where the result leaves Int64.
  package func minorUnits(currencyDigits: Int) -> Int64? {
    if scale <= currencyDigits {
      let (product, overflow) = mantissa.multipliedReportingOverflow(
        by: powerOfTen(currencyDigits - scale))
      return overflow ? nil : product
    }
    let divisor = powerOfTen(scale - currencyDigits)
    let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: divisor)
    let twice = rest.magnitude &* 2
    let up = twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0)
    return up ? quotient + (mantissa < 0 ? -1 : 1) : quotient
  }

  /// The nearest binary number, for statistics only.
  package var doubleValue: Double { Double(mantissa) / Double(powerOfTen(scale)) }

  /// The same number without zeros at the end of its fraction.
  package var trimmed: ExactDecimal {
    var result = self
    while result.scale > 0, result.mantissa % 10 == 0 {
      result.mantissa /= 10
      result.scale -= 1
    }
    return result
  }

  /// Appends plain digits with a point, such as `-1234.50`.
  package func append(to out: inout [UInt8]) {
    if mantissa < 0 { out.append(0x2D) }
    let digits = mantissa.magnitude
    let unit = powerOfTen(scale).magnitude
    appendDigits(Int(digits / unit), width: 1, to: &out)
    if scale > 0 {
      out.append(0x2E)
      appendDigits(Int(digits % unit), width: scale, to: &out)
    }
  }

  /// Plain digits with a point.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ExactDecimal: Hashable {
  package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let a = left.trimmed
    let b = right.trimmed
    return a.mantissa == b.mantissa && a.scale == b.scale
  }

  package func hash(into hasher: inout Hasher) {
    let plain = trimmed
    hasher.combine(plain.mantissa)
    hasher.combine(plain.scale)
  }
}

/// 10 to the power of 0...18.
func powerOfTen(_ exponent: Int) -> Int64 {
  var result: Int64 = 1
  for _ in 0..<exponent { result &*= 10 }
  return result
}
