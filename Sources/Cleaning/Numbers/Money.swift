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

  /// The largest amount that is believed, in whole units of a currency.
  ///
  /// No company sells for more than a thousand million millions, in any currency; an id or a phone
  /// number in the wrong column is larger.
  package static let largestAmount: Int64 = 1_000_000_000_000_000

  /// The whole number of minor units by ISO 4217 digits, half-even; nil above `largestAmount`.
  package func minorUnits(currencyDigits: Int) -> Int64? {
    guard let minor = amount.minorUnits(currencyDigits: currencyDigits) else { return nil }
    let largest = Int128(Money.largestAmount) * Int128(powerOfTen(currencyDigits))
    return Int128(minor).magnitude <= largest.magnitude ? minor : nil
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
