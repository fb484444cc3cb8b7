import CRM
import Tabular
import Warehouse

/// The merges that a CRM is to make itself: for each golden record of several of its records the
/// one that stays, those that go, and the values to keep, in the words of the CRM's own exports.
package struct MergeFile {
  private let path: String
  private let layout: MergeLayout

  /// The merges of a vendor's records in a database.
  ///
  /// - Throws: `JobError.unknown` for a vendor without a layout.
  package init(database path: String, vendor: String) throws {
    guard let layout = MergeLayout.all.first(where: { $0.vendor.rawValue == vendor }) else {
      throw JobError.unknown(
        what: "vendor", name: vendor, known: MergeLayout.all.map(\.vendor.rawValue))
    }
    self.path = path
    self.layout = layout
  }

  /// One record of a golden record.
  private struct Member {
    let golden: Int64
    let source: Int64
    let key: String
  }

  /// Writes the merges of one entity as CSV; nothing where there are none.
  ///
  /// A golden record with more records than a line takes has several lines with one master. Records
  /// of other sources are no part of it.
  ///
  /// - Returns: how many lines were written.
  /// - Throws: `WarehouseError`, what the sink throws.
  package func write(_ golden: GoldenEntity, to sink: ([UInt8]) throws -> Void) throws -> Int {
    let entity = golden.entity
    let warehouse = try Warehouse(path: path, mustExist: true)
    return try warehouse.read { store in
      let groups = try groups(entity, store)
      guard !groups.isEmpty else { return 0 }
      let fields = try fields(entity, store)
      let values = try values(entity, fields, store)
      var writer = CSVWriter(formulaGuard: .none)
      writer.row([layout.master] + layout.losers + fields.map(\.header))
      var count = 0
      for group in groups {
        let losers = group.dropFirst().map(\.key)
        for start in stride(from: 0, to: losers.count, by: layout.losers.count) {
          let end = min(losers.count, start + layout.losers.count)
          let some = Array(losers[start..<end])
          let blank = [String](repeating: "", count: layout.losers.count - some.count)
          writer.row(
            [group[0].key] + some + blank
              + (values[Place(golden: group[0].golden, source: group[0].source)] ?? []))
          count += 1
        }
        if writer.pending > 1 << 18 { try sink(writer.take()) }
      }
      try sink(writer.take())
      return count
    }
  }

  private struct Place: Hashable {
    let golden: Int64
    let source: Int64
  }

  /// The records of one source in each golden record, the one that stays first: the survivor, else
  /// the oldest.
  private func groups(_ entity: Entity, _ store: Store) throws -> [[Member]] {
    var groups: [[Member]] = []
    try store.ask(
      """
      select member.cluster_id, member.source_id, member.key
      from cluster_member as member
      inner join source on source.id = member.source_id
      where member.entity = ? and source.vendor = ?
      order by member.cluster_id, member.source_id, member.is_survivor desc, member.own_id
      """, [.text(entity.rawValue), .text(layout.vendor.rawValue)], doing: "writing merges"
    ) { row in
      let member = Member(
        golden: row.integer(0) ?? 0, source: row.integer(1) ?? 0, key: row.text(2) ?? "")
      if let last = groups.last?.first, last.golden == member.golden,
        last.source == member.source
      {
        groups[groups.count - 1].append(member)
      } else {
        groups.append([member])
      }
    }
    return groups.filter { $0.count > 1 }
  }

  private struct Kept {
    let field: Field
    let header: String
  }

  /// The fields that a merge may set, under the headers of the vendor's export; what the CRM keeps
  /// itself is left out.
  private func fields(_ entity: Entity, _ store: Store) throws -> [Kept] {
    let own = [
      "created_at", "modified_at", "last_activity_at", "is_converted", "converted_at",
      "converted_account_ref", "converted_contact_ref",
      "converted_deal_ref", "full_name",
    ]
    let profiles = ProfileList.all.filter {
      $0.vendor == layout.vendor && $0.entity == entity
    }
    let used = try store.text(
      """
      select file.profile from file
      inner join source on source.id = file.source_id
      where source.vendor = ? and file.entity = ?
      order by file.id desc limit 1
      """, [.text(layout.vendor.rawValue), .text(entity.rawValue)])
    let profile = profiles.first { $0.id == used } ?? profiles.first
    return EntityTable.fields(of: entity).filter {
      !own.contains($0.id) && !EntityTable.ownFate.contains($0.id)
    }.compactMap { field in
      guard let profile else { return Kept(field: field, header: field.id) }
      return profile.columns.first { $0.field == field.id }
        .map { Kept(field: field, header: $0.header) }
    }
  }

  /// The golden values; ids of other records only where they come from the source itself.
  private func values(
    _ entity: Entity, _ fields: [Kept], _ store: Store
  ) throws -> [Place: [String]] {
    let columns = fields.map { kept in
      let name = kept.field.id
      guard kept.field.storage == .reference, name.hasSuffix("_ref") else {
        return "golden.\(name)"
      }
      return """
        (
            select golden.\(name) from \(entity.table) as told
            where told.id = coalesce(
                json_extract(golden.origins, '$.\(name)'), golden.survivor_id)
            and told.source_id = member.source_id
        ) as \(name)
        """
    }
    let hasCurrency = EntityTable.index(of: "currency", in: entity) != nil
    var result: [Place: [String]] = [:]
    try store.ask(
      """
      select distinct
          golden.id, member.source_id, \(hasCurrency ? "golden.currency" : "null"),
          \(columns.joined(separator: ", "))
      from golden_\(entity.table) as golden
      inner join cluster_member as member
          on member.entity = ? and member.cluster_id = golden.id
      inner join source on source.id = member.source_id
      where source.vendor = ?
      """, [.text(entity.rawValue), .text(layout.vendor.rawValue)], doing: "writing merges"
    ) { row in
      let place = Place(golden: row.integer(0) ?? 0, source: row.integer(1) ?? 0)
      result[place] = fields.enumerated().map { index, kept in
        ExportField(name: kept.field.id, storage: kept.field.storage)
          .text(row, index + 3, currency: row.text(2)) ?? ""
      }
    }
    return result
  }
}
