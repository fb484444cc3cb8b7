import CRM
import Matching
import Warehouse

/// A table of records to be matched, and which record each row is.
struct MatchRows: Sendable {
  private(set) var table: MatchTable
  /// The version behind each row, ascending within a question.
  private(set) var ids: [Int64] = []
  /// By row, a hash of the account it refers to, 0 for none; empty where no account's name is
  /// compared.
  private(set) var accounts: [UInt64] = []

  /// No records yet.
  init(fields: [MatchField]) { table = MatchTable(fields: fields) }

  /// Reads the records of a question whose first column is the id and whose others are the fields.
  init(_ question: String, fields: [MatchField], from store: Store, doing purpose: String) throws {
    table = MatchTable(fields: fields)
    try append { add in try store.ask(question, doing: purpose, add) }
  }

  /// Reads all records of an entity that are matched.
  ///
  /// - Parameters:
  ///   - shape: of the entity.
  ///   - accounts: the names of accounts, where the shape asks for them.
  ///   - store: the transaction.
  /// - Throws: `WarehouseError.sqlite`.
  init(_ shape: MatchShape, _ accounts: AccountNames?, from store: Store) throws {
    table = MatchTable(fields: shape.fields)
    try append(naming: shape.naming(accounts)) { add in
      try store.ask(
        shape.wholeQuestion, doing: "reading \(shape.entity.rawValue) records", add)
    }
  }

  /// Reads some records of an entity, given by their versions, which ascend.
  init(
    _ ids: [Int64], _ shape: MatchShape, _ accounts: AccountNames?, from store: Store
  ) throws {
    table = MatchTable(fields: shape.fields)
    let question = try GroupedQuestion(
      shape.asked, from: shape.entity.table, in: store,
      doing: "reading \(shape.entity.rawValue) records")
    try append(naming: shape.naming(accounts)) { add in try question.forEachRow(ids, add) }
  }

  /// Adds more records, whose ids ascend anew.
  ///
  /// - Parameters:
  ///   - accounts: a field that has an account's key and is to have its name, by the source that
  ///     stands behind the fields; nil: none.
  ///   - isBlank: whether a value of a field says nothing and is to be left out; nil: none is.
  ///   - ask: asks for the records and hands each row to its argument: id, then one column a field.
  /// - Throws: what `ask` throws.
  mutating func append(
    naming accounts: (field: Int, names: AccountNames)? = nil,
    isBlank: ((Int, Span<UInt8>) -> Bool)? = nil,
    _ ask: ((RowReader) throws -> Void) throws -> Void
  ) throws {
    let filling = TableFilling(table)
    // What is filled holds the only reference while it grows.
    table = MatchTable(fields: [])
    var block = GrowingBlock(columns: filling.fields.count)
    let asked = Result {
      try ask { row in
        block.add(row, isBlank: isBlank)
        if let accounts {
          block.nameAccount(row, accounts.field, accounts.names)
          self.accounts.append(accounts.names.account(of: row, accounts.field + 1))
        }
        ids.append(row.integer(0) ?? 0)
        if block.isFull { filling.add(block.take()) }
      }
    }
    filling.add(block.take())
    table = try filling.end()
    try asked.get()
  }

  /// The table, which is no longer here then.
  mutating func takeTable() -> MatchTable {
    let taken = table
    table = MatchTable(fields: taken.fields)
    return taken
  }

  /// The row of a version; nil where it is not among them.
  func row(of id: Int64) -> Int? { Self.place(of: id, in: ids) }

  /// The place of a version among ascending ids; nil where it is not among them.
  static func place(of id: Int64, in ids: [Int64]) -> Int? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id ? low : nil
  }
}
