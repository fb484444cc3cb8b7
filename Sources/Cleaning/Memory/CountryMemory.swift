/// Reads countries, each spelling once.
package struct CountryMemory: Sendable {
  private var memory = TextMemory<Region?>()

  /// A memory of no country.
  package init() {}

  /// The region of a country's name or code, as `parseCountry` reads it; nil where it reads none.
  package mutating func region(_ text: Span<UInt8>) -> Region? {
    guard let key = memory.key(text) else { return parseCountry(text).value }
    if let region = memory.value(of: key) { return region }
    let region = parseCountry(text).value
    memory.remember(region, of: key)
    return region
  }
}
