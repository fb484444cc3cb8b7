/// The open files of one evening's exports of Zoho CRM modules.
final class ZohoModules {
  private let night: Night
  private let company: Company
  private let folder: String
  private let deals: Sheet<OpportunityRow>
  private let moves: Sheet<ZohoMove>
  private let accounts: Sheet<AccountRow>
  private let contacts: Sheet<ContactRow>

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.night = night
    self.company = company
    self.folder = folder
    let day = night.day.iso.replacing("-", with: "_")
    let owners = company.reps.map { $0.given + " " + $0.family }
    deals = try Sheet(
      folder + "/Deals_\(day).csv", OpportunityRow.zohoColumns(owners), night: night)
    moves = try Sheet(folder + "/Deals__\(day).csv", ZohoMove.columns(owners), night: night)
    accounts = try Sheet(
      folder + "/Accounts_\(day).csv", AccountRow.zohoColumns(owners), night: night)
    contacts = try Sheet(
      folder + "/Contacts_\(day).csv", ContactRow.zohoColumns(owners), night: night)
  }

  /// Writes the records of one account that exist this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try accounts.write(row)
    }
    for row in story.contactRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try contacts.write(row)
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end), !row.isDeleted else { continue }
      try deals.write(row)
      for move in ZohoMove.all(of: row) { try moves.write(move) }
    }
  }

  /// Writes the users and closes all files.
  func finish() throws {
    try deals.close()
    try moves.close()
    try accounts.close()
    try contacts.close()
    try ZohoUsers(company, night).write(to: folder)
  }
}

extension OpportunityRow {
  fileprivate static func zohoColumns(_ owners: [String]) -> [SheetColumn<OpportunityRow>] {
    samplegen.columns(
      """
      Record Id,Deal Owner.id,Deal Owner,Deal Name,Account Name.id,Amount,Stage,Closing Date,\
      Probability (%),Expected Revenue,Type,Next Step,Lead Source,Created Time,Modified Time,\
      Reason For Loss,Currency,Pipeline
      """, only: nil,
      [
        "Record Id": { $2.text(ZohoID.text(ZohoID.deal, $0.number)) },
        "Deal Owner.id": { row, _, line in
          if let owner = row.owner { line.text(ZohoID.text(ZohoID.user, owner)) }
        },
        "Deal Owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Deal Name": { $2.text($0.deal.name) },
        "Account Name.id": { row, _, line in
          if let account = row.account { line.text(ZohoID.text(ZohoID.account, account)) }
        },
        "Amount": { $2.text($0.amountText ?? "") },
        "Stage": { $2.text($0.state.stage.zohoLabel) },
        "Closing Date": { $2.text($0.closeDate?.iso ?? "") },
        "Probability (%)": { $2.number($0.state.stage.probability) },
        "Type": { $2.text($0.type) },
        "Next Step": { $2.text($0.nextStep) },
        "Lead Source": { $2.text($0.source) },
        "Created Time": { $2.text($0.deal.created.spaced) },
        "Modified Time": { $2.text($0.modified.spaced) },
        "Reason For Loss": { $2.text($0.lossReason) },
        "Currency": { $2.text($0.deal.currency.rawValue) },
        "Pipeline": { $2.text("Standard") },
      ])
  }
}

extension ZohoMove {
  fileprivate static func columns(_ owners: [String]) -> [SheetColumn<ZohoMove>] {
    samplegen.columns(
      """
      Record Id,Deal Name.id,Deal Name,Stage,Stage Duration (Calendar Days),Probability (%),\
      Moved To,Amount,Expected Revenue,Closing Date,Modified By.id,Modified By,Modified Time
      """, only: nil,
      [
        "Record Id": { $2.text($0.id) },
        "Deal Name.id": { $2.text(ZohoID.text(ZohoID.deal, $0.row.number)) },
        "Deal Name": { $2.text($0.row.deal.name) },
        "Stage": { $2.text($0.entry.event.stage.zohoLabel) },
        "Stage Duration (Calendar Days)": { move, _, line in
          if let next = move.next { line.number(next.event.at.day - move.entry.event.at.day) }
        },
        "Probability (%)": { $2.number($0.event.stage.probability) },
        "Moved To": { $2.text($0.next?.event.stage.zohoLabel ?? "") },
        "Amount": { $2.text($0.event.amount.map(Exact.money) ?? "") },
        "Closing Date": { $2.text($0.event.close.iso) },
        "Modified By.id": { $2.text(ZohoID.text(ZohoID.user, $0.event.by)) },
        "Modified By": { $2.text(owners[$0.event.by]) },
        "Modified Time": { $2.text($0.event.at.spaced) },
      ])
  }
}

extension AccountRow {
  fileprivate static func zohoColumns(_ owners: [String]) -> [SheetColumn<AccountRow>] {
    samplegen.columns(
      """
      Record Id,Account Owner.id,Account Owner,Account Name,Phone,Website,Industry,Employees,\
      Billing Street,Billing City,Billing State,Billing Code,Billing Country,Created Time,\
      Modified Time
      """, only: nil,
      [
        "Record Id": { $2.text(ZohoID.text(ZohoID.account, $0.head.number)) },
        "Account Owner.id": { row, _, line in
          if let owner = row.owner { line.text(ZohoID.text(ZohoID.user, owner)) }
        },
        "Account Owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Account Name": { $2.text($0.name) },
        "Phone": { $2.text($0.phone) },
        "Website": { $2.text($0.website) },
        "Industry": { $2.text($0.industry) },
        "Employees": { $2.text($0.employees) },
        "Billing Street": { $2.text($0.street) },
        "Billing City": { $2.text($0.city) },
        "Billing State": { $2.text($0.state) },
        "Billing Code": { $2.text($0.postcode) },
        "Billing Country": { $2.text($0.country) },
        "Created Time": { $2.text($0.head.created.spaced) },
        "Modified Time": { $2.text($0.head.modified(at: $1.end).spaced) },
      ])
  }
}

extension ContactRow {
  fileprivate static func zohoColumns(_ owners: [String]) -> [SheetColumn<ContactRow>] {
    samplegen.columns(
      """
      Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Title,Account Name.id,Email,\
      Phone,Mobile,Mailing Street,Mailing City,Mailing Country,Lead Source,Email Opt Out,\
      Created Time,Modified Time
      """, only: nil,
      [
        "Record Id": { $2.text(ZohoID.text(ZohoID.contact, $0.head.number)) },
        "Contact Owner.id": { $2.text(ZohoID.text(ZohoID.user, $0.owner)) },
        "Contact Owner": { $2.text(owners[$0.owner]) },
        "First Name": { $2.text($0.given) },
        "Last Name": { $2.text($0.family) },
        "Title": { $2.text($0.title) },
        "Account Name.id": { row, _, line in
          if let account = row.account { line.text(ZohoID.text(ZohoID.account, account)) }
        },
        "Email": { $2.text($0.email) },
        "Phone": { $2.text($0.phone) },
        "Mobile": { $2.text($0.mobile) },
        "Mailing Street": { $2.text($0.street) },
        "Mailing City": { $2.text($0.city) },
        "Mailing Country": { $2.text($0.country) },
        "Lead Source": { $2.text($0.source) },
        "Email Opt Out": { $2.text($0.optedOut ? "true" : "false") },
        "Created Time": { $2.text($0.head.created.spaced) },
        "Modified Time": { $2.text($0.head.modified(at: $1.end).spaced) },
      ])
  }
}
