extension AccountStory {
  /// Writes the account's row, and sometimes a second one by somebody who didn't search first.
  mutating func addAccountRows(_ company: Company) {
    var spill = Spill(company, index: account.index)
    let facts = account.market.facts
    let usesLatin = company.accountsAreLatin1
    var row = AccountRow(
      head: RowHead(
        number: accountNumber(0), truth: account.truth, created: account.created,
        modified: account.created + spill.chance.below(9) * 86_400),
      name: usesLatin ? account.name.latin : account.name.native, street: account.street,
      city: account.city.name, state: account.city.state, postcode: account.postcode,
      country: usesLatin ? spill.latinCountry(account.market) : spill.country(account.market),
      phone: spill.phone(account.switchboard), website: website(&spill),
      industry: spill.picklist(account.industry), revenue: revenue(&spill),
      employees: spill.happens(180) ? "" : "\(account.employees)", description: "",
      parent: account.parent.map { $0 * Slots.accounts }, owner: account.owner,
      source: account.source.rawValue, currency: facts.code == "DE" ? .eur : .usd)
    if account.market == .indonesia { row.currency = .idr }
    if row.head.modified > Season.horizon { row.head.modified = row.head.created }
    if account.index >= LookAlike.reserved { flaw(&row, &spill) }
    accountRows.append(row)
    if account.index >= LookAlike.reserved, spill.happens(165) { addSecondAccountRow(row, &spill) }
    noteValues(of: row)
    placeDeals(&spill)
  }

  private mutating func flaw(_ row: inout AccountRow, _ spill: inout Spill) {
    if spill.happens(30) {
      row.name = "  " + row.name.replacing(" ", with: "  ", maxReplacements: 1) + " "
      note(.spaces, .account, row.head.number)
    }
    if spill.happens(25) {
      row.phone = spill.placeholder(row.phone, 1_000)
      note(.placeholder, .account, row.head.number)
    }
    if spill.happens(50) {
      row.description = """
        Lager mit 3 Schichten, "24/7".
        Ansprechpartner wechselt, bitte vorher anrufen;\tTor 4.
        """
      note(.multiLine, .account, row.head.number)
    }
    if spill.happens(20) { row.industry = "" }
    if spill.happens(60) { row.postcode = "" }
  }

  private mutating func addSecondAccountRow(_ first: AccountRow, _ spill: inout Spill) {
    var row = first
    let later = Moment((account.created.day + spill.chance.within(3...240)).workday, &spill.chance)
    guard later <= Season.horizon else { return }
    let slot = 1
    row.head = RowHead(
      number: accountNumber(slot), truth: account.truth, created: later, modified: later)
    row.phone = spill.phone(account.switchboard)
    row.website = website(&spill)
    row.description = ""
    row.parent = nil
    row.employees = ""
    row.revenue = ""
    let clean = account.name.latin
    switch spill.chance.below(5) {
    case 0: row.name = Spelling.typo(clean, &spill.chance)
    case 1: row.name = Spelling.otherLegalForm(clean, base: account.name.base, &spill.chance)
    case 2:
      row.name = clean.uppercased()
      row.website = ""
    case 3:
      row.name = account.name.base
      row.street = ""
      row.website = "www." + account.domain
    default:
      row.name = Spelling.plain(clean)
      row.city = Spelling.plain(row.city)
      row.street = Spelling.plain(row.street)
    }
    // Whatever is wrong with the name, telephone or website still lead to the first row.
    if row.name == first.name { row.name = account.name.base }
    if spill.happens(300) {
      let merged = Moment((later.day + spill.chance.within(5...60)).workday, &spill.chance)
      if merged <= Season.horizon {
        row.head.deletedAt = merged
        row.head.mergedInto = first.head.number
        note(.vendorMerge, .account, row.head.number)
      }
    }
    if row.head.mergedInto == nil { note(.duplicate, .account, row.head.number) }
    accountRows.append(row)
  }

  private mutating func noteValues(of row: AccountRow) {
    if row.country != account.market.facts.country { note(.oddCountry, .account, row.head.number) }
    if row.industry != account.industry, !row.industry.isEmpty {
      note(.oddPicklist, .account, row.head.number)
    }
  }

  private func website(_ spill: inout Spill) -> String {
    let form = spill.chance.below(5)
    if spill.happens(110) { return "" }
    guard spill.isOn else { return "https://www." + account.domain }
    switch form {
    case 0: return "http://www.\(account.domain)/"
    case 1: return "www.\(account.domain)"
    case 2: return account.domain
    case 3: return "https://\(account.domain.uppercased())/index.html"
    default: return "https://www.\(account.domain)"
    }
  }

  private func revenue(_ spill: inout Spill) -> String {
    let thousands = account.employees * (60 + account.index % 90)
    if spill.happens(350) { return "" }
    return spill.happens(60) ? "\(thousands * 1_000 - 1).999999998" : "\(thousands * 1_000).0"
  }

  /// Some deals hang on the second row, as long as it lives.
  private mutating func placeDeals(_ spill: inout Spill) {
    guard accountRows.count > 1, accountRows[1].head.mergedInto == nil else { return }
    for slot in deals.indices where deals[slot].created > accountRows[1].head.created {
      if spill.happens(500) { deals[slot].accountRow = 1 }
    }
  }
}
