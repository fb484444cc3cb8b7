import CRM

/// Inserts the versions of one entity's records, several by one statement: starting one costs about
/// as much as what it does for a row.
///
/// The statements name only the columns that any record so far has filled: a column without a value
/// costs SQLite about what one with a value does, and most sources fill less than half of them.
internal final class RowInsert {
  /// Rows that one statement writes.
  private static let together = 64

  private let entity: Entity
  private let store: Store
  private let fields: [String]
  /// Positions of the fields that the statements name, and of the others, ascending.
  private var filled: [Int] = []
  private var blank: [Int]
  private var one: Statement
  /// Prepared when so many rows have come together.
  private var several: Statement?
  /// Rows of the batch that are not written yet, and the integers of each.
  private var rows: [Int] = []
  private var leading: [Int64] = []

  /// Prepares the statement for records that fill nothing yet.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  init(into entity: Entity, in store: Store) throws {
    self.entity = entity
    self.store = store
    fields = EntityTable.fields(of: entity).map(\.id)
    blank = Array(fields.indices)
    one = try Self.prepare([], 1, entity, store)
  }

  /// Takes one row, which is written with others, at the latest by `flush`.
  ///
  /// - Parameters:
  ///   - integers: the columns of `EntitySchema.origin` before the key.
  ///   - row: which row of the batch it is.
  ///   - batch: the batch, the same until `flush`.
  /// - Throws: `WarehouseError.sqlite`.
  func add(_ integers: [Int64], _ row: Int, of batch: TypedBatch) throws {
    let start = row * fields.count
    if blank.contains(where: { batch.cells[start + $0].tag != .null }) {
      try flush(batch)
      try widen(to: batch.cells[start..<start + fields.count])
    }
    rows.append(row)
    leading += integers
    if rows.count == Self.together { try flush(batch) }
  }

  /// Writes the rows that were taken: before anything asks for one, and before the batch ends.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func flush(_ batch: TypedBatch) throws {
    if rows.isEmpty { return }
    if rows.count == Self.together {
      let statement = try several ?? Self.prepare(names, Self.together, entity, store)
      several = statement
      try statement.insert(
        rows[...], of: batch, width: fields.count, at: filled, leading: leading[...])
    } else {
      let count = leading.count / rows.count
      for place in rows.indices {
        try one.insert(
          rows[place...place], of: batch, width: fields.count, at: filled,
          leading: leading[place * count..<(place + 1) * count])
      }
    }
    rows.removeAll(keepingCapacity: true)
    leading.removeAll(keepingCapacity: true)
  }

  private var names: [String] { filled.map { fields[$0] } }

  /// Names the columns too that a record is the first to fill.
  private func widen(to cells: ArraySlice<Cell>) throws {
    let found = Set(blank.filter { cells[cells.startIndex + $0].tag != .null }).union(filled)
    filled = fields.indices.filter { found.contains($0) }
    blank = fields.indices.filter { !found.contains($0) }
    one = try Self.prepare(names, 1, entity, store)
    several = nil
  }

  private static func prepare(
    _ fields: [String], _ rows: Int, _ entity: Entity, _ store: Store
  ) throws -> Statement {
    try store.statement(
      EntitySchema.insert(into: entity, fields, rows: rows),
      doing: "loading \(entity.rawValue) records")
  }
}
