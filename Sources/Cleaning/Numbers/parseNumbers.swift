/// Reads an amount such as `$1.2M`, `(1,234.50)`, `Rp 12.500.000` or `17,51 €`.
package func parseMoney(_ text: Span<UInt8>, _ context: CleaningContext) -> Reading<Money> {
  if let plain = plainDecimal(text, context) {
    return .value(Money(amount: plain, currency: nil))
  }
  switch NumberScanner.scan(text, role: .money, context: context) {
  case .value(let number):
    return .value(
      Money(amount: number.decimal, currency: number.currency, candidates: number.candidates))
  case .blank: return .blank
  case .invalid(let rule): return .invalid(rule)
  }
}

/// Reads a number without currency, in any usual grouping, or in scientific notation.
package func parseDecimal(_ text: Span<UInt8>, _ context: CleaningContext) -> Reading<ExactDecimal>
{
  if let plain = plainDecimal(text, context) { return .value(plain) }
  return NumberScanner.scan(text, role: .number, context: context).map(\.decimal)
}

/// Reads a number and whether a percent sign follows; nothing is divided by 100.
package func parsePercent(_ text: Span<UInt8>, _ context: CleaningContext) -> Reading<Percent> {
  if let plain = plainDecimal(text, context) {
    return .value(Percent(number: plain, hasSign: false))
  }
  return NumberScanner.scan(text, role: .percent, context: context)
    .map { Percent(number: $0.decimal, hasSign: $0.hasPercentSign) }
}

/// Reads a whole number; `12.0` is 12, `12.5` is refused.
package func parseInteger(_ text: Span<UInt8>, _ context: CleaningContext) -> Reading<Int64> {
  let reading =
    plainDecimal(text, context).map(Reading.value)
    ?? NumberScanner.scan(text, role: .whole, context: context).map(\.decimal)
  switch reading {
  case .value(let decimal):
    let plain = decimal.trimmed
    return plain.scale == 0 ? .value(plain.mantissa) : .invalid(.integerFraction)
  case .blank: return .blank
  case .invalid(let rule): return .invalid(rule)
  }
}

/// The number in a text of digits with at most one point and a minus, where it is not ambiguous.
///
/// Up to 18 digits. Nil means that the text needs the whole scanner.
@inline(__always)
private func plainDecimal(_ text: Span<UInt8>, _ context: CleaningContext) -> ExactDecimal? {
  let count = text.count
  if count == 0 || count > 20 { return nil }
  var index = 0
  var negative = false
  if text[0] == 0x2D {
    negative = true
    index = 1
  }
  var mantissa: Int64 = 0
  var digits = 0
  var point = -1
  while index < count {
    let byte = text[index]
    if byte.isDigit {
      mantissa = mantissa &* 10 &+ Int64(byte &- 0x30)
      digits += 1
    } else if byte == 0x2E, point < 0, digits > 0 {
      point = digits
    } else {
      return nil
    }
    index += 1
  }
  if digits == 0 || digits > 18 || point == digits { return nil }
  let scale = point < 0 ? 0 : digits - point
  if scale == 3, point <= 3, context.decimalStyle != .point { return nil }
  return ExactDecimal(mantissa: negative ? -mantissa : mantissa, scale: scale)
}
