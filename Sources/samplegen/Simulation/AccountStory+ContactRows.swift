extension AccountStory {
  /// Writes a row for each person of the account, and second rows for some of them.
  mutating func addContactRows(_ company: Company) {
    var spill = Spill(company, index: account.index + 1_000_000_000)
    for slot in people.indices {
      let day =
        slot == 0 && (cameAsLead(company) || !company.isDirty)
        ? account.created
        : Moment((account.created.day + spill.chance.skewed(0...200)).workday, &spill.chance)
      let created = day < account.created ? account.created + 1 : day
      guard created <= Season.horizon else { continue }
      contactRows.append(contactRow(slot, created: created, &spill))
    }
    guard account.index >= LookAlike.reserved, !sharesMailbox else { return }
    for place in contactRows.indices where spill.happens(165) {
      addSecondContactRow(of: contactRows[place], at: place, &spill)
    }
  }

  private mutating func contactRow(_ slot: Int, created: Moment, _ spill: inout Spill) -> ContactRow
  {
    let person = people[slot]
    let number = contactNumber(slot)
    let isTrap = account.index < LookAlike.reserved
    var row = ContactRow(
      head: RowHead(number: number, truth: person.truth, created: created, modified: created),
      account: accountNumber(0), salutation: person.isFemale ? "Ms." : "Mr.",
      given: person.given.native, family: person.family.native, suffix: person.suffix,
      title: person.title, phone: "", mobile: spill.phone(person.mobile), email: person.email,
      street: account.street, city: account.city.name, country: spill.country(account.market),
      source: spill.picklist(account.source.rawValue), description: "", owner: account.owner,
      currency: accountRows[0].currency, optedOut: spill.chance.happens(45))
    if spill.chance.happens(320) || isFamilyFirm {
      row.phone = spill.phone(account.switchboard)
      if spill.isOn { note(.sharedPhone, .contact, number) }
    }
    if isFamilyFirm, slot < 2 { note(.fatherAndSon, .contact, number) }
    if sharesMailbox, slot < 3, people.count > 1 {
      row.email = "info@" + account.domain
      note(.sharedMailbox, .contact, number)
    }
    if !isTrap { flaw(&row, person, &spill) }
    if accountRows.count > 1, accountRows[1].head.mergedInto == nil,
      created > accountRows[1].head.created, spill.happens(500)
    {
      row.account = accountRows[1].head.number
    }
    return row
  }

  /// At most one accident per row, so that each stays recoverable.
  private mutating func flaw(_ row: inout ContactRow, _ person: Person, _ spill: inout Spill) {
    let number = row.head.number
    if spill.happens(22) {
      row.given = row.given.uppercased()
      row.family = row.family.uppercased()
      note(.shoutedName, .contact, number)
    } else if spill.happens(16), !row.given.isEmpty {
      row.family = "\(row.family), \(row.given)"
      row.given = ""
      note(.swappedName, .contact, number)
    } else if spill.happens(110), let family = Spelling.mojibake(row.family) {
      row.family = family
      row.given = Spelling.mojibake(row.given) ?? row.given
      note(.mojibake, .contact, number)
    } else if spill.happens(22) {
      row.email = spill.chance.pick(["test@test.com", "N/A", "-", "noemail@noemail.com"])
      note(.placeholder, .contact, number)
    } else if spill.happens(25) {
      row.email = spill.chance.pick([
        "mailto:" + row.email, row.email.uppercased(), " " + row.email + " ",
        row.email.replacing("@", with: "@@"), row.email.replacing("@", with: ""),
      ])
      note(.oddEmail, .contact, number)
    } else if spill.happens(50) {
      row.email = ""
    } else if spill.happens(14) {
      row.description =
        "Prefers e-mail, \"never\" calls.\nSecond line; with a semicolon, and a comma."
      note(.multiLine, .contact, number)
    } else if spill.happens(9) {
      row.account = 9_000_000_000 + number
      note(.orphanContact, .contact, number)
    } else if spill.happens(12) {
      row.account = nil
      note(.nullReference, .contact, number)
    } else if spill.happens(12) {
      row.head.deletedAt = Moment((row.head.created.day + 20).workday, hour: 7)
      note(.deleted, .contact, number)
    }
    if row.country != account.market.facts.country { note(.oddCountry, .contact, number) }
    if row.source != account.source.rawValue { note(.oddPicklist, .contact, number) }
  }
}
