/// The open files of one evening's exports of HubSpot lists.
final class HubSpotLists {
  private let night: Night
  private let deals: Sheet<OpportunityRow>
  private let companies: Sheet<AccountRow>
  private let contacts: Sheet<ContactRow>

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.night = night
    func path(_ list: String) -> String {
      folder + "/hubspot-crm-exports-all-\(list)-\(night.day.iso).csv"
    }
    let owners = company.reps.map { $0.given + " " + $0.family }
    deals = try Sheet(path("deals"), OpportunityRow.hubspotColumns(owners), night: night)
    companies = try Sheet(path("companies"), AccountRow.hubspotColumns(owners), night: night)
    contacts = try Sheet(path("contacts"), ContactRow.hubspotColumns(owners), night: night)
  }

  /// Writes the records of one account that a list shows this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try companies.write(row)
    }
    for row in story.contactRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try contacts.write(row)
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end), !row.isDeleted else { continue }
      try deals.write(row)
    }
  }

  /// Closes all files.
  func finish() throws {
    try deals.close()
    try companies.close()
    try contacts.close()
  }
}

extension OpportunityRow {
  /// The columns of a list of deals, and one for the last entry to each stage.
  fileprivate static func hubspotColumns(_ owners: [String]) -> [SheetColumn<OpportunityRow>] {
    let stages = Stage.allCases.map { stage in
      SheetColumn<OpportunityRow>(
        name: "Date entered \"\(stage.hubspot.label) (\(HubSpotWords.pipeline.label))\""
      ) { row, _, line in
        if let at = row.lastEntry(to: stage) { line.text(at.minutes) }
      }
    }
    return samplegen.columns(
      header, only: nil,
      [
        "Record ID": { $2.text(HubSpotWords.id(.opportunity, $0.number)) },
        "Deal Name": { $2.text($0.deal.name) },
        "Deal Stage": { $2.text($0.state.stage.hubspot.label) },
        "Pipeline": { $2.text(HubSpotWords.pipeline.label) },
        "Amount": { $2.text($0.amountText ?? "") },
        "Currency": { $2.text($0.deal.currency.rawValue) },
        "Deal owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Close Date": { row, _, line in
          if let day = row.closeDate { line.text(day.iso + " 05:00") }
        },
        "Create Date": { $2.text($0.deal.created.minutes) },
        "Last Modified Date": { $2.text($0.modified.minutes) },
        "Deal probability": { $2.text($0.state.stage.fraction) },
        "Deal Type": { $2.text(HubSpotWords.type($0.deal)) },
        "Original Traffic Source": { $2.text($0.source) },
        "Closed Lost Reason": { $2.text($0.lossReason) },
        "Next step": { $2.text($0.nextStep) },
        "Associated Company IDs": { row, _, line in
          if let account = row.account { line.text(HubSpotWords.id(.account, account)) }
        },
      ]) + stages
  }

  private static let header = """
    Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Deal owner,Close Date,Create Date,\
    Last Modified Date,Deal probability,Deal Type,Original Traffic Source,Closed Lost Reason,\
    Next step,Associated Company IDs
    """
}

extension AccountRow {
  /// The columns of a list of companies.
  fileprivate static func hubspotColumns(_ owners: [String]) -> [SheetColumn<AccountRow>] {
    samplegen.columns(
      header, only: nil,
      [
        "Record ID": { $2.text(HubSpotWords.id(.account, $0.head.number)) },
        "Company name": { $2.text($0.name) },
        "Company Domain Name": { $2.text($0.website) },
        "Phone Number": { $2.text($0.phone) },
        "Street Address": { $2.text($0.street) },
        "City": { $2.text($0.city) },
        "State/Region": { $2.text($0.state) },
        "Postal Code": { $2.text($0.postcode) },
        "Country/Region": { $2.text($0.country) },
        "Industry": { $2.text($0.industry) },
        "Number of Employees": { $2.text($0.employees) },
        "Company owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Create Date": { $2.text($0.head.created.minutes) },
        "Last Modified Date": { $2.text($0.head.modified(at: $1.end).minutes) },
      ])
  }

  private static let header = """
    Record ID,Company name,Company Domain Name,Phone Number,Street Address,City,State/Region,\
    Postal Code,Country/Region,Industry,Number of Employees,Company owner,Create Date,\
    Last Modified Date
    """
}

extension ContactRow {
  /// The columns of a list of contacts.
  fileprivate static func hubspotColumns(_ owners: [String]) -> [SheetColumn<ContactRow>] {
    samplegen.columns(
      header, only: nil,
      [
        "Record ID": { $2.text(HubSpotWords.id(.contact, $0.head.number)) },
        "First Name": { $2.text($0.given) },
        "Last Name": { $2.text($0.family) },
        "Email": { $2.text($0.email) },
        "Phone Number": { $2.text($0.phone) },
        "Mobile Phone Number": { $2.text($0.mobile) },
        "Job Title": { $2.text($0.title) },
        "Contact owner": { $2.text(owners[$0.owner]) },
        "Lifecycle Stage": { $2.text("Opportunity") },
        "City": { $2.text($0.city) },
        "Country/Region": { $2.text($0.country) },
        "Unsubscribed from all email": { $2.text($0.optedOut ? "true" : "false") },
        "Associated Company IDs": { row, _, line in
          if let account = row.account { line.text(HubSpotWords.id(.account, account)) }
        },
        "Create Date": { $2.text(($0.head.statedCreated ?? $0.head.created).minutes) },
        "Last Modified Date": { $2.text($0.head.modified(at: $1.end).minutes) },
      ])
  }

  private static let header = """
    Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,Contact owner,\
    Lifecycle Stage,City,Country/Region,Unsubscribed from all email,Associated Company IDs,\
    Create Date,Last Modified Date
    """
}
