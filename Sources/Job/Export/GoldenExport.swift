import CRM
import Cleaning
package import Tabular
import Warehouse

/// Golden records for other systems: one line each, with its id, the ids that lead to it, and the
/// records it comes from.
package struct GoldenExport {
  private let path: String

  /// The export of a database.
  package init(database path: String) { self.path = path }

  /// Columns before the fields.
  private static let leading = ["golden_id", "records", "redirected_ids", "source_ids"]

  /// Writes the golden records of an entity, ordered by their ids.
  ///
  /// Lists of ids are parted by semicolons; a source id is `SOURCE:ID`.
  ///
  /// - Parameters:
  ///   - golden: of what.
  ///   - format: of the file.
  ///   - sink: takes the bytes.
  /// - Returns: how many golden records there are.
  /// - Throws: `WarehouseError`, what the sink throws.
  package func write(
    _ golden: GoldenEntity, as format: OutputFormat, to sink: ([UInt8]) throws -> Void
  ) throws -> Int {
    let entity = golden.entity
    let warehouse = try Warehouse(path: path, mustExist: true)
    return try warehouse.read { store in
      let fields = ExportField.all(of: entity)
      let redirects = try lists(
        """
        select golden_id, old_id from mart_golden_redirect where entity = ?
        order by golden_id, old_id
        """, entity, store)
      let members = try lists(
        """
        select member.cluster_id, source.name || ':' || member.key
        from cluster_member as member
        inner join source on source.id = member.source_id
        where member.entity = ?
        order by member.cluster_id, member.is_survivor desc, member.own_id
        """, entity, store)
      var rows = RowWriter(format, columns: Self.leading + fields.map(\.name))
      var count = 0
      try store.ask(
        """
        select golden_id, records, source_name, key, \(fields.map(\.name).joined(separator: ", "))
        from mart_golden_\(entity.table)
        order by golden_id
        """, doing: "exporting golden records"
      ) { row in
        let id = row.integer(0) ?? 0
        let alone = (row.text(2) ?? "") + ":" + (row.text(3) ?? "")
        var cells: [String?] = [
          String(id), row.text(1), redirects[id]?.joined(separator: ";"),
          members[id]?.joined(separator: ";") ?? alone,
        ]
        let currency = fields.firstIndex { $0.name == "currency" }.flatMap { row.text($0 + 4) }
        for (index, field) in fields.enumerated() {
          cells.append(field.text(row, index + 4, currency: currency))
        }
        rows.add(cells)
        count += 1
        if rows.pending > 1 << 18 { try sink(rows.take()) }
      }
      try sink(rows.take())
      return count
    }
  }

  /// Texts by golden id.
  private func lists(
    _ question: String, _ entity: Entity, _ store: Store
  ) throws -> [Int64: [String]] {
    var result: [Int64: [String]] = [:]
    try store.ask(question, [.text(entity.rawValue)], doing: "exporting golden records") { row in
      result[row.integer(0) ?? 0, default: []].append(row.text(1) ?? "")
    }
    return result
  }
}
