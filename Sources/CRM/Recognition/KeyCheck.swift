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

  /// Whether columns together are filled in nearly every record and never twice the same.
  static func namesEachRecord(_ columns: [Int], in sample: Sample) -> Bool {
    guard let first = columns.first else { return false }
    if sample.count == 0 { return true }
    if sample.blankShare(first) > 0.01 { return false }
    return sample.distinctRows(columns) == sample.rowsLookedAt
  }
}
