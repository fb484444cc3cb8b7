import CRM
import Metrics
import Warehouse

/// One field of a record: what the warehouse holds and what it was made of.
struct FieldValue: Sendable {
  let field: Field
  /// As it is stored; null where there is none.
  let stored: JSONValue
  /// As people read it: money in units of its currency.
  let shown: String
  /// The header of the column it came from, where that is known.
  let header: String?
  /// What stood there; nil where the value is the text and the file was not read.
  let raw: String?
  /// The rules that changed or refused the text; none where it came as it stands.
  let rules: [String]

  /// Whether there is anything to tell of it.
  var isTold: Bool { stored != .null || raw != nil }
}

/// A column that no field takes, as it is kept beside the record.
struct ExtraValue: Sendable {
  let header: String
  let value: String
  let raw: String?
  let rule: String?
}

/// Reads the values of one version of a record with what they were made of.
struct FieldReader {
  let store: Store
  let entity: Entity

  /// A text that cleaning changed or refused.
  private struct Change {
    let text: String
    let rule: String
    let header: String?
  }

  /// The fields of a version and the columns that no field takes.
  ///
  /// - Parameters:
  ///   - version: which.
  ///   - original: the record in its file, where it could be read; it tells headers and texts.
  /// - Returns: every field, and the extras in the order they were kept.
  /// - Throws: `WarehouseError.sqlite`.
  func values(
    of version: RecordVersion, original: OriginalRecord?
  ) throws -> (fields: [FieldValue], extras: [ExtraValue]) {
    let fields = EntityTable.fields(of: entity)
    var stored: [JSONValue] = []
    var raw: String?
    var extra: String?
    try store.ask(
      """
      select raw, extra, \(fields.map(\.id).joined(separator: ", ")) from \(entity.table)
      where id = ?
      """, [.integer(version.rowID)], doing: "reading a record"
    ) { row in
      (raw, extra) = (row.text(0), row.text(1))
      stored = fields.indices.map { Self.value(row, $0 + 2, fields[$0].storage) }
    }
    let changes = try changes(raw)
    let currency = fields.firstIndex { $0.id == "currency" }.flatMap { index -> String? in
      guard case .string(let code) = stored[index] else { return nil }
      return code
    }
    let found = ProfileList.profile(id: version.place.profile)
    let profile = found?.changes == nil ? found : nil
    let values = fields.enumerated().map { index, field in
      let told = changes[field.id] ?? []
      let column = original?.columns[field.id]
      // Where a single column can have filled the field; a log of changes fills all by one.
      let usual = stored[index] == .null && told.isEmpty ? nil : profile?.onlyHeader(of: field.id)
      return FieldValue(
        field: field, stored: stored[index],
        shown: Self.shown(stored[index], field.storage, currency: currency),
        header: told.first?.header ?? column?.header ?? usual,
        raw: told.first?.text ?? column?.text, rules: told.map(\.rule))
    }
    var extras: [ExtraValue] = []
    if let extra {
      try store.ask("select key, value from json_each(?)", [.text(extra)]) { row in
        let header = row.text(0) ?? ""
        let change = changes["extra.\(header)"]?.first
        extras.append(
          ExtraValue(
            header: header, value: row.text(1) ?? "", raw: change?.text, rule: change?.rule))
      }
    }
    return (values, extras)
  }

  /// What cleaning changed or refused, by field.
  private func changes(_ raw: String?) throws -> [String: [Change]] {
    guard let raw else { return [:] }
    var changes: [String: [Change]] = [:]
    try store.ask(
      """
      select
          key, json_extract(value, '$[0]'), json_extract(value, '$[1]'),
          json_extract(value, '$[2]')
      from json_each(?)
      """, [.text(raw)]
    ) { row in
      changes[row.text(0) ?? "", default: []].append(
        Change(text: row.text(1) ?? "", rule: row.text(2) ?? "", header: row.text(3)))
    }
    return changes
  }

  /// A stored value as JSON.
  static func value(_ row: RowReader, _ column: Int, _ storage: StorageType) -> JSONValue {
    guard !row.isNull(column) else { return .null }
    switch storage {
    case .money, .integer, .boolean: return .integer(Int(row.integer(column) ?? 0))
    case .real: return .number(row.text(column) ?? "0")
    case .text, .day, .moment, .reference: return .string(row.text(column) ?? "")
    }
  }

  /// A stored value as people read it.
  static func shown(_ value: JSONValue, _ storage: StorageType, currency: String?) -> String {
    switch value {
    case .integer(let number):
      switch storage {
      case .money:
        return ExportField.money(Int64(number), currency: currency)
          + (currency.map { " \($0)" } ?? "")
      case .boolean: return number == 1 ? "yes" : "no"
      case .integer, .real, .text, .day, .moment, .reference: return String(number)
      }
    case .number(let text), .string(let text): return text
    case .null, .bool, .array, .object: return ""
    }
  }
}
