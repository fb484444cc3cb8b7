import CRM
import Matching
import Warehouse

/// The names of all accounts by their keys, held in memory: contacts are compared by the names of
/// their accounts too, and looking up each in the database costs more than reading the contacts.
struct AccountNames {
  private var places: [UInt64: Range<Int>] = [:]
  private var bytes: [UInt8] = []

  /// Reads the names.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  init(in store: Store) throws {
    try store.ask(
      "select source_id, key, name from account where closed_run is null and name is not null",
      doing: "reading names of accounts"
    ) { row in
      let start = bytes.count
      row.append(2, to: &bytes)
      let account = row.withBytes(1) { Self.hash($0, of: row.integer(0) ?? 0) }
      places[account] = start..<bytes.count
    }
  }

  /// The name of the account with a key of a source; empty where there is none.
  func name(of key: Span<UInt8>, source: Int64) -> ArraySlice<UInt8> {
    if places.isEmpty { return [] }
    return places[Self.hash(key, of: source)].map { bytes[$0] } ?? []
  }

  /// 64 bits, as the keys that a load knows records by.
  private static func hash(_ key: Span<UInt8>, of source: Int64) -> UInt64 {
    KnownRows.hash(key) &+ UInt64(bitPattern: source) &* 0x9E37_79B9_7F4A_7C15
  }
}
