/// Companies that look like one another and are not: traps for a matcher that merges too much.
enum LookAlike {
  /// Account indices below this one have no duplicates, so the traps stay readable.
  static let reserved = 60

  /// The market an account must be in for its trap; nil for all others.
  static func market(of index: Int) -> Market? {
    switch index {
    case 20, 21, 44: .germany
    case 24, 25, 26: .indonesia
    case 12, 32, 33: .america
    case 40, 41: .vietnam
    default: nil
    }
  }

  /// Pairs of accounts that a careless matcher would merge, with the reason they are two.
  static let pairs: [(Int, Int, String)] = [
    (20, 21, "same name, other city, domain and telephone: two companies"),
    (24, 25, "parent and subsidiary behind one switchboard"),
    (24, 26, "parent and regional branch company with an own domain"),
    (32, 33, "same base name, other legal form, state and domain: two companies"),
  ]

  /// The account with its trap applied.
  static func adjusted(_ account: Account, in company: Company) -> Account {
    var account = account
    switch account.index {
    case 21:
      let twin = company.account(20)
      account.name = twin.name
      account.city = account.market.facts.cities[twin.city.name == "Leipzig" ? 4 : 7]
      account.domain = twin.name.slug + "-" + CompanyNames.slug([account.city.name]) + ".de"
      account.switchboard = company.landline(account.index, in: .germany, city: account.city)
      account.postcode = account.city.postcode + "117"
    case 25, 26:
      let parent = company.account(24)
      let word = account.index == 25 ? "Digital" : "Sumatera"
      account.name = CompanyName(
        native: "PT \(parent.name.base) \(word)", latin: "PT \(parent.name.base) \(word)",
        base: "\(parent.name.base) \(word)", slug: parent.name.slug + word.lowercased())
      account.domain = account.name.slug + ".co.id"
      account.parent = 24
      if account.index == 25 {
        account.switchboard = parent.switchboard
        account.city = parent.city
        account.street = parent.street
        account.postcode = parent.postcode
      }
    case 24:
      account.name.native = "PT \(account.name.base)"
      account.name.latin = "PT \(account.name.base)"
    case 32:
      account.name.native = "\(account.name.base) Inc."
      account.name.latin = account.name.native
    case 33:
      let twin = company.account(32)
      account.name = CompanyName(
        native: "\(twin.name.base) LLC", latin: "\(twin.name.base) LLC", base: twin.name.base,
        slug: twin.name.slug)
      account.city = account.market.facts.cities[twin.city.state == "OR" ? 5 : 4]
      account.domain = "the" + twin.name.slug + ".com"
      account.switchboard = company.landline(account.index, in: .america, city: account.city)
    default:
      break
    }
    return account
  }
}
