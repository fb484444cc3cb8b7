package import Cleaning

/// The date whose exchange rate prices a deal; METRICS.md 0.5.
package enum RateDateRule: String, Sendable, CaseIterable {
  case closeDate = "close_date"
  case asOf = "as_of"
  case created
}

/// An amount in the reporting currency, or why it has none.
package struct Price: Sendable, Equatable {
  /// Minor units of the reporting currency; nil unless `status` is `priced`.
  package let value: Int64?
  package let status: PriceStatus
}

/// How amounts of deals become amounts in the reporting currency.
///
/// Rates are looked up once per currency and kept by position, since every deal asks.
package struct Pricing: Sendable {
  private let target: CurrencyFact
  private let rule: RateDateRule
  /// Per position of `Facts.currencies` its conversions, ascending by first day.
  private let steps: [[Step]]

  /// A conversion and the first day it holds: minor units x `up` / `down`.
  private struct Step: Sendable {
    let from: Day
    let up: Int128
    let down: Int128
  }

  /// The pricing of amounts in `currencies` by rates towards `target`.
  package init(
    rates: RateTable, currencies: [CurrencyFact], target: CurrencyFact, rule: RateDateRule
  ) {
    self.target = target
    self.rule = rule
    steps = currencies.map { origin in
      if origin.code == target.code { return [Step(from: Day(number: .min), up: 1, down: 1)] }
      return rates.days(of: origin.code, and: target.code).compactMap { day in
        rates.factor(from: origin, to: target, on: day).map {
          Step(from: day, up: $0.up, down: $0.down)
        }
      }
    }
  }

  /// Prices an amount by the rate of the rule's date, which `latest` (as-of, or an earlier day
  /// looked back at) bounds; a missing date means `latest`.
  package func price(
    _ amount: Int64?, _ currency: Ref, closeDate: Day?, created: Day?, latest: Day
  ) -> Price {
    guard let amount else { return Price(value: nil, status: .noAmount) }
    guard let origin = currency.position else { return Price(value: nil, status: .noCurrency) }
    let date: Day =
      switch rule {
      case .closeDate: min(closeDate ?? latest, latest)
      case .asOf: latest
      case .created: min(created ?? latest, latest)
      }
    let known = steps[origin].partitioningIndex { $0.from > date }
    guard known > 0 else { return Price(value: nil, status: .noRate) }
    let step = steps[origin][known - 1]
    if step.up == step.down { return Price(value: amount, status: .priced) }
    let value = scaled(amount, up: step.up, down: step.down)
    return Price(value: value, status: value == nil ? .noRate : .priced)
  }
}
