/// The open files of one evening's exports of Pipedrive's list views: records name each other.
final class PipedriveLists {
  private let night: Night
  private let deals: Sheet<OpportunityRow>
  private let organizations: Sheet<AccountRow>
  private let persons: Sheet<(row: ContactRow, organization: String)>

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.night = night
    let owners = company.reps.map { $0.given + " " + $0.family }
    deals = try Sheet(folder + "/deals.csv", Self.dealColumns(owners), night: night)
    organizations = try Sheet(
      folder + "/organizations.csv", Self.organizationColumns(owners), night: night)
    persons = try Sheet(folder + "/people.csv", Self.personColumns(owners), night: night)
  }

  /// Writes the records of one account that a list shows this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try organizations.write(row)
    }
    for row in story.contactRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      let name = story.accountRows.first { $0.head.number == row.account }?.name ?? ""
      try persons.write((row, name))
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end), !row.isDeleted else { continue }
      try deals.write(row)
    }
  }

  /// Closes all files.
  func finish() throws {
    try deals.close()
    try organizations.close()
    try persons.close()
  }

  private static func dealColumns(_ owners: [String]) -> [SheetColumn<OpportunityRow>] {
    samplegen.columns(
      """
      Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Owner,Deal - Pipeline,\
      Deal - Stage,Deal - Status,Deal - Probability,Deal - Deal created,Deal - Update time,\
      Deal - Last stage change,Deal - Expected close date,Deal - Won time,Deal - Lost time,\
      Deal - Lost reason
      """, only: nil,
      [
        "Deal - ID": { $2.number($0.number + 1) },
        "Deal - Title": { $2.text($0.deal.name) },
        "Deal - Value": { $2.text($0.amountText ?? "") },
        "Deal - Currency of value": { $2.text($0.deal.currency.rawValue) },
        "Deal - Owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Deal - Pipeline": { $2.text("Sales") },
        "Deal - Stage": { $2.text($0.lastStage.pipedrive?.label ?? "") },
        "Deal - Status": { row, _, line in
          line.text(row.status.prefix(1).uppercased() + row.status.dropFirst())
        },
        "Deal - Probability": { $2.number($0.state.stage.probability) },
        "Deal - Deal created": { $2.text($0.deal.created.spaced) },
        "Deal - Update time": { $2.text($0.modified.spaced) },
        "Deal - Last stage change": { $2.text($0.stageSince.spaced) },
        "Deal - Expected close date": { $2.text($0.closeDate?.iso ?? "") },
        "Deal - Won time": { row, _, line in
          if row.state.stage == .won { line.text(row.closedAt?.spaced ?? "") }
        },
        "Deal - Lost time": { row, _, line in
          if row.state.stage == .lost { line.text(row.closedAt?.spaced ?? "") }
        },
        "Deal - Lost reason": { $2.text($0.lossReason) },
      ])
  }

  private static func organizationColumns(_ owners: [String]) -> [SheetColumn<AccountRow>] {
    samplegen.columns(
      """
      Organization - ID,Organization - Name,Organization - Address,Organization - Owner,\
      Organization - Organization created,Organization - Update time
      """, only: nil,
      [
        "Organization - ID": { $2.number(10_000 + $0.head.number) },
        "Organization - Name": { $2.text($0.name) },
        "Organization - Address": { $2.text($0.street) },
        "Organization - Owner": { row, _, line in
          if let owner = row.owner, owners.indices.contains(owner) { line.text(owners[owner]) }
        },
        "Organization - Organization created": { $2.text($0.head.created.spaced) },
        "Organization - Update time": { $2.text($0.head.modified(at: $1.end).spaced) },
      ])
  }

  private static func personColumns(
    _ owners: [String]
  ) -> [SheetColumn<(row: ContactRow, organization: String)>] {
    samplegen.columns(
      """
      Person - ID,Person - Name,Person - First name,Person - Last name,Person - Phone,\
      Person - Email (Work),Person - Organization,Person - Owner,Person - Person created,\
      Person - Update time
      """, only: nil,
      [
        "Person - ID": { $2.number($0.row.head.number + 1) },
        "Person - Name": { $2.text($0.row.given + " " + $0.row.family) },
        "Person - First name": { $2.text($0.row.given) },
        "Person - Last name": { $2.text($0.row.family) },
        "Person - Phone": { $2.text($0.row.phone) },
        "Person - Email (Work)": { $2.text($0.row.email) },
        "Person - Organization": { $2.text($0.organization) },
        "Person - Owner": { $2.text(owners[$0.row.owner]) },
        "Person - Person created": { $2.text($0.row.head.created.spaced) },
        "Person - Update time": { $2.text($0.row.head.modified(at: $1.end).spaced) },
      ])
  }
}
