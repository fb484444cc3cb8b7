extension AccountStory {
  /// Breaks one hygiene rule in the rows of some accounts, two accounts a rule.
  mutating func plantHygiene(_ company: Company) {
    guard let first = accountRows.indices.first, let contact = contactRows.indices.last else {
      return
    }
    switch account.index {
    case 111, 112: accountRows[first].website = Unreadable.websites[account.index % 2]
    case 113, 114: accountRows[first].phone = Unreadable.phones[account.index % 2]
    case 115, 116:
      accountRows[first].country = Unreadable.countries[account.index % 2]
      accountRows[first].phone = account.switchboard.written(.e164)
    case 117, 118: accountRows[first].phone = abroad(company)
    case 119, 120: accountRows[first].postcode = "X\(account.index)"
    case 121, 122:
      accountRows[first].country = ""
      accountRows[first].phone = account.switchboard.written(.e164)
    case 123: accountRows[first].parent = accountNumber(0)
    case 124: accountRows[first].parent = 125 * Slots.accounts
    case 125: accountRows[first].parent = 124 * Slots.accounts
    case 126, 127: accountRows[first].parent = 229_000_000 + account.index
    case 128, 129: accountRows[first].owner = nil
    case 130, 131:
      contactRows[contact].email = ""
      contactRows[contact].phone = ""
      contactRows[contact].mobile = ""
    case 132, 133: contactRows[contact].mobile = Unreadable.phones[account.index % 2]
    case 134, 135: contactRows[contact].account = nil
    case 136, 137:
      contactRows[contact].email = "guest\(account.index)@" + company.account(61).domain
    case 138, 139: contactRows[contact].mobile = abroad(company)
    case 140, 141, 210:
      contactRows[contact].head.statedCreated = Moment(Day(2027, 2, 1), hour: 4)
    case 142...157: plantLead(company)
    case 158...161: plantActivity()
    case 162...165: plantRole()
    case 208, 209: contactRows[contact].email = Unreadable.emails[account.index % 2]
    default: return
    }
    note(.brokenRule, .account, accountRows[first].head.number)
  }

  /// A telephone number of a country the account is not in.
  private func abroad(_ company: Company) -> String {
    let other: Market = account.market == .japan ? .vietnam : .japan
    return company.landline(
      account.index + 700, in: other, city: other.facts.cities[account.index % 2]
    ).written(.e164)
  }

  /// A lead that breaks one rule and is fine otherwise.
  private mutating func plantLead(_ company: Company) {
    var spill = Spill(calm: company, index: account.index)
    let market = account.market
    let name = CompanyNames.name(
      company.shape.accounts * 7 + account.index, in: market, &spill.chance)
    let domain = name.slug + "." + market.facts.topLevelDomain
    let person = Self.person(
      truth: "H\(account.index)", number: 40_000_007 + account.index * 11,
      given: account.index * 5, market: market, domain: domain, company: company, &spill.chance)
    let city = spill.chance.pick(market.facts.cities)
    let created = Moment((Season.end + -3).workday, hour: 5, minute: account.index % 60)
    var row = leadRow(
      person, market: market, name: name, domain: domain, city: city, created: created,
      company: company, &spill)
    row.head.modified = created
    row.status = "Open - Not Contacted"
    switch account.index {
    case 142, 143: row.email = Unreadable.emails[account.index % 2]
    case 144, 145:
      row.email = ""
      row.mobile = ""
    case 146, 147: row.mobile = Unreadable.phones[account.index % 2]
    case 148, 149: row.source = ""
    case 150, 151: row.owner = account.index == 150 ? 10 : 11
    case 152, 153: row.status = "Closed - Converted"
    case 154, 155:
      row.status = "Closed - Converted"
      row.conversion = Conversion(
        at: created + 7_200, account: accountNumber(0), contact: 239_000_000 + account.index,
        deal: nil)
    default: row.head.created = Moment((Season.end + -12).workday, hour: 5)
    }
    if row.head.created < created { row.head.modified = row.head.created }
    strangers.append(
      Stranger(person: person, market: market, company: name, domain: domain, city: city))
    leadRows.append(row)
  }

  /// A task with somebody who is not there, or one about nothing.
  private mutating func plantActivity() {
    let at = Moment((Season.end + -9).workday, hour: 6)
    let isOrphan = account.index < 160
    activities.append(
      Activity(
        number: account.index * Slots.activities + activities.count, isEvent: false, type: "Call",
        subject: isOrphan ? "Call: who was it" : "Tidy up", at: at, created: at, completed: at,
        target: .none, with: isOrphan ? .missing(249_000_000 + account.index) : .none,
        owner: Team.insideSeller))
  }

  /// A role on a deal that is not there, or of a contact who is not.
  private mutating func plantRole() {
    guard let contact = contactRows.first else { return }
    let isDeal = account.index < 164
    roles.append(
      ContactRole(
        number: account.index * Slots.roles + roles.count,
        deal: isDeal ? 259_000_000 + account.index : dealNumber(0),
        contact: isDeal ? contact.head.number : 269_000_000 + account.index, role: "Evaluator",
        created: max(contact.head.created, Moment((Season.end + -20).workday, hour: 6)),
        by: Team.insideSeller))
  }
}

/// Texts that no careful person could read as what they stand for.
enum Unreadable {
  static let websites = ["see their brochure", "http:// (soon)"]
  static let phones = ["ask reception", "12"]
  static let countries = ["EMEA", "Head office"]
  static let emails = ["name at company", "first.last@@company.example"]

  /// Whether a typed e-mail address is no address and no word for none.
  static func isEmail(_ text: String) -> Bool {
    emails.contains(text) || text.contains("@@")
      || (!text.contains("@") && text.contains(".") && text.count > 8)
  }
}
