/// The open files of one evening's answers of Dynamics 365's OData service.
final class DynamicsAnswers {
  private let night: Night
  private let company: Company
  private let folder: String
  private let deals: JSONFile
  private let accounts: JSONFile
  private let contacts: JSONFile

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.company = company
    self.night = night
    self.folder = folder
    deals = try Self.file("opportunities", folder)
    accounts = try Self.file("accounts", folder)
    contacts = try Self.file("contacts", folder)
  }

  private static func file(_ set: String, _ folder: String) throws -> JSONFile {
    let context = "https://cakrawala.crm5.dynamics.com/api/data/v9.2/$metadata#" + set
    return try JSONFile(
      folder + "/\(set).json", opening: "{\"@odata.context\":\"\(context)\",\"value\":[",
      closing: "]}")
  }

  /// Writes the records of one account that exist this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try accounts.write(told(row))
    }
    for row in story.contactRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try contacts.write(told(row))
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end), !row.isDeleted else { continue }
      try deals.write(told(row))
    }
  }

  /// Writes the users and closes all files.
  func finish() throws {
    try deals.close()
    try accounts.close()
    try contacts.close()
    let users = try Self.file("systemusers", folder)
    for rep in company.reps where Moment(rep.joined, hour: 2) <= night.end {
      try users.write(
        .object([
          ("@odata.etag", .text("W/\"\(7_000 + rep.index)\"")),
          ("systemuserid", .text(DynamicsID.text(DynamicsID.user, rep.index))),
          ("fullname", .text(rep.given + " " + rep.family)), ("firstname", .text(rep.given)),
          ("lastname", .text(rep.family)), ("internalemailaddress", .text(rep.email)),
          ("isdisabled", .flag(rep.left.map { $0 < night.day } ?? false)),
          ("createdon", .text(Moment(rep.joined, hour: 2).iso)),
        ]))
    }
    try users.close()
  }

  private func lookup(_ name: String, _ table: Int, _ number: Int?) -> [(String, JSON)] {
    [("_\(name)_value", .told(number.map { DynamicsID.text(table, $0) }))]
  }

  private func formatted(_ name: String, _ text: String) -> (String, JSON) {
    (name + "@OData.Community.Display.V1.FormattedValue", .text(text))
  }

  private func stamps(_ created: Moment, _ modified: Moment) -> [(String, JSON)] {
    [("createdon", .text(created.iso)), ("modifiedon", .text(modified.iso))]
  }

  private func told(_ row: OpportunityRow) -> JSON {
    let states = ["open": 0, "won": 1, "lost": 2]
    let status = row.status.prefix(1).uppercased() + row.status.dropFirst()
    return .object(
      [
        ("@odata.etag", .text("W/\"\(1_000_000 + row.number)\"")),
        ("opportunityid", .text(DynamicsID.text(DynamicsID.opportunity, row.number))),
        ("name", .text(row.deal.name)),
        ("estimatedvalue", row.amountText.map(JSON.number) ?? .null),
        ("estimatedclosedate", .told(row.closeDate?.iso)),
        ("actualvalue", row.actualAmount.map(JSON.number) ?? .null),
        ("actualclosedate", .told(row.closedAt?.day.iso)),
        ("closeprobability", .int(row.state.stage.probability)),
        ("stepname", .told(row.lastStage.dynamicsPhase)),
        formatted("statecode", status), ("statecode", .int(states[row.status] ?? 0)),
        ("statuscode", .int(1)),
        formatted("_transactioncurrencyid_value", row.deal.currency.name),
      ] + lookup("ownerid", DynamicsID.user, row.owner)
        + lookup("parentaccountid", DynamicsID.account, row.account)
        + stamps(row.deal.created, row.modified))
  }

  private func told(_ row: AccountRow) -> JSON {
    .object(
      [
        ("@odata.etag", .text("W/\"\(2_000_000 + row.head.number)\"")),
        ("accountid", .text(DynamicsID.text(DynamicsID.account, row.head.number))),
        ("name", .text(row.name)), ("telephone1", .told(row.phone)),
        ("websiteurl", .told(row.website)), ("address1_line1", .told(row.street)),
        ("address1_city", .told(row.city)), ("address1_postalcode", .told(row.postcode)),
        ("address1_country", .told(row.country)), ("statecode", .int(0)),
      ] + lookup("ownerid", DynamicsID.user, row.owner)
        + stamps(row.head.created, row.head.modified(at: night.end)))
  }

  private func told(_ row: ContactRow) -> JSON {
    .object(
      [
        ("@odata.etag", .text("W/\"\(3_000_000 + row.head.number)\"")),
        ("contactid", .text(DynamicsID.text(DynamicsID.contact, row.head.number))),
        ("firstname", .told(row.given)), ("lastname", .told(row.family)),
        ("fullname", .text(row.given + " " + row.family)), ("jobtitle", .told(row.title)),
        ("emailaddress1", .told(row.email)), ("telephone1", .told(row.phone)),
        ("mobilephone", .told(row.mobile)), ("statecode", .int(0)),
      ] + lookup("ownerid", DynamicsID.user, row.owner)
        + lookup("parentcustomerid", DynamicsID.account, row.account)
        + stamps(row.head.created, row.head.modified(at: night.end)))
  }
}
