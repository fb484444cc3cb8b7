import CRM
import Matching
import Warehouse

/// The names of all accounts by their keys, held in memory: contacts are compared by the names of
/// their accounts too, and looking up each in the database costs more than reading the contacts.
struct AccountNames: Sendable {
  private var places: [UInt64: Range<Int>] = [:]
  private var bytes: [UInt8] = []

  /// Reads the names.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  init(in store: Store) throws {
    self = try AskedAside(store: store, numbers: 1, texts: 2).into(
      AccountNames(),
      "select source_id, key, name from account where closed_run is null and name is not null",
      doing: "reading names of accounts"
    ) { $0.add($1) }
  }

  private init() {}

  private mutating func add(_ rows: AskedRows) {
    for row in 0..<rows.count {
      let account = rows.withText(row, 0) { Self.hash($0, of: rows.number(row, 0)) }
      let start = bytes.count
      bytes += rows.texts.bytes[rows.texts.range(row, 1)]
      places[account] = start..<bytes.count
    }
  }

  /// The name of the account with a key of a source; empty where there is none.
  func name(of key: Span<UInt8>, source: Int64) -> ArraySlice<UInt8> {
    if places.isEmpty { return [] }
    return places[Self.hash(key, of: source)].map { bytes[$0] } ?? []
  }

  /// What the account is known by that a row tells, behind whose columns its source stands; 0 for
  /// none.
  func account(of row: RowReader, _ column: Int) -> UInt64 {
    if row.isNull(column) { return 0 }
    return row.withBytes(column) { Self.hash($0, of: row.integer(row.columnCount - 1) ?? 0) }
  }

  /// A hash of the name of the account with a hash; 0 where there is none.
  func hash(ofName account: UInt64) -> UInt32 {
    guard let place = places[account] else { return 0 }
    return UInt32(truncatingIfNeeded: ContentHash.of(bytes.span.extracting(place)))
  }

  /// What accounts are known by: 64 bits, as the keys that a load knows records by.
  static func hash(_ key: Span<UInt8>, of source: Int64) -> UInt64 {
    KnownRows.hash(key) &+ UInt64(bitPattern: source) &* 0x9E37_79B9_7F4A_7C15
  }
}
