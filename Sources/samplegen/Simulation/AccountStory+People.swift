extension AccountStory {
  /// Invents the people who work at the account.
  mutating func addPeople(_ company: Company) {
    var chance = Chance(seed: company.seed, purpose: .people, index: account.index)
    let count = max(isFamilyFirm ? 2 : 1, chance.skewed(company.shape.people))
    let first = chance.below(1_000)
    for slot in 0..<count {
      // A stride through the given names keeps colleagues' names apart.
      var person = invent(slot, given: first + slot * 7, company, &chance)
      // In a clean company a name says who is meant; in a real one two colleagues may share it.
      var given = first + slot * 7
      while !isDirty, people.contains(where: { $0.isNamesake(of: person) }) {
        given += 1
        person = invent(slot, given: given, company, &chance)
      }
      if people.contains(where: { $0.email == person.email }) {
        person.email = person.email.replacing("@", with: "\(slot)@")
      }
      people.append(person)
    }
    if isFamilyFirm { makeFatherAndSon(company) }
  }

  private func invent(
    _ slot: Int, given: Int, _ company: Company, _ chance: inout Chance
  ) -> Person {
    Self.person(
      truth: "P\(account.index)-\(slot)", number: account.index * Slots.contacts + slot,
      given: given, market: account.market, domain: account.domain, company: company, &chance)
  }

  /// True for the accounts where a father and a son of one name work together.
  var isFamilyFirm: Bool { isDirty && (account.index == 12 || account.index == 44) }

  /// True for the accounts whose people share one info@ mailbox.
  var sharesMailbox: Bool { isDirty && account.index % 23 == 5 }

  /// Invents one person; `number` makes the mobile number theirs alone.
  static func person(
    truth: String, number: Int, given: Int, market: Market, domain: String, company: Company,
    _ chance: inout Chance
  ) -> Person {
    let facts = market.facts
    let isFemale = chance.happens(430)
    let names = isFemale ? facts.female : facts.male
    var givenName = names[given % names.count]
    let family = chance.pick(facts.families)
    if market == .indonesia, chance.happens(50) { givenName = Name("") }
    let mail = [givenName.roman, family.roman].map { CompanyNames.slug([$0]) }
      .filter { !$0.isEmpty }
    let local =
      chance.happens(650) ? mail.joined(separator: ".") : mail.reversed().joined(separator: ".")
    // A second person of the same name at one address gets their slot behind the name.
    let tail = number % Slots.contacts >= 12 || mail.count == 1 ? "\(number % Slots.contacts)" : ""
    return Person(
      truth: truth, given: givenName, family: family, isFemale: isFemale,
      title: chance.pick(facts.titles), mobile: company.mobile(number, in: market),
      email: local + tail + "@" + domain)
  }

  private mutating func makeFatherAndSon(_ company: Company) {
    people[0].isFemale = false
    if people[0].given.native.isEmpty { people[0].given = account.market.facts.male[0] }
    let father = people[0]
    people[0].suffix = "Sr."
    people[0].title = account.market == .germany ? "Geschäftsführer" : "Chairman"
    people[1].given = father.given
    people[1].family = father.family
    people[1].isFemale = false
    people[1].suffix = "Jr."
    people[1].title = account.market == .germany ? "Leiter Logistik" : "Operations Manager"
    let names = [father.given.roman, father.family.roman].map { CompanyNames.slug([$0]) }
    people[0].email = names.joined(separator: ".") + "@" + account.domain
    people[1].email = names.joined(separator: ".") + ".jr@" + account.domain
  }
}
