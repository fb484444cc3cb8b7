/// The open files of one evening's answers of Zoho CRM's API.
final class ZohoAnswers {
  private let night: Night
  private let company: Company
  private let folder: String
  private let deals: JSONFile
  private let moves: JSONFile
  private let accounts: JSONFile
  private let contacts: JSONFile

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.company = company
    self.night = night
    self.folder = folder
    deals = try Self.file("Deals", folder)
    moves = try Self.file("DealHistory", folder)
    accounts = try Self.file("Accounts", folder)
    contacts = try Self.file("Contacts", folder)
  }

  private static func file(_ module: String, _ folder: String) throws -> JSONFile {
    try JSONFile(
      folder + "/\(module).json", opening: #"{"data":["#,
      closing: #"],"info":{"per_page":200,"page":1,"more_records":false}}"#)
  }

  /// Writes the records of one account that exist this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try accounts.write(account(row))
    }
    let names = Dictionary(
      story.accountRows.map { ($0.head.number, $0.name) }, uniquingKeysWith: { one, _ in one })
    for row in story.contactRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try contacts.write(contact(row, names))
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end), !row.isDeleted else { continue }
      try deals.write(told(row, names))
      for move in ZohoMove.all(of: row) { try moves.write(told(move)) }
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

  private func told(_ row: OpportunityRow, _ names: [Int: String]) -> JSON {
    .object([
      ("Owner", user(row.owner)), ("Description", .null), ("$currency_symbol", .text("$")),
      ("Account_Name", lookup(ZohoID.account, row.account, names)),
      ("Deal_Name", .text(row.deal.name)), ("Stage", .text(row.state.stage.zohoLabel)),
      ("Amount", row.amountText.map(JSON.number) ?? .null),
      ("Closing_Date", .told(row.closeDate?.iso)),
      ("Probability", .int(row.state.stage.probability)),
      ("Expected_Revenue", .null), ("Type", .told(row.type)), ("Next_Step", .told(row.nextStep)),
      ("Lead_Source", .told(row.source)), ("Reason_For_Loss__s", .told(row.lossReason)),
      ("Currency", .text(row.deal.currency.rawValue)), ("Pipeline", .text("Standard")),
      ("Created_Time", .text(row.deal.created.inJakarta)),
      ("Modified_Time", .text(row.modified.inJakarta)), ("Contact_Name", .null),
      ("id", .text(ZohoID.number(ZohoID.deal, row.number))), ("Tag", .array([])),
    ])
  }

  private func told(_ move: ZohoMove) -> JSON {
    .object([
      (
        "Potential_Name",
        .object([
          ("name", .text(move.row.deal.name)),
          ("id", .text(ZohoID.number(ZohoID.deal, move.row.number))),
        ])
      ), ("Stage", .text(move.entry.event.stage.zohoLabel)),
      ("Moved_To__s", .told(move.next?.event.stage.zohoLabel)),
      (
        "Stage_Duration_Calendar_Days",
        move.next.map { .int($0.event.at.day - move.entry.event.at.day) } ?? .null
      ), ("Probability", .int(move.event.stage.probability)),
      ("Amount", move.event.amount.map { .number(Exact.money($0)) } ?? .null),
      ("Expected_Revenue", .null), ("Closing_Date", .text(move.event.close.iso)),
      ("Modified_By", user(move.event.by)), ("Modified_Time", .text(move.event.at.inJakarta)),
      ("id", .text(String(move.id.dropFirst(ZohoID.prefix.count)))),
    ])
  }

  private func account(_ row: AccountRow) -> JSON {
    .object([
      ("Owner", user(row.owner)), ("Account_Name", .told(row.name)), ("Phone", .told(row.phone)),
      ("Website", .told(row.website)), ("Industry", .told(row.industry)),
      ("Employees", .told(row.employees)), ("Billing_Street", .told(row.street)),
      ("Billing_City", .told(row.city)), ("Billing_State", .told(row.state)),
      ("Billing_Code", .told(row.postcode)), ("Billing_Country", .told(row.country)),
      ("Parent_Account", .null), ("Created_Time", .text(row.head.created.inJakarta)),
      ("Modified_Time", .text(row.head.modified(at: night.end).inJakarta)),
      ("id", .text(ZohoID.number(ZohoID.account, row.head.number))), ("Tag", .array([])),
    ])
  }

  private func contact(_ row: ContactRow, _ names: [Int: String]) -> JSON {
    .object([
      ("Owner", user(row.owner)), ("First_Name", .told(row.given)),
      ("Last_Name", .told(row.family)),
      ("Full_Name", .told([row.given, row.family].filter { !$0.isEmpty }.joined(separator: " "))),
      ("Title", .told(row.title)), ("Account_Name", lookup(ZohoID.account, row.account, names)),
      ("Email", .told(row.email)), ("Phone", .told(row.phone)), ("Mobile", .told(row.mobile)),
      ("Mailing_Street", .told(row.street)), ("Mailing_City", .told(row.city)),
      ("Mailing_Country", .told(row.country)), ("Lead_Source", .told(row.source)),
      ("Email_Opt_Out", .flag(row.optedOut)),
      ("Created_Time", .text(row.head.created.inJakarta)),
      ("Modified_Time", .text(row.head.modified(at: night.end).inJakarta)),
      ("id", .text(ZohoID.number(ZohoID.contact, row.head.number))), ("Tag", .array([])),
    ])
  }

  private func user(_ index: Int?) -> JSON {
    guard let index else { return .null }
    let id = JSON.text(ZohoID.number(ZohoID.user, index))
    guard company.reps.indices.contains(index) else { return .object([("id", id)]) }
    let rep = company.reps[index]
    return .object([
      ("name", .text(rep.given + " " + rep.family)), ("id", id), ("email", .text(rep.email)),
    ])
  }

  private func lookup(_ module: Int, _ number: Int?, _ names: [Int: String]) -> JSON {
    guard let number else { return .null }
    return .object([
      ("name", .told(names[number])), ("id", .text(ZohoID.number(module, number))),
    ])
  }
}

extension Moment {
  /// `YYYY-MM-DDTHH:MM:SS+07:00`, the time that a user in Jakarta sees.
  fileprivate var inJakarta: String { (self + 7 * 3_600).iso.dropLast() + "+07:00" }
}
