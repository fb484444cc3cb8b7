import CRM

/// Inserts the versions of one entity's records, with a statement that names only the columns that
/// any record so far has filled: a column without a value costs SQLite about what one with a value
/// does, and most sources fill less than half of them.
internal final class RowInsert {
  private let entity: Entity
  private let store: Store
  private let fields: [String]
  /// Positions of the fields that the statement names, and of the others, ascending.
  private var filled: [Int] = []
  private var blank: [Int]
  private var statement: Statement

  /// Prepares the statement for records that fill nothing yet.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  init(into entity: Entity, in store: Store) throws {
    self.entity = entity
    self.store = store
    fields = EntityTable.fields(of: entity).map(\.id)
    blank = Array(fields.indices)
    statement = try Self.prepare([], entity, store)
  }

  /// Writes one row.
  ///
  /// - Parameters:
  ///   - leading: the columns of `EntitySchema.origin` before the key.
  ///   - header: key, raw and extra.
  ///   - cells: a value for each field of the entity.
  ///   - arena: the bytes the texts lie in.
  /// - Throws: `WarehouseError.sqlite`.
  func insert(
    _ leading: [Int64], _ header: RowHeader, _ cells: ArraySlice<Cell>, arena: [UInt8]
  ) throws {
    let start = cells.startIndex
    if blank.contains(where: { cells[start + $0].tag != .null }) { try widen(to: cells) }
    try statement.insert(leading, header, cells, at: filled, arena: arena)
  }

  /// Names the columns too that a record is the first to fill.
  private func widen(to cells: ArraySlice<Cell>) throws {
    let found = Set(blank.filter { cells[cells.startIndex + $0].tag != .null }).union(filled)
    filled = fields.indices.filter { found.contains($0) }
    blank = fields.indices.filter { !found.contains($0) }
    statement = try Self.prepare(filled.map { fields[$0] }, entity, store)
  }

  private static func prepare(
    _ fields: [String], _ entity: Entity, _ store: Store
  ) throws -> Statement {
    try store.statement(
      EntitySchema.insert(into: entity, fields), doing: "loading \(entity.rawValue) records")
  }
}
