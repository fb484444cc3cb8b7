extension AccountStory {
  /// Writes the leads: the one the account came from, and others that went nowhere.
  mutating func addLeads(_ company: Company) {
    var spill = Spill(company, index: account.index + 2_000_000_000)
    if cameAsLead(company), let person = people.first, let contact = contactRows.first {
      let created = Moment(
        (account.created.day + -spill.chance.within(1...18)).workday, &spill.chance)
      if created < account.created {
        let wins = deals.first.map { $0.created == account.created } ?? false
        var row = leadRow(
          person, market: account.market, name: account.name, domain: account.domain,
          city: account.city, created: created, company: company, &spill)
        row.source = account.source.rawValue
        row.conversion = Conversion(
          at: account.created, account: accountNumber(0), contact: contact.head.number,
          deal: wins ? dealNumber(0) : nil)
        row.status = "Closed - Converted"
        row.head.modified = account.created
        leadRows.append(row)
        addSecondLeadRow(of: row, person, &spill)
      }
    }
    addStrangers(company, &spill)
    addLeadOfKnownContact(company, &spill)
  }

  private mutating func addStrangers(_ company: Company, _ spill: inout Spill) {
    let count = min(3, spill.chance.below(2 * company.shape.strayLeads + 1_000) / 1_000)
    for place in 0..<count {
      let market = Market.allCases[spill.chance.weighted(Market.weights)]
      let number = company.shape.accounts + account.index * 4 + place
      let name = CompanyNames.name(number, in: market, &spill.chance)
      let domain = name.slug + "." + market.facts.topLevelDomain
      let created = Moment(company.season.day(&spill.chance), &spill.chance)
      let person = Self.person(
        truth: "S\(account.index)-\(place)",
        number: 20_000_003 + account.index * 8 + place, given: spill.chance.below(997),
        market: market, domain: domain, company: company, &spill.chance)
      let city = spill.chance.pick(market.facts.cities)
      strangers.append(
        Stranger(person: person, market: market, company: name, domain: domain, city: city))
      let row = leadRow(
        person, market: market, name: name, domain: domain, city: city, created: created,
        company: company, &spill)
      leadRows.append(row)
      addSecondLeadRow(of: row, person, &spill)
    }
  }

  /// Somebody who is a contact already fills in a form on the website.
  private mutating func addLeadOfKnownContact(_ company: Company, _ spill: inout Spill) {
    guard spill.happens(45), account.index >= LookAlike.reserved, people.count > 1,
      let contact = contactRows.first(where: { $0.head.truth == people[1].truth })
    else { return }
    let created = Moment(
      (contact.head.created.day + spill.chance.within(20...200)).workday, &spill.chance)
    guard created <= Season.horizon else { return }
    var row = leadRow(
      people[1], market: account.market, name: account.name, domain: account.domain,
      city: account.city, created: created, company: company, &spill)
    row.source = LeadSource.web.rawValue
    row.contactTruth = people[1].truth
    leadRows.append(row)
  }

  mutating func leadRow(
    _ person: Person, market: Market, name: CompanyName, domain: String, city: City,
    created: Moment, company: Company, _ spill: inout Spill
  ) -> LeadRow {
    let number = leadNumber(leadRows.count)
    let status = spill.chance.pick([
      "Open - Not Contacted", "Working - Contacted", "Working - Contacted",
      "Closed - Not Converted", "Closed - Not Converted",
    ])
    var row = LeadRow(
      head: RowHead(
        number: number, truth: person.truth, created: created,
        modified: min(created + spill.chance.below(30) * 86_400, Season.horizon)),
      salutation: person.isFemale ? "Ms." : "Mr.", given: person.given.native,
      family: person.family.native, title: person.title, company: name.native, street: "",
      city: city.name, country: spill.country(market), phone: "",
      mobile: spill.phone(person.mobile), email: person.email, website: "https://www." + domain,
      description: "", source: company.source(&spill.chance).rawValue, status: status,
      industry: "",
      owner: company.seller(in: market, on: created.day, &spill.chance),
      currency: market == .germany ? .eur : .usd)
    if Moment(row.head.modified.day.workday, hour: 2) != row.head.modified,
      row.head.modified.day.workday != row.head.modified.day
    {
      row.head.modified = row.head.created
    }
    if spill.happens(30) {
      row.source = row.source.lowercased()
      note(.oddPicklist, .lead, number)
    } else if spill.happens(25) {
      row.email = spill.chance.pick(["test@test.com", "none", "N/A"])
      note(.placeholder, .lead, number)
    } else if spill.happens(60) {
      row.email = ""
    } else if spill.happens(30) {
      row.company = name.latin.uppercased()
      note(.shoutedName, .lead, number)
    } else if spill.happens(25) {
      row.description = "Interested in:\n- scanners\n- \"WMS\", cloud\n"
      note(.multiLine, .lead, number)
    } else if spill.happens(16) {
      row.head.deletedAt = Moment((created.day + 9).workday, hour: 8)
      note(.deleted, .lead, number)
    }
    if row.country != market.facts.country { note(.oddCountry, .lead, number) }
    return row
  }

  /// The same person a second time, by another way in.
  private mutating func addSecondLeadRow(
    of first: LeadRow, _ person: Person, _ spill: inout Spill
  ) {
    guard spill.happens(120), first.head.deletedAt == nil else { return }
    let later = Moment(
      (first.head.created.day + spill.chance.within(1...90)).workday, &spill.chance)
    guard later <= Season.horizon else { return }
    var row = first
    row.head = RowHead(
      number: leadNumber(leadRows.count), truth: first.head.truth, created: later, modified: later)
    row.conversion = nil
    row.description = ""
    row.status = "Open - Not Contacted"
    row.source = spill.chance.pick(LeadSource.allCases).rawValue
    row.mobile = spill.phone(person.mobile)
    row.email = person.email
    switch spill.chance.below(4) {
    case 0:
      if Spelling.isIdeographic(row.family) { row.given = person.given.roman }
      row.family = Spelling.typo(
        row.given == person.given.native ? row.family : person.family.roman, &spill.chance)
    case 1:
      row.given = Spelling.nickname(person.given.roman) ?? person.given.roman
      row.family = person.family.roman
    case 2 where !person.given.native.isEmpty:
      row.given = person.family.native
      row.family = person.given.native
    default:
      row.email = ""
      row.given = person.given.native.uppercased()
    }
    if spill.happens(150) {
      let merged = Moment((later.day + 6).workday, &spill.chance)
      if merged <= Season.horizon {
        row.head.deletedAt = merged
        row.head.mergedInto = first.head.number
        note(.vendorMerge, .lead, row.head.number)
      }
    }
    if row.head.mergedInto == nil { note(.duplicate, .lead, row.head.number) }
    leadRows.append(row)
  }
}
