import Cleaning
import Matching
import Warehouse

/// The current accounts as links look at them: found by what other records refer to, with the words
/// of their names and the keys that others may share.
struct LinkAccounts: Sendable {
  /// One account.
  struct Account: Sendable {
    let id: Int64
    /// The golden record that it is part of.
    let goldenID: Int64
    /// Whether it was neither deleted nor merged away.
    let isAlive: Bool
    /// Where the words of its name lie; empty where it has none.
    let words: Range<Int>
    let hasName: Bool
    /// The key of its web domain; 0 where it has none.
    let domain: UInt64
  }

  /// In the order of their ids.
  private(set) var accounts: [Account] = []
  /// The words of all names, parted by blanks.
  private(set) var words: [UInt8] = []
  private var places: [UInt64: Int32] = [:]
  private var keys = LinkKeys()

  /// Reads them.
  ///
  /// - Parameter store: the transaction.
  /// - Throws: `WarehouseError.sqlite`.
  init(_ store: Store) throws {
    self = try AskedAside(store: store, numbers: 4, texts: 3).into(
      LinkAccounts(), Self.question, doing: "reading accounts"
    ) { $0.add($1) }
  }

  private init() {}

  private static let question = """
    select
        account.id,
        account.source_id,
        coalesce(member.cluster_id, heir.own_id, account.id),
        coalesce(account.is_deleted, 0) = 0 and account.merged_into_ref is null,
        account.key, account.name, account.website
    from account not indexed
    left join cluster_member as member
        on member.entity = 'account'
        and member.source_id = account.source_id
        and member.key = account.key
    left join golden_heir as heir
        on heir.entity = 'account'
        and heir.source_id = account.source_id
        and heir.key = account.key
    where account.closed_run is null
    order by account.id
    """

  private mutating func add(_ rows: AskedRows) {
    for row in 0..<rows.count {
      let reference = rows.withText(row, 0) { Self.reference($0, of: rows.number(row, 1)) }
      places[reference] = Int32(accounts.count)
      let start = words.count
      let hasName = rows.withText(row, 1) { name in
        appendCompanyTokens(name, to: &words)
        return !name.isEmpty
      }
      keys.clear()
      rows.withText(row, 2) { keys.add(domainOf: $0) }
      accounts.append(
        Account(
          id: rows.number(row, 0), goldenID: rows.number(row, 2),
          isAlive: rows.number(row, 3) == 1, words: start..<words.count, hasName: hasName,
          domain: keys.keys.first ?? 0))
    }
  }

  /// The account that a record of a source refers to; nil where there is none now.
  func account(_ key: Span<UInt8>, of source: Int64) -> Account? {
    if key.isEmpty { return nil }
    return places[Self.reference(key, of: source)].map { accounts[Int($0)] }
  }

  /// A hash of source and key.
  private static func reference(_ key: Span<UInt8>, of source: Int64) -> UInt64 {
    ContentHash.pair(ContentHash.of(key), UInt64(bitPattern: source))
  }
}
