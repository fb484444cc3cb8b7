/// What a number counts.
package enum MetricUnit: String, Sendable, CaseIterable {
  /// Deals, leads, pushes.
  case count
  /// Minor units of the reporting currency.
  case money
  /// Minor units of the reporting currency per calendar day.
  case moneyPerDay = "money_per_day"
  /// A fraction 0...1.
  case rate
  /// Calendar days.
  case days
  /// Hours within business hours.
  case hours
  /// A multiple such as pipeline coverage; 1 is "as much as".
  case ratio
}

/// An exact number with its unit; rounded once, when it is told.
package struct Quantity: Sendable, Equatable {
  package let value: Rational
  package let unit: MetricUnit

  package init(_ value: Rational, _ unit: MetricUnit) {
    self.value = value
    self.unit = unit
  }

  /// A number of things.
  package static func count(_ value: Int) -> Quantity { Quantity(Rational(value), .count) }

  /// An amount in minor units of the reporting currency.
  package static func money(_ minorUnits: Int128) -> Quantity {
    Quantity(Rational(minorUnits), .money)
  }

  /// Calendar days.
  package static func days(_ value: Int) -> Quantity { Quantity(Rational(value), .days) }

  /// A fraction; nil where `whole` is zero.
  package static func rate(_ part: Int128, of whole: Int128) -> Quantity? {
    Rational(part, whole).map { Quantity($0, .rate) }
  }

  /// The nearest whole count or number of minor units, ties to even.
  package var rounded: Int128 { value.rounded }

  /// The nearest binary fraction, for charts; money is in minor units.
  package var double: Double { value.double }

  /// Decimal text without grouping, rounded half-even.
  ///
  /// Money is in major units with the currency's digits; rates and ratios have up to six digits;
  /// counts, days and hours up to two, which is exact for quantiles of whole numbers.
  package func text(currencyDigits: Int) -> String {
    switch unit {
    case .count: value.decimalText(digits: 2, trimmed: true)
    case .money, .moneyPerDay:
      Rational(value.rounded, powerOfTen(currencyDigits) ?? 1)?
        .decimalText(digits: currencyDigits) ?? "0"
    case .rate, .ratio: value.decimalText(digits: 6, trimmed: true)
    case .days, .hours: value.decimalText(digits: 2, trimmed: true)
    }
  }
}
