/// The open files of one evening's answers of Pipedrive's API.
final class PipedriveAnswers {
  private let night: Night
  private let company: Company
  private let folder: String
  private let deals: JSONFile
  private let flow: OutputFile
  private let organizations: JSONFile
  private let persons: JSONFile

  /// Creates the files.
  init(_ company: Company, _ night: Night, _ folder: String) throws {
    self.company = company
    self.night = night
    self.folder = folder
    deals = try Self.file("deals", folder)
    organizations = try Self.file("organizations", folder)
    persons = try Self.file("persons", folder)
    flow = try OutputFile(folder + "/flow.ndjson")
  }

  private static func file(_ objects: String, _ folder: String) throws -> JSONFile {
    try JSONFile(
      folder + "/\(objects).json", opening: #"{"success":true,"data":["#,
      closing: #"],"additional_data":{"pagination":{"more_items_in_collection":false}}}"#)
  }

  /// Writes the records of one account that exist this evening.
  func tell(_ story: AccountStory) throws {
    let end = night.end
    for row in story.accountRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try organizations.write(organization(row))
    }
    for row in story.contactRows where row.head.created <= end && !row.head.isDeleted(at: end) {
      try persons.write(person(row))
    }
    for deal in story.deals where deal.created <= end {
      guard let row = OpportunityRow(deal, in: story, at: end) else { continue }
      try deals.write(told(row))
      try flow.write(PipedriveFlow(row).answer.bytes(flatBelow: 0))
    }
  }

  /// Writes users, stages and pipelines and closes all files.
  func finish() throws {
    try deals.close()
    try flow.close()
    try organizations.close()
    try persons.close()
    let users = try Self.file("users", folder)
    for rep in company.reps where Moment(rep.joined, hour: 2) <= night.end {
      try users.write(
        .object([
          ("id", .int(500 + rep.index)), ("name", .text(rep.given + " " + rep.family)),
          ("default_currency", .text("USD")), ("lang", .int(1)), ("email", .text(rep.email)),
          ("activated", .flag(true)),
          ("active_flag", .flag(rep.left.map { $0 >= night.day } ?? true)), ("role_id", .int(1)),
          ("timezone_name", .text("Asia/Jakarta")),
          ("created", .text(Moment(rep.joined, hour: 2).spaced)),
          ("modified", .text(Moment(rep.left ?? rep.joined, hour: 10).spaced)),
        ]))
    }
    try users.close()
    let stages = try Self.file("stages", folder)
    for stage in Stage.allCases {
      guard let (id, label) = stage.pipedrive else { continue }
      try stages.write(
        .object([
          ("id", .int(id)), ("order_nr", .int(id)), ("name", .text(label)),
          ("active_flag", .flag(true)), ("deal_probability", .int(stage.probability)),
          ("pipeline_id", .int(1)), ("rotten_flag", .flag(false)), ("rotten_days", .null),
          ("pipeline_name", .text("Sales")),
        ]))
    }
    try stages.close()
    let pipelines = try Self.file("pipelines", folder)
    try pipelines.write(
      .object([
        ("id", .int(1)), ("name", .text("Sales")), ("url_title", .text("default")),
        ("order_nr", .int(1)), ("active", .flag(true)), ("deal_probability", .flag(true)),
      ]))
    try pipelines.close()
  }

  private func told(_ row: OpportunityRow) -> JSON {
    let closed = row.closedAt?.spaced
    let isWon = row.state.stage == .won
    return .object([
      ("id", .int(row.number + 1)), ("user_id", user(row.owner)), ("org_id", link(row.account)),
      ("stage_id", .int(row.lastStage.pipedrive?.id ?? 1)), ("title", .text(row.deal.name)),
      ("value", row.amountText.map(JSON.number) ?? .null),
      ("currency", .text(row.deal.currency.rawValue)),
      ("add_time", .text(row.deal.created.spaced)), ("update_time", .text(row.modified.spaced)),
      ("active", .flag(!row.isDeleted)), ("deleted", .flag(row.isDeleted)),
      ("status", .text(row.isDeleted ? "deleted" : row.status)),
      ("probability", .int(row.state.stage.probability)), ("lost_reason", .told(row.lossReason)),
      ("visible_to", .text("3")), ("close_time", .told(closed)), ("pipeline_id", .int(1)),
      ("won_time", .told(isWon ? closed : nil)), ("first_won_time", .told(isWon ? closed : nil)),
      ("lost_time", .told(isWon ? nil : closed)),
      ("expected_close_date", .told(row.closeDate?.iso)),
      ("label", .told(row.type)), ("origin", .text("ManuallyCreated")),
    ])
  }

  private func user(_ index: Int?) -> JSON {
    guard let index else { return .null }
    guard company.reps.indices.contains(index) else { return .object([("id", .int(900_017))]) }
    let rep = company.reps[index]
    return .object([
      ("id", .int(500 + index)), ("name", .text(rep.given + " " + rep.family)),
      ("email", .text(rep.email)), ("active_flag", .flag(rep.left == nil)),
    ])
  }

  private func link(_ account: Int?) -> JSON {
    guard let account else { return .null }
    return .object([("active_flag", .flag(true)), ("value", .int(10_000 + account))])
  }

  private func organization(_ row: AccountRow) -> JSON {
    .object([
      ("id", .int(10_000 + row.head.number)), ("owner_id", user(row.owner)),
      ("name", .text(row.name)), ("open_deals_count", .int(0)), ("people_count", .int(1)),
      ("active_flag", .flag(true)), ("address", .told(row.street)),
      ("address_locality", .told(row.city)), ("address_admin_area_level_1", .told(row.state)),
      ("address_country", .told(row.country)), ("address_postal_code", .told(row.postcode)),
      ("add_time", .text(row.head.created.spaced)),
      ("update_time", .text(row.head.modified(at: night.end).spaced)), ("visible_to", .text("3")),
    ])
  }

  private func person(_ row: ContactRow) -> JSON {
    func values(_ list: [(String, String)]) -> JSON {
      .array(
        list.filter { !$0.1.isEmpty }.enumerated().map { place, entry in
          .object([
            ("label", .text(entry.0)), ("value", .text(entry.1)), ("primary", .flag(place == 0)),
          ])
        })
    }
    return .object([
      ("id", .int(row.head.number + 1)), ("owner_id", user(row.owner)),
      ("org_id", link(row.account)), ("name", .text(row.given + " " + row.family)),
      ("first_name", .told(row.given)), ("last_name", .told(row.family)),
      ("phone", values([("work", row.phone)])), ("email", values([("work", row.email)])),
      ("active_flag", .flag(true)), ("job_title", .told(row.title)),
      ("add_time", .text(row.head.created.spaced)),
      ("update_time", .text(row.head.modified(at: night.end).spaced)),
    ])
  }
}
