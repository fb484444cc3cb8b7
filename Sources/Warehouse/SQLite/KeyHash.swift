internal import GRDBSQLite

/// 128 bits that tell one tuple of SQL values from another, so that the values need not be kept:
/// among a thousand million tuples two are taken for one with a chance below 10 to the power of -20.
///
/// Equal by SQL's `=` of columns of one type: texts by their bytes, integers by value.
@safe
struct KeyHash: Hashable, Sendable {
  private var high: UInt64
  private(set) var low: UInt64

  /// The hash of no values.
  init() { self.init(high: 0x9E37_79B9_7F4A_7C15, low: 0xD1B5_4A32_D192_ED03) }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// What stands where no tuple is.
  static let free = KeyHash(high: 0, low: 0)

  /// Adds one value.
  ///
  /// - Returns: false for NULL, which equals nothing.
  @inline(__always)
  mutating func add(_ value: OpaquePointer?) -> Bool {
    switch unsafe sqlite3_value_type(value) {
    case SQLITE_INTEGER:
      fold(UInt64(bitPattern: unsafe sqlite3_value_int64(value)))
      fold(1)
    case SQLITE_FLOAT:
      fold((unsafe sqlite3_value_double(value)).bitPattern)
      fold(2)
    case SQLITE_NULL:
      return false
    default:
      let count = unsafe Int(sqlite3_value_bytes(value))
      unsafe add(UnsafeRawBufferPointer(start: sqlite3_value_blob(value), count: count))
    }
    return true
  }

  /// Eight bytes at a time, the rest with zeros behind, then how many there were.
  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var at = 0
    while at &+ 8 <= bytes.count {
      fold(unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at &+= 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(unsafe bytes[at])
      at &+= 1
    }
    fold(rest)
    fold(UInt64(bytes.count) << 8 | 3)
  }

  @inline(__always)
  private mutating func fold(_ word: UInt64) {
    let one = (high ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    high = one.high ^ one.low
    let other = (low ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    low = other.high &+ other.low.byteSwapped
  }
}
