/// Cleans an amount to a plain decimal, with its currency code after it where the context says so.
func cleanMoney(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  if isCleanDecimal(text, context) { return .unchanged }
  switch parseMoney(text, context) {
  case .blank: return blankOutcome(text)
  case .invalid(let rule): return .invalid(rule)
  case .value(let money):
    // Among several currencies a `$` or `kr` says too little to take it away.
    if context.keepsCurrency, !money.candidates.isEmpty { return .invalid(.moneyAmbiguous) }
    let start = out.count
    unambiguous(money.amount, context).append(to: &out)
    if context.keepsCurrency, let currency = money.currency {
      out.append(0x20)
      out.append(contentsOf: currency.description.utf8)
    }
    return outcome(of: text, appendedFrom: start, in: &out, rule: .moneyNotation)
  }
}

/// Cleans a number to plain digits with a point.
func cleanNumber(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  if isCleanDecimal(text, context) { return .unchanged }
  switch parseDecimal(text, context) {
  case .blank: return blankOutcome(text)
  case .invalid(let rule): return .invalid(rule)
  case .value(let decimal):
    let start = out.count
    unambiguous(decimal, context).append(to: &out)
    return outcome(of: text, appendedFrom: start, in: &out, rule: .numberNotation)
  }
}

/// Cleans a whole number to plain digits.
func cleanInteger(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  switch parseInteger(text, context) {
  case .blank: return blankOutcome(text)
  case .invalid(let rule): return .invalid(rule)
  case .value(let integer):
    let start = out.count
    ExactDecimal(mantissa: integer, scale: 0).append(to: &out)
    return outcome(of: text, appendedFrom: start, in: &out, rule: .numberNotation)
  }
}

/// Cleans a percentage to plain digits, keeping its percent sign.
func cleanPercent(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  switch parsePercent(text, context) {
  case .blank: return blankOutcome(text)
  case .invalid(let rule): return .invalid(rule)
  case .value(let percent):
    let start = out.count
    unambiguous(percent.number, context).append(to: &out)
    if percent.hasSign { out.append(0x25) }
    return outcome(of: text, appendedFrom: start, in: &out, rule: .percentNotation)
  }
}

/// Cleans yes and no to `true` and `false`.
func cleanBoolean(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  switch parseBoolean(text) {
  case .blank: return blankOutcome(text)
  case .invalid(let rule): return .invalid(rule)
  case .value(let value):
    let start = out.count
    out.append(contentsOf: (value ? "true" : "false").utf8)
    return outcome(of: text, appendedFrom: start, in: &out, rule: .booleanWord)
  }
}

/// Whether a text is plain digits with a point already, without needless zeros in front.
@inline(__always)
private func isCleanDecimal(_ text: Span<UInt8>, _ context: CleaningContext) -> Bool {
  let count = text.count
  if count == 0 || count > 18 { return false }
  let start = text[0] == 0x2D ? 1 : 0
  var point = -1
  for index in start..<count where !text[index].isDigit {
    if text[index] != 0x2E || point >= 0 { return false }
    point = index
  }
  let whole = (point < 0 ? count : point) - start
  if whole == 0 || point == count - 1 { return false }
  if text[start] == 0x30, whole > 1 || start == 1 { return false }
  return point < 0 || count - point - 1 != 3 || context.decimalStyle == .point
}

/// The same number with a fraction of other than three digits, unless points mark fractions here.
///
/// A clean `1.234` would be read as 1234 where commas mark fractions, or be refused; `1.2340` not.
private func unambiguous(_ decimal: ExactDecimal, _ context: CleaningContext) -> ExactDecimal {
  guard context.decimalStyle != .point, decimal.scale == 3 else { return decimal }
  if decimal.mantissa % 10 == 0 {
    return ExactDecimal(mantissa: decimal.mantissa / 10, scale: 2)
  }
  let (mantissa, overflow) = decimal.mantissa.multipliedReportingOverflow(by: 10)
  return overflow ? decimal : ExactDecimal(mantissa: mantissa, scale: 4)
}
