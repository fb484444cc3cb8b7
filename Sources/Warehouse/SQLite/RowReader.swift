internal import GRDBSQLite

/// The current row of a running question; valid only inside the closure it is handed to.
@safe
package struct RowReader {
  private let handle: OpaquePointer

  internal init(handle: OpaquePointer) { unsafe self.handle = handle }

  /// Whether the column is NULL.
  package func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// The column as an integer, nil for NULL.
  package func integer(_ column: Int) -> Int64? {
    isNull(column) ? nil : unsafe sqlite3_column_int64(handle, Int32(column))
  }

  /// The column as a floating-point number, nil for NULL.
  package func real(_ column: Int) -> Double? {
    isNull(column) ? nil : unsafe sqlite3_column_double(handle, Int32(column))
  }

  /// The column as text, nil for NULL.
  package func text(_ column: Int) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a text column, an empty span for NULL.
  package func withBytes<R>(_ column: Int, _ body: (Span<UInt8>) throws -> R) rethrows -> R {
    let start = unsafe sqlite3_column_text(handle, Int32(column))
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    let buffer = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    return try body(unsafe buffer.span)
  }

  /// A copy of the bytes of a column, none for NULL.
  package func bytes(_ column: Int) -> [UInt8] {
    let start = unsafe sqlite3_column_blob(handle, Int32(column))
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// Number of columns.
  package var columnCount: Int { unsafe Int(sqlite3_column_count(handle)) }

  /// The name of a column.
  package func name(_ column: Int) -> String {
    guard let name = unsafe sqlite3_column_name(handle, Int32(column)) else { return "" }
    return unsafe String(cString: name)
  }
}
