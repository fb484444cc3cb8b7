internal import GRDB

/// One open transaction on the database: runs statements and answers questions.
package struct Store {
  internal let database: Database

  /// Compiles a statement for repeated use within this transaction.
  package func statement(_ sql: String, doing purpose: String) throws -> Statement {
    try Statement(sql, in: database, doing: purpose)
  }

  /// Runs one statement that returns nothing.
  package func run(_ sql: String, _ parameters: [Parameter] = [], doing purpose: String) throws {
    try statement(sql, doing: purpose).run(parameters)
  }

  /// Asks a question and hands every row to `body`.
  package func ask(
    _ sql: String, _ parameters: [Parameter] = [], doing purpose: String = "answering a question",
    _ body: (RowReader) throws -> Void
  ) throws {
    try statement(sql, doing: purpose).forEachRow(parameters, body)
  }

  /// The first column of the first row as an integer, nil without rows or for NULL.
  package func integer(_ sql: String, _ parameters: [Parameter] = []) throws -> Int64? {
    var result: Int64?
    try ask(sql, parameters) { row in if result == nil { result = row.integer(0) } }
    return result
  }

  /// The first column of the first row as text, nil without rows or for NULL.
  package func text(_ sql: String, _ parameters: [Parameter] = []) throws -> String? {
    var result: String?
    try ask(sql, parameters) { row in if result == nil { result = row.text(0) } }
    return result
  }

  /// The row id of the last insert.
  package var lastInsertedID: Int64 { database.lastInsertedRowID }
}
