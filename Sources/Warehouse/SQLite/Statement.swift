internal import CRM
internal import GRDB
internal import GRDBSQLite

/// A prepared statement used row by row, where GRDB's String-based binding would cost too much.
///
/// This file and `RowReader.swift` hold the only unsafe pointers of the store: SQLite's C
/// interface takes and gives raw memory. Texts are bound without a copy, so a bound buffer must
/// outlive the step; `insert(_:)` below does both inside one closure.
@safe
package final class Statement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private let purpose: String

  /// Compiles one statement.
  ///
  /// - Parameters:
  ///   - sql: one statement.
  ///   - database: the connection; the statement must not outlive it.
  ///   - purpose: what it does, for messages: "loading deals".
  /// - Throws: `WarehouseError.sqlite`.
  internal init(_ sql: String, in database: Database, doing purpose: String) throws {
    guard let connection = unsafe database.sqliteConnection else {
      throw WarehouseError.sqlite(code: 21, message: "the connection is closed", doing: purpose)
    }
    var handle: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle = unsafe handle else {
      throw WarehouseError.sqlite(
        code: unsafe sqlite3_extended_errcode(connection),
        message: unsafe String(cString: sqlite3_errmsg(connection)), doing: purpose)
    }
    unsafe self.handle = handle
    unsafe self.connection = connection
    self.purpose = purpose
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Binds some rows of a batch one after the other, steps once and resets.
  ///
  /// - Parameters:
  ///   - rows: which rows; of each the leading integers are bound, then key, raw and extra, then the
  ///     cells at `places`.
  ///   - batch: what they are rows of.
  ///   - width: cells of a row.
  ///   - places: which of them are bound, counted from the first.
  ///   - leading: as many integers for each row.
  /// - Throws: `WarehouseError.sqlite`.
  internal func insert(
    _ rows: ArraySlice<Int>, of batch: TypedBatch, width: Int, at places: [Int],
    leading: ArraySlice<Int64>
  ) throws {
    let count = leading.count / max(1, rows.count)
    try unsafe batch.arena.withUnsafeBufferPointer { bytes in
      var index: Int32 = 0
      var next = leading.startIndex
      for row in rows {
        for place in next..<next + count {
          index += 1
          unsafe sqlite3_bind_int64(handle, index, leading[place])
        }
        next += count
        unsafe bind(batch.rows[row].key, at: index + 1, bytes)
        unsafe bind(batch.rows[row].raw, at: index + 2, bytes)
        unsafe bind(batch.rows[row].extra, at: index + 3, bytes)
        index += 3
        for place in places {
          index += 1
          unsafe bind(batch.cells[row * width + place], at: index, bytes)
        }
      }
      try step()
    }
  }

  /// Binds the cells in order, steps once and resets.
  ///
  /// - Parameters:
  ///   - cells: values for all parameters.
  ///   - arena: the bytes the texts lie in.
  /// - Throws: `WarehouseError.sqlite`.
  internal func insert(_ cells: ArraySlice<Cell>, arena: [UInt8]) throws {
    try unsafe arena.withUnsafeBufferPointer { bytes in
      var index: Int32 = 0
      for cell in cells {
        index += 1
        unsafe bind(cell, at: index, bytes)
      }
      try step()
    }
  }

  private func bind(_ cell: Cell, at index: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch cell.tag {
    case .null:
      unsafe sqlite3_bind_null(handle, index)
    case .integer:
      unsafe sqlite3_bind_int64(handle, index, Int64(bitPattern: cell.low))
    case .real:
      unsafe sqlite3_bind_double(handle, index, Double(bitPattern: cell.low))
    case .text:
      guard let base = bytes.baseAddress, cell.length > 0 else {
        unsafe sqlite3_bind_text(handle, index, "", 0, nil)
        return
      }
      unsafe UnsafeRawPointer(base + Int(cell.low)).withMemoryRebound(
        to: CChar.self, capacity: Int(cell.length)
      ) { text in
        _ = unsafe sqlite3_bind_text(handle, index, text, Int32(cell.length), nil)
      }
    }
  }

  private func step() throws {
    let code = unsafe sqlite3_step(handle)
    unsafe sqlite3_reset(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure() }
  }

  private func failure() -> WarehouseError {
    WarehouseError.sqlite(
      code: unsafe sqlite3_extended_errcode(connection),
      message: unsafe String(cString: sqlite3_errmsg(connection)), doing: purpose)
  }

  /// Steps through all rows of a query and hands each to `body`.
  package func forEachRow(
    _ parameters: [Parameter], _ body: (RowReader) throws -> Void
  ) throws {
    unsafe sqlite3_reset(handle)
    var index: Int32 = 0
    for parameter in parameters {
      index += 1
      bind(parameter, at: index)
    }
    // Whatever ends the rows, the statement must not stay open: it would hold its tables.
    defer { unsafe sqlite3_reset(handle) }
    let reader = unsafe RowReader(handle: handle)
    while true {
      let code = unsafe sqlite3_step(handle)
      if code == SQLITE_ROW {
        try body(reader)
      } else if code == SQLITE_DONE {
        return
      } else {
        throw failure()
      }
    }
  }

  private func bind(_ parameter: Parameter, at index: Int32) {
    switch parameter {
    case .null: unsafe sqlite3_bind_null(handle, index)
    case .integer(let value): unsafe sqlite3_bind_int64(handle, index, value)
    case .real(let value): unsafe sqlite3_bind_double(handle, index, value)
    case .text(let value):
      // SQLITE_TRANSIENT: SQLite copies the text, which is gone after this call.
      let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      unsafe sqlite3_bind_text(handle, index, value, Int32(value.utf8.count), transient)
    case .blob(let value):
      let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      unsafe value.withUnsafeBufferPointer { bytes in
        _ = unsafe sqlite3_bind_blob(
          handle, index, bytes.baseAddress, Int32(bytes.count), transient)
      }
    }
  }

  /// Steps through all rows of a query whose parameters have names, such as `:today`.
  ///
  /// Names that the query does not use are passed over.
  package func forEachRow(
    named parameters: [String: Parameter], _ body: (RowReader) throws -> Void
  ) throws {
    let count = unsafe Int(sqlite3_bind_parameter_count(handle))
    var values: [Parameter] = Array(repeating: .null, count: count)
    for (name, value) in parameters {
      let index = unsafe Int(sqlite3_bind_parameter_index(handle, name))
      if index > 0 { values[index - 1] = value }
    }
    try forEachRow(values, body)
  }

  /// Runs the statement once with the given parameters and no result.
  package func run(_ parameters: [Parameter]) throws {
    try forEachRow(parameters) { _ in }
  }
}

