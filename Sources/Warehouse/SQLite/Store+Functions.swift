internal import GRDB
internal import GRDBSQLite

/// Functions that SQL on one connection calls to look into a `LookupTable`.
extension Store {
  /// What a function is called with: the table, and the column it tells.
  private final class Call {
    let table: LookupTable
    let column: Int

    init(_ table: LookupTable, column: Int) {
      self.table = table
      self.column = column
    }
  }

  /// Defines a function whose arguments are a key.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func define(_ name: String, arguments: Int, _ table: LookupTable, column: Int) throws {
    let call = unsafe Unmanaged.passRetained(Call(table, column: column)).toOpaque()
    // SQLite lets go of the call when the function is defined anew, and where it refuses it.
    let code = unsafe sqlite3_create_function_v2(
      database.sqliteConnection, name, Int32(arguments),
      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, call,
      { context, count, values in unsafe Store.answer(context, count, values) }, nil, nil,
      { call in
        guard let call = unsafe call else { return }
        unsafe Unmanaged<Call>.fromOpaque(call).release()
      })
    guard code == SQLITE_OK else {
      throw WarehouseError.sqlite(
        code: code, message: "the function \(name) can't be defined", doing: "looking up \(name)")
    }
  }

  /// Takes a function back; no statement that calls it is open any more.
  func forget(_ name: String, arguments: Int) {
    unsafe sqlite3_create_function_v2(
      database.sqliteConnection, name, Int32(arguments), SQLITE_UTF8, nil, nil, nil, nil, nil)
  }

  private static func answer(
    _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
  ) {
    guard let data = unsafe sqlite3_user_data(context) else { return }
    let call = unsafe Unmanaged<Call>.fromOpaque(data).takeUnretainedValue()
    var hash = KeyHash()
    var isWhole = true
    for index in 0..<Int(count) where isWhole { isWhole = unsafe hash.add(values?[index] ?? nil) }
    if !call.table.tellsTexts {
      unsafe sqlite3_result_int(context, isWhole && call.table.holds(hash) ? 1 : 0)
    } else if isWhole, let text = call.table.text(hash, column: call.column) {
      // SQLITE_TRANSIENT: SQLite copies the text.
      let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      unsafe text.withUnsafeBytes { bytes in
        unsafe sqlite3_result_text(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
          transient)
      }
    } else {
      unsafe sqlite3_result_null(context)
    }
  }
}
