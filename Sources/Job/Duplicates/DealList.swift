import Cleaning
import Matching
import Warehouse

/// All current deals that were not deleted, in the order of their ids.
struct DealList: Sendable {
  private(set) var deals: [DealFeatures] = []
  /// The words of all names.
  private var words: [UInt8] = []
  /// Whether deals with a stage are won, by a hash of source, pipeline and label.
  private let ends: [UInt64: Bool]

  /// Reads them.
  ///
  /// - Parameters:
  ///   - accounts: the accounts that they may be with.
  ///   - store: the transaction.
  /// - Throws: `WarehouseError.sqlite`.
  init(_ accounts: LinkAccounts, in store: Store) throws {
    var ends: [UInt64: Bool] = [:]
    try store.ask(
      """
      select source_id, pipeline, label, canonical = 'won' from stage_label
      where canonical in ('won', 'lost')
      """, doing: "reading stages"
    ) { row in
      let stage = row.withBytes(1) { pipeline in
        row.withBytes(2) { Self.stage(row.integer(0) ?? 0, pipeline, $0) }
      }
      ends[stage] = row.integer(3) == 1
    }
    self = try AskedAside(store: store, numbers: 3, texts: 7).into(
      DealList(ends: ends), Self.question, doing: "reading deals"
    ) { $0.add($1, accounts) }
  }

  private init(ends: [UInt64: Bool]) { self.ends = ends }

  private static let question = """
    select
        deal.id, deal.source_id, deal.amount,
        deal.name, deal.currency, deal.close_date, deal.created_at, deal.pipeline, deal.stage,
        deal.account_ref
    from deal not indexed
    where deal.closed_run is null
    and coalesce(deal.is_deleted, 0) = 0
    and deal.merged_into_ref is null
    order by deal.id
    """

  private static func stage(
    _ source: Int64, _ pipeline: Span<UInt8>, _ label: Span<UInt8>
  ) -> UInt64 {
    ContentHash.pair(
      ContentHash.pair(ContentHash.of(pipeline), ContentHash.of(label)),
      UInt64(bitPattern: source))
  }

  private mutating func add(_ rows: AskedRows, _ accounts: LinkAccounts) {
    let text = rows.texts.bytes.span
    // A customer has several deals, but those of one follow no order.
    var tokens: [UInt8] = []
    var own: [UInt8] = []
    for row in 0..<rows.count {
      func range(_ column: Int) -> Range<Int> { rows.texts.range(row, column) }
      let source = rows.number(row, 1)
      let account = accounts.account(text.extracting(range(6)), of: source)
      tokens.removeAll(keepingCapacity: true)
      if let account, account.hasName {
        tokens += accounts.words[account.words]
      } else {
        appendCompanyTokens(text.extracting(range(6)), to: &tokens)
      }
      let start = words.count
      fold(text.extracting(range(0)), into: &words)
      let folded = start..<words.count
      Self.take(words[folded], without: tokens, into: &own)
      let amount = rows.number(row, 2)
      let currency = ContentHash.of(text.extracting(range(1)))
      deals.append(
        DealFeatures(
          id: rows.number(row, 0), sourceID: source,
          customer: Self.customer(account, tokens),
          name: folded.isEmpty ? 0 : ContentHash.pair(2, ContentHash.of(own.span)),
          words: folded,
          amount: amount == 0
            ? 0 : ContentHash.pair(ContentHash.pair(4, currency), UInt64(bitPattern: amount)),
          minorUnits: amount, currency: currency, closeDay: Self.day(text.extracting(range(2))),
          createdDay: Self.day(text.extracting(range(3))),
          isWon: ends[Self.stage(source, text.extracting(range(4)), text.extracting(range(5)))]))
    }
  }

  private static func customer(_ account: LinkAccounts.Account?, _ tokens: [UInt8]) -> UInt64 {
    if let account { return ContentHash.pair(0, UInt64(bitPattern: account.goldenID)) }
    return tokens.isEmpty ? 0 : ContentHash.pair(1, ContentHash.of(tokens.span))
  }

  /// Takes the words of a name that a customer's name does not have; all where it has them all.
  private static func take(
    _ name: ArraySlice<UInt8>, without customer: [UInt8], into own: inout [UInt8]
  ) {
    own.removeAll(keepingCapacity: true)
    let theirs = customer.split(separator: 0x20)
    for word in name.split(separator: 0x20) where !theirs.contains(word) {
      if !own.isEmpty { own.append(0x20) }
      own += word
    }
    if own.isEmpty { own += name }
  }

  private static func day(_ text: Span<UInt8>) -> Int? {
    Day(isoBytes: text, at: 0).map { Int($0.number) }
  }

  /// Shared words of two names over all their words, 0 to 1.
  func overlap(_ one: DealFeatures, _ other: DealFeatures) -> Double {
    let ones = Set(words[one.words].split(separator: 0x20))
    let others = Set(words[other.words].split(separator: 0x20))
    let all = ones.union(others).count
    return all == 0 ? 0 : Double(ones.intersection(others).count) / Double(all)
  }
}
