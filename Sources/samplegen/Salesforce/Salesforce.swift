extension Telling {
  /// Salesforce's weekly Data Export: one CSV file per object, all fields quoted.
  static let salesforce = Telling(
    vendor: "salesforce", format: .csv, title: "Data Export CSV", history: .full,
    tellsDeleted: true
  ) { company, night, folder in
    let export = try SalesforceExport(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }
}

/// The open files of one Data Export.
final class SalesforceExport {
  private let night: Night
  private let company: Company
  private let accounts: Sheet<AccountRow>
  private let contacts: Sheet<ContactRow>
  private let leads: Sheet<LeadRow>
  private let deals: Sheet<OpportunityRow>
  private let histories: Sheet<HistoryRow>
  private let tasks: Sheet<Activity>
  private let events: Sheet<Activity>
  private let roles: Sheet<ContactRole>?
  private let folder: String

  /// Creates the files; big companies export only the columns they use.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.company = company
    self.night = night
    self.folder = folder
    let isLean = !company.shape.isSample
    let patience = min(1_500, company.shape.accounts / 24)
    accounts = try Sheet(
      folder + "/Account.csv", AccountRow.columns(lean: isLean), night: night,
      latin1: company.accountsAreLatin1, patience: patience)
    contacts = try Sheet(
      folder + "/Contact.csv", ContactRow.columns(lean: isLean), night: night, patience: patience)
    leads = try Sheet(
      folder + "/Lead.csv", LeadRow.columns(lean: isLean), night: night, patience: patience)
    deals = try Sheet(
      folder + "/Opportunity.csv", OpportunityRow.columns(lean: isLean), night: night)
    histories = try Sheet(
      folder + "/OpportunityHistory.csv", HistoryRow.columns(lean: isLean), night: night)
    tasks = try Sheet(folder + "/Task.csv", Activity.taskColumns(lean: isLean), night: night)
    events = try Sheet(folder + "/Event.csv", Activity.eventColumns(lean: isLean), night: night)
    roles =
      company.shape.roles > 0
      ? try Sheet(folder + "/OpportunityContactRole.csv", ContactRole.columns(), night: night) : nil
  }

  /// Writes the rows of one account that exist this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for (slot, row) in story.accountRows.enumerated() where row.head.created <= end {
      try accounts.write(row, later: slot > 0)
    }
    for row in story.contactRows where row.head.created <= end {
      let isSecond = row.head.number % AccountStory.Slots.contacts >= story.people.count + 12
      try contacts.write(row, later: isSecond)
    }
    for row in story.leadRows where row.head.created <= end {
      try leads.write(row, later: row.conversion == nil && row.status == "Open - Not Contacted")
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end) else { continue }
      try deals.write(row)
      try tellHistory(of: row)
    }
    for role in story.roles where role.created <= end { try roles?.write(role) }
    for activity in story.activities where activity.created <= end {
      if activity.isEvent { try events.write(activity) } else { try tasks.write(activity) }
    }
    if story.account.index == OrphanHistory.account, company.isDirty {
      for row in OrphanHistory.rows where row.event.at <= end { try histories.write(row) }
    }
  }

  /// Writes the small tables and closes all files.
  func finish() throws {
    let users = try Sheet(folder + "/User.csv", Rep.columns(), night: night)
    for rep in company.reps where Moment(rep.joined, hour: 2) <= night.end { try users.write(rep) }
    try users.close()
    let campaigns = try Sheet(folder + "/Campaign.csv", Campaign.columns(), night: night)
    let isCareless = company.isDirty && company.shape.isSample
    for campaign in Campaign.all + (isCareless ? Campaign.mixedUp : []) {
      try campaigns.write(campaign)
    }
    try campaigns.close()
    let currencies = try Sheet(folder + "/CurrencyType.csv", CurrencyRow.columns(), night: night)
    for row in CurrencyRow.rows(on: night.day) { try currencies.write(row) }
    try currencies.close()
    try accounts.close()
    try contacts.close()
    try leads.close()
    try deals.close()
    try histories.close()
    try tasks.close()
    try events.close()
    try roles?.close()
  }

  private func tellHistory(of row: OpportunityRow) throws {
    guard !row.deal.flaws.contains(.historyMissing) else { return }
    var previous: DealEvent?
    for (place, event) in row.deal.events.enumerated() where event.at <= night.end {
      try histories.write(
        HistoryRow(
          number: row.number * AccountStory.Slots.histories + place, deal: row.number,
          event: event, previous: previous, currency: row.deal.currency, isDeleted: row.isDeleted,
          hasFloatAmount: row.deal.flaws.contains(.floatAmount),
          hasLowerCaseStage: row.deal.flaws.contains(.lowerCaseStage)))
      previous = event
    }
  }
}
