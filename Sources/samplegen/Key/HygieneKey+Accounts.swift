extension HygieneKey {
  /// The rules about accounts.
  var accountRules: [(String, [String])] {
    let living = accounts
    func ids(_ isBad: (AccountRow) -> Bool) -> [String] {
      living.filter(isBad).map { SalesforceID.text(.account, $0.head.number) }
    }
    let sites = self.sites
    var sharing: [String: Int] = [:]
    for host in sites.values { sharing[host, default: 0] += 1 }
    let withContact = Set(contacts.compactMap(\.account))
    let parents = Dictionary(
      allAccounts.map { ($0.head.number, $0.parent) }, uniquingKeysWith: { first, _ in first })
    let industries = living.map { (id($0), $0.industry) }
    let sources = living.map { (id($0), $0.source) }
    return [
      ("account-without-owner", ids { $0.owner == nil }),
      ("account-owner-inactive", ids { hasLeft($0.owner) }),
      (
        "account-same-domain",
        ids { sites[$0.head.number].map { sharing[$0, default: 0] > 1 } ?? false }
      ),
      ("account-without-contact", ids { !withContact.contains($0.head.number) }),
      ("account-orphan-parent", ids { $0.parent.map { parents[$0] == nil } ?? false }),
      ("account-parent-cycle", ids { Self.isOwnAncestor($0.head.number, parents) }),
      ("account-country-unknown", ids { Unreadable.countries.contains($0.country) }),
      ("account-website-invalid", ids { Unreadable.websites.contains($0.website) }),
      ("account-phone-invalid", ids { Unreadable.phones.contains($0.phone) }),
      (
        "account-phone-country",
        ids { row in
          !row.country.isEmpty && !Unreadable.countries.contains(row.country)
            && isAbroad(row.phone, from: marketOfAccount[row.head.number])
        }
      ),
      ("account-postcode-invalid", ids { $0.postcode.hasPrefix("X") }),
      ("account-without-country", ids { $0.country.isEmpty }),
      ("account-spelling", Self.rareSpellings(industries) + Self.rareSpellings(sources)),
    ]
  }

  private func id(_ row: AccountRow) -> String { SalesforceID.text(.account, row.head.number) }

  /// The hosts of the living accounts' websites by the account's number.
  var sites: [Int: String] {
    var result: [Int: String] = [:]
    for row in accounts where !row.website.isEmpty && !Unreadable.websites.contains(row.website) {
      var rest = Substring(row.website.lowercased())
      for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
        rest = rest.dropFirst(scheme.count)
      }
      if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
      result[row.head.number] = String(rest.prefix { $0 != "/" })
    }
    return result
  }

  /// Whether a number in international form belongs to another country than the market's.
  func isAbroad(_ phone: String, from market: Market?) -> Bool {
    guard let market, phone.hasPrefix("+") else { return false }
    return !phone.hasPrefix("+" + market.dialling)
  }

  private static func isOwnAncestor(_ number: Int, _ parents: [Int: Int?]) -> Bool {
    var at = parents[number] ?? nil
    for _ in 0..<32 {
      guard let here = at else { return false }
      if here == number { return true }
      at = parents[here] ?? nil
    }
    return false
  }
}
