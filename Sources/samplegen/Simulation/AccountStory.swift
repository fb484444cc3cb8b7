/// Everything that truly happened around one account, and every row the CRM holds about it.
struct AccountStory: Sendable {
  /// How many ids of each object an account may use.
  enum Slots {
    static let accounts = 4
    static let contacts = 64
    static let leads = 32
    static let deals = 32
    static let histories = SalesforceID.family
    static let activities = 256
    static let roles = 64
  }

  let account: Account
  /// False in a clean telling.
  let isDirty: Bool
  var people: [Person] = []
  var deals: [Deal] = []
  var accountRows: [AccountRow] = []
  var contactRows: [ContactRow] = []
  var leadRows: [LeadRow] = []
  var activities: [Activity] = []
  var roles: [ContactRole] = []
  /// People met through leads only, by the truth id of their lead.
  var strangers: [Stranger] = []
  var dirt: [DirtNote] = []

  /// Tells the story of the account at an index, from its seeds alone.
  init(_ index: Int, of company: Company) {
    account = company.account(index)
    isDirty = company.isDirty
    addPeople(company)
    addDeals(company)
    addAccountRows(company)
    addContactRows(company)
    addLeads(company)
    addRoles(company)
    addActivities(company)
    addEveningEdits(company)
    if company.isDirty, company.shape.isSample { plantHygiene(company) }
    if company.isDirty, index == OrphanHistory.account {
      for row in OrphanHistory.rows { note(.orphanHistory, .history, row.number) }
    }
  }

  /// The number of the account's row in a slot.
  func accountNumber(_ slot: Int) -> Int { account.index * Slots.accounts + slot }

  /// The number of a contact row in a slot.
  func contactNumber(_ slot: Int) -> Int { account.index * Slots.contacts + slot }

  /// The number of a lead row in a slot.
  func leadNumber(_ slot: Int) -> Int { account.index * Slots.leads + slot }

  /// The number of a deal.
  func dealNumber(_ slot: Int) -> Int { account.index * Slots.deals + slot }

  /// Notes a flaw planted in a row.
  mutating func note(_ kind: DirtKind, _ object: SalesforceObject, _ number: Int) {
    dirt.append(DirtNote(kind: kind, object: object, number: number))
  }
}

/// A contact's part in a deal.
struct ContactRole: Sendable {
  let number: Int
  let deal: Int
  let contact: Int
  let role: String
  let created: Moment
  let by: Int
}

/// A person known through leads only, with the company they wrote.
struct Stranger: Sendable {
  let person: Person
  let market: Market
  let company: CompanyName
  let domain: String
  let city: City
}
