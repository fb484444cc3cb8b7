/// An amount, with its currency where the text tells one.
package struct Money: Sendable, Hashable {
  package var amount: ExactDecimal
  /// Nil where the text has no mark, or only one that several currencies share and no region settles.
  package var currency: CurrencyCode?
  /// The currencies one of which a mark means that no region settles (`$`, `kr`); empty otherwise.
  package var candidates: [CurrencyCode]

  /// An amount of a currency.
  @inlinable package init(
    amount: ExactDecimal, currency: CurrencyCode?, candidates: [CurrencyCode] = []
  ) {
    self.amount = amount
    self.currency = currency
    self.candidates = candidates
  }

  /// The whole number of minor units by ISO 4217 digits, half-even; nil where it leaves Int64.
  package func minorUnits(currencyDigits: Int) -> Int64? {
    amount.minorUnits(currencyDigits: currencyDigits)
  }
}

/// A percentage or a fraction of one, as written.
package struct Percent: Sendable, Hashable {
  package var number: ExactDecimal
  /// Whether the text carried a percent sign, so that 45 means 0.45.
  package var hasSign: Bool

  /// A number with or without percent sign.
  @inlinable package init(number: ExactDecimal, hasSign: Bool) {
    self.number = number
    self.hasSign = hasSign
  }
}
