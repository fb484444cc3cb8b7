package import Cleaning

/// What facts to load: as of when, told in which zone and currency, deals from which source.
package struct FactsRequest: Sendable {
  package var asOf: Instant
  package var zone: Zone
  package var currency: CurrencyFact
  package var rateDate: RateDateRule
  /// The id of the system of record for deals; nil: the source with the fullest stage history.
  package var dealsFrom: Int64?

  package init(
    asOf: Instant, zone: Zone, currency: CurrencyFact, rateDate: RateDateRule = .closeDate,
    dealsFrom: Int64? = nil
  ) {
    self.asOf = asOf
    self.zone = zone
    self.currency = currency
    self.rateDate = rateDate
    self.dealsFrom = dealsFrom
  }
}
