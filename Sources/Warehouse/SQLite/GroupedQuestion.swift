/// Asks for rows of a table by their ids, several by one statement: starting one costs about as
/// much as what it does for a row.
package struct GroupedQuestion {
  /// Ids that one statement asks for.
  private static let together = 128

  private let statement: Statement

  /// Prepares the statement.
  ///
  /// - Parameters:
  ///   - columns: what is asked of a row, which is called `record`.
  ///   - table: its table.
  ///   - join: what else is joined to it, as SQL.
  ///   - store: the transaction.
  ///   - purpose: for messages.
  /// - Throws: `WarehouseError.sqlite`.
  package init(
    _ columns: [String], from table: String, joining join: String = "", in store: Store,
    doing purpose: String
  ) throws {
    let marks = repeatElement("(?)", count: Self.together).joined(separator: ", ")
    statement = try store.statement(
      """
      select record.id, \(columns.joined(separator: ", "))
      from (values \(marks)) as wanted
      cross join \(table) as record on record.id = wanted.column1
      \(join)
      """, doing: purpose)
  }

  /// Hands every row that is there to `body`, its id before the columns, in the order of the ids.
  ///
  /// - Throws: `WarehouseError.sqlite`, and what `body` throws.
  package func forEachRow(_ ids: some Collection<Int64>, _ body: (RowReader) throws -> Void) throws
  {
    var rest = ids[...]
    while !rest.isEmpty {
      let asked = rest.prefix(Self.together)
      rest = rest.dropFirst(Self.together)
      let blank = repeatElement(Parameter.null, count: Self.together - asked.count)
      try statement.forEachRow(asked.map { .integer($0) } + blank, body)
    }
  }
}
