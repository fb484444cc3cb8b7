internal import CRM
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
    try body(unsafe buffer(column).span)
  }

  /// Adds the bytes of a column to others, none for NULL.
  package func append(_ column: Int, to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: buffer(column))
  }

  /// Adds the bytes of some columns to others, none for NULL, and to `bounds` where those of each
  /// begin and end.
  package func append(
    _ columns: Range<Int>, to bytes: inout [UInt8], bounds: inout [UInt32]
  ) {
    for column in columns {
      // A value is found once; asked for as a blob, a text is not copied to end in a zero.
      let value = unsafe sqlite3_column_value(handle, Int32(column))
      let count = unsafe Int(sqlite3_value_bytes(value))
      bounds.append(UInt32(bytes.count))
      if count > 0, let start = unsafe sqlite3_value_blob(value) {
        unsafe bytes.append(
          contentsOf: UnsafeRawBufferPointer(start: start, count: count))
      }
      bounds.append(UInt32(bytes.count))
    }
  }

  /// The value of a column, whose text is added to `arena`.
  internal func cell(_ column: Int, into arena: inout [UInt8]) -> Cell {
    // A value is found once.
    let value = unsafe sqlite3_column_value(handle, Int32(column))
    switch unsafe sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_value_double(value))
    case SQLITE_TEXT:
      let start = arena.count
      let count = unsafe Int(sqlite3_value_bytes(value))
      if count > 0, let text = unsafe sqlite3_value_blob(value) {
        unsafe arena.append(contentsOf: UnsafeRawBufferPointer(start: text, count: count))
      }
      return .text(offset: start, length: arena.count - start)
    default: return .null
    }
  }

  /// A copy of the bytes of a column, none for NULL.
  package func bytes(_ column: Int) -> [UInt8] {
    unsafe [UInt8](buffer(column))
  }

  /// The numbers of a column that `Parameter.packed` was stored in, none for NULL.
  package func packed<Number: FixedWidthInteger & BitwiseCopyable>(_ column: Int) -> [Number] {
    let bytes = unsafe UnsafeRawBufferPointer(buffer(column))
    let count = bytes.count / MemoryLayout<Number>.size
    return unsafe [Number](unsafeUninitializedCapacity: count) { numbers, filled in
      unsafe UnsafeMutableRawBufferPointer(numbers).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes.prefix(count * MemoryLayout<Number>.size)))
      filled = count
    }
  }

  /// Where the bytes of a column lie; asked for as a blob, a text is not copied to end in a zero.
  private func buffer(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    if count == 0 { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    let start = unsafe sqlite3_column_blob(handle, Int32(column))
    return unsafe UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }

  /// Adds the value of a column to a hash; false for NULL.
  func add(_ column: Int, to hash: inout KeyHash) -> Bool {
    unsafe hash.add(sqlite3_column_value(handle, Int32(column)))
  }

  /// Number of columns.
  package var columnCount: Int { unsafe Int(sqlite3_column_count(handle)) }

  /// The name of a column.
  package func name(_ column: Int) -> String {
    guard let name = unsafe sqlite3_column_name(handle, Int32(column)) else { return "" }
    return unsafe String(cString: name)
  }
}
