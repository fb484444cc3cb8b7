extension Telling {
  /// Answers of Salesforce's REST queries, with the history of fields in place of the deals'.
  static let salesforceJSON = Telling(
    vendor: "salesforce", format: .json, title: "REST queries, JSON", history: .changes,
    tellsDeleted: true
  ) { company, night, folder in
    let export = try SalesforceAnswers(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }
}

/// The open files of one evening's answers to queries, `queryAll` of all fields that are used.
final class SalesforceAnswers {
  private let night: Night
  private let company: Company
  private let folder: String
  private let deals: JSONFile
  private let changes: JSONFile
  private let accounts: JSONFile
  private let contacts: JSONFile

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.company = company
    self.night = night
    self.folder = folder
    deals = try Self.file("Opportunity", folder)
    changes = try Self.file("OpportunityFieldHistory", folder)
    accounts = try Self.file("Account", folder)
    contacts = try Self.file("Contact", folder)
  }

  private static func file(_ object: String, _ folder: String) throws -> JSONFile {
    try JSONFile(folder + "/\(object).json", opening: #"{"done":true,"records":["#, closing: "]}")
  }

  /// Writes the records of one account that exist this evening, the deleted ones with them.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end { try accounts.write(told(row)) }
    for row in story.contactRows where row.head.created <= end { try contacts.write(told(row)) }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end) else { continue }
      try deals.write(told(row))
      for change in FieldChange.all(of: row) { try changes.write(change.told) }
    }
  }

  /// Writes the users and closes all files.
  func finish() throws {
    try deals.close()
    try changes.close()
    try accounts.close()
    try contacts.close()
    let users = try Self.file("User", folder)
    for rep in company.reps where Moment(rep.joined, hour: 2) <= night.end {
      try users.write(
        Self.record(
          .user, rep.index,
          [
            ("Username", .text(rep.email)), ("FirstName", .text(rep.given)),
            ("LastName", .text(rep.family)), ("Email", .text(rep.email)),
            ("IsActive", .flag(rep.left.map { $0 >= night.day } ?? true)),
            ("CreatedDate", .text(Moment(rep.joined, hour: 2).salesforce)),
          ]))
    }
    try users.close()
  }

  /// A record with its attributes and id, as queries answer it.
  static func record(
    _ object: SalesforceObject, _ number: Int, _ fields: [(String, JSON)]
  ) -> JSON {
    let id = SalesforceID.text(object, number)
    let url = "/services/data/v62.0/sobjects/\(object.rawValue)/\(id)"
    return .object(
      [
        ("attributes", .object([("type", .text(object.rawValue)), ("url", .text(url))])),
        ("Id", .text(id)),
      ] + fields)
  }

  private func link(_ object: SalesforceObject, _ number: Int?) -> JSON {
    .told(number.map { SalesforceID.text(object, $0) })
  }

  private func told(_ row: OpportunityRow) -> JSON {
    let stage = row.state.stage
    return Self.record(
      .opportunity, row.number,
      [
        ("IsDeleted", .flag(row.isDeleted)), ("AccountId", link(.account, row.account)),
        ("Name", .text(row.deal.name)), ("StageName", .text(stage.salesforceLabel)),
        ("Amount", row.amountText.map(JSON.number) ?? .null),
        ("Probability", .int(row.probability)), ("CloseDate", .told(row.closeDate?.iso)),
        ("Type", .told(row.type)), ("NextStep", .told(row.nextStep)),
        ("LeadSource", .told(row.source)), ("IsClosed", .flag(stage.isClosed)),
        ("IsWon", .flag(row.isMarkedWon)), ("ForecastCategory", .text(stage.forecastName)),
        ("CurrencyIsoCode", .text(row.deal.currency.rawValue)),
        ("OwnerId", link(.user, row.owner)), ("CreatedDate", .text(row.deal.created.salesforce)),
        ("LastModifiedDate", .text(row.modified.salesforce)),
      ])
  }

  private func told(_ row: AccountRow) -> JSON {
    Self.record(
      .account, row.head.number,
      [
        ("IsDeleted", .flag(row.head.isDeleted(at: night.end))),
        ("MasterRecordId", link(.account, row.head.master(at: night.end))),
        ("Name", .text(row.name)), ("BillingStreet", .told(row.street)),
        ("BillingCity", .told(row.city)), ("BillingPostalCode", .told(row.postcode)),
        ("BillingCountry", .told(row.country)), ("Phone", .told(row.phone)),
        ("Website", .told(row.website)), ("Industry", .told(row.industry)),
        ("OwnerId", link(.user, row.owner)), ("CreatedDate", .text(row.head.created.salesforce)),
        ("LastModifiedDate", .text(row.head.modified(at: night.end).salesforce)),
      ])
  }

  private func told(_ row: ContactRow) -> JSON {
    Self.record(
      .contact, row.head.number,
      [
        ("IsDeleted", .flag(row.head.isDeleted(at: night.end))),
        ("MasterRecordId", link(.contact, row.head.master(at: night.end))),
        ("AccountId", link(.account, row.account)), ("FirstName", .told(row.given)),
        ("LastName", .told(row.family)), ("Email", .told(row.email)), ("Phone", .told(row.phone)),
        ("MobilePhone", .told(row.mobile)), ("Title", .told(row.title)),
        ("OwnerId", link(.user, row.owner)),
        ("CreatedDate", .text((row.head.statedCreated ?? row.head.created).salesforce)),
        ("LastModifiedDate", .text(row.head.modified(at: night.end).salesforce)),
      ])
  }
}

extension Moment {
  /// `YYYY-MM-DDTHH:MM:SS.000+0000`, as Salesforce's API writes it.
  var salesforce: String { iso(milliseconds: 0).dropLast() + "+0000" }
}
