/// A country the company sells to; what is particular to it lives in its `MarketFacts`.
enum Market: Int, CaseIterable, Sendable {
  case indonesia, germany, vietnam, japan, america

  /// The country's names, people, companies and numbers.
  var facts: MarketFacts {
    switch self {
    case .indonesia: .indonesia
    case .germany: .germany
    case .vietnam: .vietnam
    case .japan: .japan
    case .america: .america
    }
  }

  /// Share of the accounts, in relative terms.
  static let weights = [44, 20, 13, 10, 13]

  /// Country calling code.
  var dialling: String {
    switch self {
    case .indonesia: "62"
    case .germany: "49"
    case .vietnam: "84"
    case .japan: "81"
    case .america: "1"
    }
  }

  /// How many digits follow the front of a city's postcode.
  var postcodeTail: Int {
    switch self {
    case .japan, .america: 2
    case .indonesia, .germany, .vietnam: 3
    }
  }

  /// What is dialled before a national number inside the country.
  var trunk: String { self == .america ? "" : "0" }
}

/// A city with what an address and a telephone number need.
struct City: Sendable {
  let name: String
  let state: String
  let postcode: String
  let area: String

  /// A city, its state, the front of its postcodes and its area code.
  init(_ name: String, _ state: String, _ postcode: String, _ area: String) {
    self.name = name
    self.state = state
    self.postcode = postcode
    self.area = area
  }
}

/// How a legal form is put around a company's name.
struct LegalForm: Sendable {
  /// `%` stands for the name, in the country's own script.
  let native: String
  /// The same in letters ISO-8859-1 can hold.
  let latin: String
  /// How often it is used, in relative terms.
  let weight: Int

  /// A legal form written one way everywhere.
  init(_ pattern: String, _ weight: Int) {
    native = pattern
    latin = pattern
    self.weight = weight
  }

  /// A legal form with a Latin spelling of its own.
  init(_ native: String, _ latin: String, _ weight: Int) {
    self.native = native
    self.latin = latin
    self.weight = weight
  }
}

/// What names, places and numbers look like in one country.
struct MarketFacts: Sendable {
  let code: String
  let country: String
  /// Other ways people write the country.
  let countryVariants: [String]
  let topLevelDomain: String
  let female: [Name]
  let male: [Name]
  let families: [Name]
  let cities: [City]
  let streets: [String]
  /// First part of a company name, native and romanised.
  let firstWords: [Name]
  let secondWords: [Name]
  /// Between the two words: a space, or nothing in Japanese.
  let joiner: String
  let legalForms: [LegalForm]
  let titles: [String]
  /// First digits of mobile numbers.
  let mobilePrefixes: [String]
  /// Digits after the mobile prefix.
  let mobileLength: Int
}
