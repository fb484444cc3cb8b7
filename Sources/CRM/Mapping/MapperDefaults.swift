package import Cleaning

/// What holds for a source where its records don't say.
package struct MapperDefaults: Sendable {
  /// The currency of amounts without one.
  package var currency: CurrencyCode
  /// The country of phone numbers without country code whose record names no country.
  package var region: Region?
  /// The zone of times written without one, unless the profile says UTC.
  package var zone: Zone

  package init(currency: CurrencyCode, region: Region? = nil, zone: Zone = .utc) {
    self.currency = currency
    self.region = region
    self.zone = zone
  }
}
