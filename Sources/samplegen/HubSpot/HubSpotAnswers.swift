/// The open files of one evening's answers of HubSpot's CRM API.
final class HubSpotAnswers {
  private let night: Night
  private let company: Company
  private let folder: String
  private let deals: JSONFile
  private let companies: JSONFile
  private let contacts: JSONFile

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.company = company
    self.night = night
    self.folder = folder
    deals = try Self.file("deals", folder)
    companies = try Self.file("companies", folder)
    contacts = try Self.file("contacts", folder)
  }

  private static func file(_ objects: String, _ folder: String) throws -> JSONFile {
    try JSONFile(folder + "/\(objects).json", opening: #"{"results":["#, closing: "]}")
  }

  /// Writes the records of one account that exist this evening, the archived ones with them.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end {
      try companies.write(object(row.head, .account, row.hubspotProperties, night))
    }
    for row in story.contactRows where row.head.created <= end {
      try contacts.write(
        object(
          row.head, .contact, row.hubspotProperties, night,
          beside: [("associations", associations("companies", .account, row.account))]))
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end) else { continue }
      try deals.write(told(row))
    }
  }

  /// Writes owners and pipelines and closes all files.
  func finish() throws {
    try deals.close()
    try companies.close()
    try contacts.close()
    let owners = try Self.file("owners", folder)
    for rep in company.reps where Moment(rep.joined, hour: 2) <= night.end {
      try owners.write(
        .object([
          ("id", .text(HubSpotWords.id(.user, rep.index))), ("email", .text(rep.email)),
          ("type", .text("PERSON")), ("firstName", .text(rep.given)),
          ("lastName", .text(rep.family)), ("userId", .int(5_000 + rep.index)),
          ("createdAt", .text(Moment(rep.joined, hour: 2).iso(milliseconds: 0))),
          ("updatedAt", .text(Moment(rep.left ?? rep.joined, hour: 10).iso(milliseconds: 0))),
          ("archived", .flag(rep.left.map { $0 < night.day } ?? false)),
        ]))
    }
    try owners.close()
    let pipelines = try Self.file("pipelines", folder)
    try pipelines.write(pipeline)
    try pipelines.close()
  }

  private var pipeline: JSON {
    .object([
      ("label", .text(HubSpotWords.pipeline.label)), ("displayOrder", .int(0)),
      ("id", .text(HubSpotWords.pipeline.id)),
      (
        "stages",
        .array(
          Stage.allCases.map { stage in
            .object([
              ("label", .text(stage.hubspot.label)), ("displayOrder", .int(stage.rawValue - 1)),
              (
                "metadata",
                .object([
                  ("isClosed", .text(stage.isClosed ? "true" : "false")),
                  ("probability", .text(stage.fraction)),
                ])
              ), ("id", .text(stage.hubspot.id)), ("archived", .flag(false)),
            ])
          })
      ), ("archived", .flag(false)),
    ])
  }

  /// A company or a contact as the API gives it.
  private func object(
    _ head: RowHead, _ kind: SalesforceObject, _ properties: [(String, JSON)], _ night: Night,
    beside: [(String, JSON)] = []
  ) -> JSON {
    let created = (head.statedCreated ?? head.created).iso(milliseconds: 0)
    let modified = head.modified(at: night.end).iso(milliseconds: 0)
    let id = HubSpotWords.id(kind, head.number)
    return .object(
      [
        ("id", .text(id)),
        (
          "properties",
          .object(
            [
              ("createdate", .text(created)), ("hs_lastmodifieddate", .text(modified)),
              ("hs_object_id", .text(id)),
            ] + properties)
        ), ("createdAt", .text(created)), ("updatedAt", .text(modified)),
        ("archived", .flag(head.isDeleted(at: night.end))),
      ] + beside)
  }

  private func told(_ row: OpportunityRow) -> JSON {
    let id = HubSpotWords.id(.opportunity, row.number)
    return .object([
      ("id", .text(id)), ("properties", .object(row.hubspotProperties(id))),
      ("propertiesWithHistory", .object(row.hubspotHistory)),
      ("createdAt", .text(row.deal.created.iso(milliseconds: 0))),
      ("updatedAt", .text(row.modified.iso(milliseconds: 0))), ("archived", .flag(row.isDeleted)),
      ("associations", associations("companies", .account, row.account)),
    ])
  }

  private func associations(_ name: String, _ kind: SalesforceObject, _ number: Int?) -> JSON {
    guard let number else { return .object([]) }
    // The API names an association twice: once with its own type, once without.
    let ids = ["deal_to_company", "deal_to_company_unlabeled"].map { type in
      JSON.object([("id", .text(HubSpotWords.id(kind, number))), ("type", .text(type))])
    }
    return .object([(name, .object([("results", .array(ids))]))])
  }
}
