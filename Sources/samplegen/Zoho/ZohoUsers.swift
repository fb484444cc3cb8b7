/// The users of Zoho CRM, which only its API tells.
struct ZohoUsers {
  private let company: Company
  private let night: Night

  init(_ company: Company, _ night: Night) {
    self.company = company
    self.night = night
  }

  /// Writes the answer into a folder.
  func write(to folder: String) throws {
    let users = try JSONFile(
      folder + "/users.json", opening: #"{"users":["#,
      closing: #"],"info":{"per_page":200,"page":1,"more_records":false}}"#)
    for rep in company.reps where Moment(rep.joined, hour: 2) <= night.end {
      let isActive = rep.left.map { $0 >= night.day } ?? true
      try users.write(
        .object([
          ("id", .text(ZohoID.number(ZohoID.user, rep.index))),
          ("full_name", .text(rep.given + " " + rep.family)), ("first_name", .text(rep.given)),
          ("last_name", .text(rep.family)), ("email", .text(rep.email)),
          ("status", .text(isActive ? "active" : "deleted")),
          ("role", .object([("name", .text(rep.title)), ("id", .text("5004000000000001"))])),
          ("created_time", .text(Moment(rep.joined, hour: 2).iso)),
        ]))
    }
    try users.close()
  }
}
