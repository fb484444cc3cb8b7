/// Whether columns tell records apart.
enum KeyCheck {
  /// The fields by which people tell records of an entity apart where there is no id.
  static func naturalFields(of entity: Entity) -> [String] {
    switch entity {
    case .account, .campaign: ["name"]
    case .user: ["name"]
    case .product: ["name"]
    case .deal: ["name", "account_ref"]
    case .contact, .lead, .stageChange, .activity, .contactRole, .rate, .target: []
    }
  }

  /// Whether an id column is filled and different in nearly every record, and no row number.
  static func isKey(_ column: Int, header: HeaderName, in sample: Sample) -> Bool {
    let values = sample.values(column)
    guard !values.isEmpty else { return sample.count == 0 }
    if sample.blankShare(column) > 0.1 { return false }
    if Set(values).count * 10 < values.count * 9 { return false }
    let isCounter = ["no", "nr", "number", "num", "nomor", "numero", "nummer"].contains(header.key)
    return !isCounter || values != (1...values.count).map { String($0) }
  }

  /// Whether a column that is headed as the id is one though ids repeat or are missing: where they
  /// repeat the whole record does, as in an export that was appended to itself.
  ///
  /// Records of which several share an id and say different things are those of something else, such
  /// as the lines of a deal.
  static func isStatedKey(_ column: Int, header: HeaderName, in sample: Sample) -> Bool {
    let says = ["id", "uuid", "guid"]
    guard let first = header.words.first, let last = header.words.last,
      says.contains(first) || says.contains(last)
    else { return false }
    let values = sample.values(column)
    guard values.count * 2 > sample.rowsLookedAt, values.allSatisfy(looksLikeID)
    else { return false }
    let records = sample.distinctRows(Array(0..<sample.width), filled: column)
    return records * 4 <= Set(values).count * 5
  }

  private static func looksLikeID(_ text: String) -> Bool {
    text.utf8.count <= 64 && text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x40 && $0 != 0x2C }
  }

  /// Whether columns together are filled in nearly every record and never twice the same.
  static func namesEachRecord(_ columns: [Int], in sample: Sample) -> Bool {
    guard let first = columns.first else { return false }
    if sample.count == 0 { return true }
    if sample.blankShare(first) > 0.01 { return false }
    return sample.distinctRows(columns) == sample.rowsLookedAt
  }
}
