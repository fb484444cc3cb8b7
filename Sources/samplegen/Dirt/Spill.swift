/// Small accidents that happen to values on their way into a CRM.
struct Spill {
  /// False for a clean telling: every draw says no.
  let isOn: Bool
  var chance: Chance

  /// The accidents of one account's rows.
  init(_ company: Company, index: Int) {
    isOn = company.isDirty
    chance = Chance(seed: company.seed, purpose: .dirt, index: index)
  }

  /// No accidents, for rows whose one flaw is planted.
  init(calm company: Company, index: Int) {
    isOn = false
    chance = Chance(seed: company.seed &+ 3, purpose: .dirt, index: index)
  }

  /// True `perMille` times in a thousand, never in a clean telling.
  mutating func happens(_ perMille: Int) -> Bool {
    let drawn = chance.happens(perMille)
    return isOn && drawn
  }

  /// A phone number as somebody typed it; spaced international form in a clean telling.
  mutating func phone(_ phone: Phone) -> String {
    let notation = chance.pick(Phone.Notation.allCases)
    return phone.written(isOn ? notation : .spaced)
  }

  /// The country's name, now and then in another way people write it.
  mutating func country(_ market: Market) -> String {
    let variants = market.facts.countryVariants
    let variant = chance.pick(variants)
    return happens(140) ? variant : market.facts.country
  }

  /// The same for a file in ISO-8859-1, which cannot hold every variant.
  mutating func latinCountry(_ market: Market) -> String {
    let written = country(market)
    return written.unicodeScalars.allSatisfy { $0.value < 256 } ? written : market.facts.country
  }

  /// A picklist value, now and then in lower case, upper case or with a trailing space.
  mutating func picklist(_ value: String) -> String {
    guard happens(45) else { return value }
    switch chance.below(3) {
    case 0: return value.lowercased()
    case 1: return value.uppercased()
    default: return value + " "
    }
  }

  /// A value, or one of the words people put where they know nothing.
  mutating func placeholder(_ value: String, _ perMille: Int) -> String {
    guard happens(perMille) else { return value }
    return chance.pick(["N/A", "-", "n/a", "unknown", "TBD", "xxx"])
  }
}
