/// The invented company: a seed, a shape, and from them everything else, account by account.
///
/// Nothing is kept between accounts, so a company of any size is told in flat memory, and the same
/// account is the same whoever asks for it and when.
struct Company: Sendable {
  let seed: UInt64
  let shape: Shape
  /// False for `--clean`: the same truth, told without a flaw.
  let isDirty: Bool
  let season = Season()
  let reps: [Rep]
  private let sellers: [[Int]]

  /// The company of a seed and a shape.
  init(seed: UInt64, shape: Shape, isDirty: Bool) {
    self.seed = seed
    self.shape = shape
    self.isDirty = isDirty
    var team = Team.reps(extra: shape.extraReps, seed: seed)
    if !isDirty { team = team.map(\.staying) }
    if isDirty, shape.isSample { team += Team.carelesslyAdded }
    reps = team
    sellers = Market.allCases.map { market in
      team.filter { $0.market == market && $0.weight > 0 }.map(\.index)
    }
  }

  /// True when Account.csv is ISO-8859-1, which cannot hold every company's own script.
  var accountsAreLatin1: Bool { isDirty && shape.isSample }

  /// A seller of the market on a day, in proportion to the sellers' shares.
  func seller(in market: Market, on day: Day, _ chance: inout Chance) -> Int {
    let candidates = sellers[market.rawValue]
    let weights = candidates.map { reps[$0].sells(on: day) ? reps[$0].weight : 0 }
    return candidates[chance.weighted(weights)]
  }

  /// The core facts of an account; the few pairs that look alike on purpose are in `LookAlike`.
  func account(_ index: Int) -> Account {
    var chance = Chance(seed: seed, purpose: .account, index: index)
    let drawn = Market.allCases[chance.weighted(Market.weights)]
    let market = (isDirty ? LookAlike.market(of: index) : nil) ?? drawn
    let facts = market.facts
    let name = CompanyNames.name(index, in: market, &chance)
    let city = chance.pick(facts.cities)
    var day = season.day(&chance)
    if isDirty, let first = PlantedDeal.firstDay[index], first <= day {
      day = (first + -10).workday
    }
    let created = Moment(day, &chance)
    let account = Account(
      index: index, market: market, name: name, domain: name.slug + "." + facts.topLevelDomain,
      switchboard: landline(index, in: market, city: city),
      street: street(facts, &chance),
      postcode: city.postcode + digits(index * 37 + 11, width: market.postcodeTail),
      city: city, industry: chance.pick(Self.industries), employees: chance.skewed(12...4_800),
      owner: seller(in: market, on: day, &chance), source: source(&chance), created: created,
      parent: nil)
    return isDirty ? LookAlike.adjusted(account, in: self) : account
  }

  /// A lead source in proportion to how often each happens.
  func source(_ chance: inout Chance) -> LeadSource {
    LeadSource.allCases[chance.weighted(LeadSource.allCases.map(\.weight))]
  }

  /// A street with a house number.
  func street(_ facts: MarketFacts, _ chance: inout Chance) -> String {
    let number = chance.within(1...180)
    return CompanyNames.filled(chance.pick(facts.streets), "\(number)", at: "#")
  }

  /// The switchboard number of a company; no two companies of a market share one.
  func landline(_ number: Int, in market: Market, city: City) -> Phone {
    let width =
      switch market {
      case .indonesia, .germany, .america: 7
      case .vietnam: 10 - city.area.count
      case .japan: 9 - city.area.count
      }
    // An odd factor permutes the numbers below a power of ten that has no common factor with it.
    let scrambled = digits((number * 7_368_787 + 345_671) % 1_000_000, width: 6)
    let front = String(repeating: "5", count: width - 6)
    return Phone(market: market, digits: city.area + front + scrambled, area: city.area.count)
  }

  /// The mobile number of the person with this running number.
  func mobile(_ number: Int, in market: Market) -> Phone {
    let facts = market.facts
    let modulus = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000][facts.mobileLength - 4]
    let scrambled = (number * 6_299_689 + 1_234_577) % modulus
    let prefix = facts.mobilePrefixes[(number / 7) % facts.mobilePrefixes.count]
    return Phone(
      market: market, digits: prefix + digits(scrambled, width: facts.mobileLength), area: 0)
  }

  /// The last `width` digits of a number, with leading zeros.
  func digits(_ number: Int, width: Int) -> String {
    let text = String(number)
    if text.count >= width { return String(text.suffix(width)) }
    return String(repeating: "0", count: width - text.count) + text
  }

  private static let industries = [
    "Manufacturing", "Transportation", "Food & Beverage", "Retail", "Chemicals", "Electronics",
    "Apparel", "Healthcare",
  ]
}
