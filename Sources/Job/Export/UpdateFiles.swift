import CRM
import Cleaning
import Tabular
import Warehouse

/// The corrections that a CRM is to take over: for each field that cleaning changed a file with the
/// records' ids and the field, under the headers of the vendor's own export.
///
/// One field a file, so that no cell is blank: some importers empty what is blank, others skip it.
package struct UpdateFiles {
  private let path: String
  private let vendor: Vendor
  private static let entities: [Entity] = [.account, .contact, .lead, .deal]

  /// The corrections of a vendor's records in a database.
  ///
  /// - Throws: `JobError.unknown` for a name that is no vendor's.
  package init(database path: String, vendor name: String) throws(JobError) {
    guard let vendor = Vendor(rawValue: name) else {
      throw .unknown(what: "vendor", name: name, known: Vendor.allCases.map(\.rawValue))
    }
    self.path = path
    self.vendor = vendor
  }

  /// One file: its name, how many records it corrects, and its bytes.
  package struct File: Sendable {
    package let name: String
    package let records: Int
    package let bytes: [UInt8]
  }

  /// All files, by entity, field and header; none where nothing was changed.
  ///
  /// A value that was a placeholder is emptied only at Salesforce, whose importer has a word for
  /// that (`#N/A`); the others take a blank cell for no news.
  ///
  /// - Throws: `WarehouseError`.
  package func files() throws -> [File] {
    let warehouse = try Warehouse(path: path, mustExist: true)
    return try warehouse.read { store in
      var sources: [(id: Int64, name: String)] = []
      try store.ask(
        "select id, name from source where vendor = ? order by name", [.text(vendor.rawValue)]
      ) { row in sources.append((row.integer(0) ?? 0, row.text(1) ?? "")) }
      return try sources.flatMap { source in
        try Self.entities.flatMap { entity in
          try files(of: entity, source.id, sources.count > 1 ? source.name + "-" : "", store)
        }
      }
    }
  }

  private func files(
    of entity: Entity, _ source: Int64, _ prefix: String, _ store: Store
  ) throws -> [File] {
    let used = try store.text(
      "select profile from file where source_id = ? and entity = ? order by id desc limit 1",
      [.integer(source), .text(entity.rawValue)])
    guard let used, let profile = ProfileList.profile(id: used) else { return [] }
    let key = profile.header(of: "id") ?? "id"
    let fields = EntityTable.fields(of: entity).filter {
      $0.storage == .text && !EntityTable.ownFate.contains($0.id)
    }
    return try fields.flatMap { field in
      try tables(of: field, entity, source, store)
        .sorted { $0.key < $1.key }
        .map { header, rows in
          let name = header.isEmpty ? profile.header(of: field.id) ?? field.id : header
          var writer = CSVWriter()
          writer.row([key, name])
          for row in rows { writer.row([row.key, row.value]) }
          return File(
            name: "update-\(prefix)\(entity.rawValue)-\(Self.plain(name)).csv",
            records: rows.count, bytes: writer.take())
        }
    }
  }

  /// The corrected values of a field, by the header they came from; blank for the usual one.
  private func tables(
    of field: Field, _ entity: Entity, _ source: Int64, _ store: Store
  ) throws -> [String: [(key: String, value: String)]] {
    let fields = EntityTable.fields(of: entity).map(\.id)
    let deleted = fields.contains("is_deleted") ? "and coalesce(is_deleted, 0) = 0" : ""
    let merged = fields.contains("merged_into_ref") ? "and merged_into_ref is null" : ""
    var tables: [String: [(key: String, value: String)]] = [:]
    try store.ask(
      """
      select
          key,
          \(field.id),
          json_extract(raw, '$.\(field.id)[1]') as rule,
          json_extract(raw, '$.\(field.id)[2]') as header
      from \(entity.table)
      where closed_run is null and source_id = ? \(deleted) \(merged)
      and raw is not null and json_extract(raw, '$.\(field.id)[1]') is not null
      order by id
      """, [.integer(source)], doing: "writing corrections"
    ) { row in
      guard let rule = row.text(2).flatMap(RuleID.init(rawValue:)), let key = row.text(0) else {
        return
      }
      let value: String
      if let clean = row.text(1) {
        value = clean
      } else if rule == .textPlaceholder, vendor == .salesforce {
        value = "#N/A"
      } else {
        return
      }
      tables[row.text(3) ?? "", default: []].append((key, value))
    }
    return tables
  }

  /// A header as part of a file's name.
  private static func plain(_ header: String) -> String {
    String(header.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
