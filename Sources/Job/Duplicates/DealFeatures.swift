import Cleaning
import Warehouse

/// What one deal says, made comparable.
struct DealFeatures: Sendable {
  /// A value that other deals may share.
  enum Value: Hashable, Sendable {
    case customer(Int64)
    case customerName(String)
    case name(String)
    case amount(Int64, String)
    case closeDay(Int)
  }

  /// Two values that together are rare enough to look at those who share them.
  struct Block: Hashable {
    let one: Value
    let other: Value
  }

  let id: Int64
  let sourceID: Int64
  /// The golden account, else the account's name.
  let customer: Value?
  /// The name without the customer's words.
  let name: Value?
  let words: [String]
  let amount: Value?
  /// Days since 1970.
  let closeDay: Int?
  let createdDay: Int?
  /// How it ended; nil while it is open.
  let isWon: Bool?

  /// The values that count for how common they are.
  var values: [Value] {
    [customer, name, amount, closeDay.map { .closeDay($0) }].compactMap { $0 }
  }

  /// Two of customer, name and amount each.
  var blocks: [Block] {
    [(customer, name), (customer, amount), (name, amount)].compactMap { one, other in
      guard let one, let other else { return nil }
      return Block(one: one, other: other)
    }
  }

  /// Whether the amounts are in one currency and at most 5 % apart.
  func isNear(_ other: DealFeatures) -> Bool {
    guard case .amount(let one, let currency) = amount,
      case .amount(let two, let otherCurrency) = other.amount, currency == otherCurrency
    else { return false }
    let (low, high) = (min(one, two), max(one, two))
    return low > 0 && Int128(high - low) * 20 <= Int128(high)
  }

  /// Days between two days; nil where one is not known.
  static func days(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    return abs(one - other)
  }

  /// All current deals that were not deleted, in the order of their ids.
  static func read(_ store: Store) throws -> [DealFeatures] {
    var result: [DealFeatures] = []
    // A customer has several deals: its name is taken apart once.
    var words: [String: [String]] = [:]
    try store.ask(
      """
      select
          deal.id, deal.source_id, deal.name, deal.amount, deal.currency, deal.close_date,
          deal.created_at, stage_label.canonical,
          coalesce(member.cluster_id, heir.own_id, account.id),
          coalesce(account.name, deal.account_ref)
      from deal not indexed
      left join account
          on account.source_id = deal.source_id
          and account.key = deal.account_ref
          and account.closed_run is null
      left join cluster_member as member
          on member.entity = 'account'
          and member.source_id = account.source_id
          and member.key = account.key
      left join golden_heir as heir
          on heir.entity = 'account'
          and heir.source_id = account.source_id
          and heir.key = account.key
      left join stage_label
          on stage_label.source_id = deal.source_id
          and stage_label.pipeline = coalesce(deal.pipeline, '')
          and stage_label.label = deal.stage
      where deal.closed_run is null
      and coalesce(deal.is_deleted, 0) = 0
      and deal.merged_into_ref is null
      order by deal.id
      """, doing: "reading deals"
    ) { row in
      let company = row.text(9) ?? ""
      let known = words[company] ?? companyTokens(company)
      words[company] = known
      result.append(DealFeatures(row, companyWords: known))
    }
    return result
  }

  private init(_ row: RowReader, companyWords: [String]) {
    id = row.integer(0) ?? 0
    sourceID = row.integer(1) ?? 0
    if let golden = row.integer(8) {
      customer = .customer(golden)
    } else {
      customer = companyWords.isEmpty ? nil : .customerName(companyWords.joined(separator: " "))
    }
    let folded = fold(row.text(2) ?? "").split(separator: " ").map(String.init)
    let own = folded.filter { !companyWords.contains($0) }
    words = folded
    name = folded.isEmpty ? nil : .name((own.isEmpty ? folded : own).joined(separator: " "))
    amount = row.integer(3).flatMap { $0 == 0 ? nil : .amount($0, row.text(4) ?? "") }
    closeDay = Self.day(row.text(5))
    createdDay = Self.day(row.text(6))
    switch row.text(7) {
    case "won": isWon = true
    case "lost": isWon = false
    default: isWon = nil
    }
  }

  private static func day(_ text: String?) -> Int? {
    guard let text, let day = Day(iso: String(text.prefix(10))) else { return nil }
    return Int(day.number)
  }
}

extension Set<String> {
  /// Shared members over all members, 0 to 1.
  func overlap(_ other: Set<String>) -> Double {
    let all = union(other).count
    return all == 0 ? 0 : Double(intersection(other).count) / Double(all)
  }
}
