package import CRM

/// Which fields have no known past at a day: no export had told of them by then.
package struct PastFields {
  /// An entity of a source, and the fields that it tells.
  package struct Gap: Sendable, Equatable {
    package let source: String
    package let entity: Entity
    package let fields: [String]
  }

  private let store: Store

  /// The fields within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Fields that don't tell anything of a record's state.
  private static let timeless: Set<String> = ["created_at", "modified_at"]

  /// The fields taken as the first export told them, by source and entity.
  ///
  /// - Parameters:
  ///   - day: where the organisation is, as text.
  ///   - known: fields of an entity whose past a history file tells.
  /// - Returns: one gap for each entity of a source whose first export was taken later.
  /// - Throws: `WarehouseError.sqlite`.
  package func unknown(
    at day: String, except known: [Entity: Set<String>]
  ) throws -> [Gap] {
    var late: [(id: Int64, name: String, entity: Entity)] = []
    try store.ask(
      """
      select source.id, source.name, file.entity
      from file inner join source on source.id = file.source_id
      where file.entity is not null
      group by source.id, file.entity
      having substr(min(file.snapshot_at), 1, 10) > ?
      order by source.name, file.entity
      """, [.text(day)]
    ) { row in
      if let entity = Entity(rawValue: row.text(2) ?? "") {
        late.append((row.integer(0) ?? 0, row.text(1) ?? "", entity))
      }
    }
    return try late.compactMap { source, name, entity in
      // Events that carry their own time have no past to lose.
      if entity == .stageChange || entity == .rate || entity == .target { return nil }
      let fields = EntityTable.fields(of: entity).map(\.id).filter {
        !Self.timeless.contains($0) && known[entity]?.contains($0) != true
      }
      var told: [String] = []
      let counts = fields.map { "max(\($0) is not null)" }.joined(separator: ", ")
      try store.ask(
        "select \(counts) from \(entity.table) where source_id = ?", [.integer(source)]
      ) { row in told = fields.indices.filter { row.integer($0) == 1 }.map { fields[$0] } }
      return told.isEmpty ? nil : Gap(source: name, entity: entity, fields: told)
    }
  }
}
