/// The open files of one evening's exports of Dynamics 365 views.
final class DynamicsViews {
  private let night: Night
  private let deals: Sheet<OpportunityRow>
  private let accounts: Sheet<AccountRow>
  private let contacts: Sheet<(row: ContactRow, account: String)>
  private let names: ([AccountRow], Int?) -> String

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.night = night
    let owners = company.reps.map { $0.given + " " + $0.family }
    names = { rows, number in rows.first { $0.head.number == number }?.name ?? "" }
    deals = try Sheet(folder + "/All Opportunities.csv", Self.dealColumns(owners), night: night)
    accounts = try Sheet(folder + "/Active Accounts.csv", Self.accountColumns(owners), night: night)
    contacts = try Sheet(folder + "/Active Contacts.csv", Self.contactColumns(owners), night: night)
  }

  /// Writes the records of one account that exist this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try accounts.write(row)
    }
    for row in story.contactRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try contacts.write((row, names(story.accountRows, row.account)))
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end), !row.isDeleted else { continue }
      try deals.write(row)
    }
  }

  /// Closes all files.
  func finish() throws {
    try deals.close()
    try accounts.close()
    try contacts.close()
  }

  private static func dealColumns(_ owners: [String]) -> [SheetColumn<OpportunityRow>] {
    samplegen.columns(
      """
      (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,\
      Est. Revenue,Currency,Est. Close Date,Actual Revenue,Actual Close Date,Status,Status Reason,\
      Pipeline Phase,Probability,Owner,Created On,Modified On
      """, only: nil,
      [
        "(Do Not Modify) Opportunity": {
          $2.text(DynamicsID.text(DynamicsID.opportunity, $0.number))
        },
        "(Do Not Modify) Row Checksum": { $2.text("q\($0.number)8uZ0pWkfXw==") },
        "(Do Not Modify) Modified On": { $2.text($0.modified.spaced) },
        "Topic": { $2.text($0.deal.name) },
        "Est. Revenue": { $2.text($0.amountText ?? "") },
        "Currency": { $2.text($0.deal.currency.name) },
        "Est. Close Date": { $2.text($0.closeDate?.iso ?? "") },
        "Actual Revenue": { $2.text($0.actualAmount ?? "") },
        "Actual Close Date": { $2.text($0.closedAt?.day.iso ?? "") },
        "Status": { row, _, line in
          line.text(row.status.prefix(1).uppercased() + row.status.dropFirst())
        },
        "Status Reason": { row, _, line in
          let isOpen = row.status == "open"
          line.text(isOpen ? "In Progress" : row.status == "won" ? "Won" : row.lossReason)
        },
        "Pipeline Phase": { $2.text($0.lastStage.dynamicsPhase ?? "") },
        "Probability": { $2.number($0.state.stage.probability) },
        "Owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Created On": { $2.text($0.deal.created.spaced) },
        "Modified On": { $2.text($0.modified.spaced) },
      ])
  }

  private static func accountColumns(_ owners: [String]) -> [SheetColumn<AccountRow>] {
    samplegen.columns(
      """
      (Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,\
      Account Name,Main Phone,Website,Address 1: Street 1,Address 1: City,\
      Address 1: ZIP/Postal Code,Address 1: Country/Region,Industry,Owner,Created On,Modified On
      """, only: nil,
      [
        "(Do Not Modify) Account": { $2.text(DynamicsID.text(DynamicsID.account, $0.head.number)) },
        "(Do Not Modify) Modified On": { $2.text($0.head.modified(at: $1.end).spaced) },
        "Account Name": { $2.text($0.name) },
        "Main Phone": { $2.text($0.phone) },
        "Website": { $2.text($0.website) },
        "Address 1: Street 1": { $2.text($0.street) },
        "Address 1: City": { $2.text($0.city) },
        "Address 1: ZIP/Postal Code": { $2.text($0.postcode) },
        "Address 1: Country/Region": { $2.text($0.country) },
        "Industry": { $2.text($0.industry) },
        "Owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Created On": { $2.text($0.head.created.spaced) },
        "Modified On": { $2.text($0.head.modified(at: $1.end).spaced) },
      ])
  }

  private static func contactColumns(
    _ owners: [String]
  ) -> [SheetColumn<(row: ContactRow, account: String)>] {
    samplegen.columns(
      """
      (Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,\
      Full Name,First Name,Last Name,Job Title,Company Name,Email,Business Phone,Mobile Phone,\
      Owner,Created On,Modified On
      """, only: nil,
      [
        "(Do Not Modify) Contact": {
          $2.text(DynamicsID.text(DynamicsID.contact, $0.row.head.number))
        },
        "(Do Not Modify) Modified On": { $2.text($0.row.head.modified(at: $1.end).spaced) },
        "Full Name": { $2.text($0.row.given + " " + $0.row.family) },
        "First Name": { $2.text($0.row.given) },
        "Last Name": { $2.text($0.row.family) },
        "Job Title": { $2.text($0.row.title) },
        "Company Name": { $2.text($0.account) },
        "Email": { $2.text($0.row.email) },
        "Business Phone": { $2.text($0.row.phone) },
        "Mobile Phone": { $2.text($0.row.mobile) },
        "Owner": { $2.text(owners[$0.row.owner]) },
        "Created On": { $2.text($0.row.head.created.spaced) },
        "Modified On": { $2.text($0.row.head.modified(at: $1.end).spaced) },
      ])
  }
}
