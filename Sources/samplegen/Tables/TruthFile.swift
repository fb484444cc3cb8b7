/// Who is whom in a big company: one line per row that has a second row for the same truth.
///
/// It stands beside the data folder, not in it, so that no run reads it by accident.
struct TruthFile {
  private let company: Company
  private let night: Night

  /// The truth of the rows that exist on a night.
  init(_ company: Company, night: Night) {
    self.company = company
    self.night = night
  }

  /// Writes `<folder>-truth.csv`: object, id, truth.
  func write(beside folder: String) throws {
    var path = folder
    while path.count > 1 && path.last == "/" { path.removeLast() }
    let file = try OutputFile(path + "-truth.csv")
    try file.write(Array("object,id,truth\n".utf8))
    for index in 0..<company.shape.accounts {
      let story = AccountStory(index, of: company)
      try write(.account, story.accountRows.map(\.head), to: file)
      try write(.contact, story.contactRows.map(\.head), to: file)
      try write(.lead, story.leadRows.map(\.head), to: file)
    }
    try file.close()
  }

  private func write(_ object: SalesforceObject, _ heads: [RowHead], to file: OutputFile) throws {
    let living = heads.filter { $0.created <= night.end && !$0.isDeleted(at: night.end) }
    var counts: [String: Int] = [:]
    for head in living { counts[head.truth, default: 0] += 1 }
    for head in living where counts[head.truth, default: 0] > 1 {
      let id = SalesforceID.text(object, head.number)
      try file.write(Array("\(object.rawValue),\(id),\(head.truth)\n".utf8))
    }
  }
}
