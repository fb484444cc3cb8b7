import Matching

/// How each column of a file takes part, and why.
struct ColumnFields {
  private(set) var fields: [MatchField]
  /// For people: what each kind was decided by.
  private(set) var reasons: [String]
  /// The column whose values name rows.
  let idColumn: Int?

  /// Decides kinds from headers and a sample; what the request names wins.
  ///
  /// - Throws: `JobError.unknown` for a column that the table does not have.
  init(_ request: DedupeRequest, columns: [String], sample: [[String]]) throws {
    func index(_ name: String) throws -> Int {
      if let index = columns.firstIndex(of: name) { return index }
      let plain = name.lowercased()
      guard let index = columns.firstIndex(where: { $0.lowercased() == plain }) else {
        throw JobError.unknown(what: "column", name: name, known: columns)
      }
      return index
    }
    let found = detectFieldKinds(columns: columns, sample: sample)
    fields = columns.indices.map { MatchField(name: columns[$0], kind: found[$0].kind) }
    reasons = found.map { "by its \($0.reason.words)" }
    for (name, kind) in request.kinds.sorted(by: { $0.key < $1.key }) {
      let column = try index(name)
      fields[column].kind = kind
      reasons[column] = "set"
    }
    idColumn = try request.id.map(index)
    if let idColumn {
      fields[idColumn].kind = .ignored
      reasons[idColumn] = "it names the rows"
    }
    for name in request.protected { fields[try index(name)].isProtected = true }
  }
}

extension DetectedKind.Reason {
  /// For a sentence that begins with "by its".
  fileprivate var words: String {
    switch self {
    case .header: "header"
    case .content: "content"
    case .empty: "emptiness"
    case .repeatsNames: "content, which repeats the names"
    }
  }
}
