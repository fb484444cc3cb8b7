/// Cleans a currency to its ISO 4217 code.
func cleanCurrency(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  cleanTidied(text, kind: .currency, into: &out) { tidy, out in
    switch parseCurrency(tidy, context) {
    case .blank: return .empty(.textPlaceholder)
    case .invalid(let rule): return .invalid(rule)
    case .value(let code):
      let start = out.count
      out.append(contentsOf: code.description.utf8)
      return outcome(of: tidy, appendedFrom: start, in: &out, rule: .currencyCode)
    }
  }
}

/// Reads a currency's code, sign or English name; `USD - U.S. Dollar` by its first word.
package func parseCurrency(
  _ text: Span<UInt8>, _ context: CleaningContext
) -> Reading<CurrencyCode> {
  let range = trimmedRange(text)
  if range.isEmpty { return .blank }
  if let code = CurrencyTable.currency(text, range, region: context.region) { return .value(code) }
  // Salesforce writes `000` for a user without a currency.
  if Placeholder.matches(text, range, kind: .currency) || isZeros(text, range) { return .blank }
  if range.count > 4, !text[range.lowerBound + 3].isLetter,
    let code = CurrencyTable.currency(
      text, range.lowerBound..<range.lowerBound + 3, region: context.region)
  {
    return .value(code)
  }
  return .invalid(.currencyUnknown)
}

private func isZeros(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  for index in range where text[index] != 0x30 { return false }
  return true
}