/// What SQLite says of a text before it is run.
package struct QueryExam: Sendable {
  /// Why it can't be run: SQLite's message, and the byte it stumbled at where it knows.
  package var problem: (message: String, offset: Int?)?
  package var columns: [String] = []
  /// Whether it changes nothing.
  package var isReadOnly = false
  /// Whether another statement follows.
  package var hasMore = false
}

extension Store {
  /// Compiles a text that a user wrote, without running it.
  package func examine(_ sql: String, doing purpose: String) throws -> QueryExam {
    guard let connection = unsafe database.sqliteConnection else {
      throw WarehouseError.sqlite(code: 21, message: "the connection is closed", doing: purpose)
    }
    var exam = QueryExam()
    var handle: OpaquePointer?
    var tail = 0
    let bytes = Array(sql.utf8CString)
    let code = unsafe bytes.withUnsafeBufferPointer { text in
      var rest: UnsafePointer<CChar>?
      let code = unsafe sqlite3_prepare_v3(
        connection, text.baseAddress, Int32(text.count), 0, &handle, &rest)
      if let rest = unsafe rest, let start = text.baseAddress { tail = unsafe rest - start }
      return code
    }
    defer { unsafe sqlite3_finalize(handle) }
    guard code == SQLITE_OK, let handle = unsafe handle else {
      let offset = unsafe Int(sqlite3_error_offset(connection))
      exam.problem = (unsafe String(cString: sqlite3_errmsg(connection)), offset < 0 ? nil : offset)
      return exam
    }
    exam.isReadOnly = unsafe sqlite3_stmt_readonly(handle) != 0
    let count = unsafe sqlite3_column_count(handle)
    exam.columns = (0..<count).map { column in
      guard let name = unsafe sqlite3_column_name(handle, column) else { return "" }
      return unsafe String(cString: name)
    }
    exam.hasMore = bytes.dropFirst(tail).contains { $0 > 0x20 || $0 < 0 }
    return exam
  }
}
