import Cleaning

extension KPI {
  static let concentration = KPI(
    "concentration", title: "Open value in the top 10 accounts", unit: .rate, kind: .stock,
    policies: ["rate_date"],
    formula: "open value of the 10 golden accounts with the most of it / open value; the same of "
      + "won value of the last 12 months beside it"
  ) { question in
    let facts = question.population.facts
    guard facts.deals.contains(where: { $0.account != .none }) else {
      return .withheld(.noAccounts, n: 0)
    }
    let open = accountValues(question.open.map { ($0.deal, $0.value) }, in: facts)
    let year = Period.named(.last12Months, on: question.period.to, fiscal: .init())
    let won = accountValues(
      question.population.closed(in: year).filter { facts.deals[Int($0)].outcome == .won }
        .map { ($0, facts.deals[Int($0)].value) }, in: facts)
    let top = Set(open.ranked.map(\.account))
    let inputs = [
      Input("top_value", .money(open.top)), Input("open_value", .money(open.total)),
      Input("without_account", .money(open.withoutAccount)),
      Input("accounts", .count(open.accounts)),
      Input("won_share", .rate(won.top, of: won.total)), Input("won_value", .money(won.total)),
    ]
    let rows: RowSet =
      question.wantsRows
      ? .deals(
        question.open.map { deal in
          let account = facts.deals[Int(deal.deal)].account
          let isTop = account != .none && top.contains(account)
          let role: RowRole = deal.value == nil ? .unpriced : isTop ? .counted : .open
          return RowRef(deal.deal, role, at: .periodEnd)
        }) : .none
    // A share of a part may be more or less than that of all.
    guard question.population.untold(at: question.period.to) == 0 else {
      return .withheld(.noDates, n: open.accounts, inputs: inputs, rows: rows)
    }
    guard let share = Quantity.rate(open.top, of: open.total) else {
      return .withheld(.nothingToCount, n: 0, inputs: inputs, rows: rows)
    }
    return Measurement(share, n: open.accounts, inputs: inputs, rows: rows)
  }
}

/// Value by account: the ten most valuable and what all of them add up to.
struct AccountValues {
  /// One account's part.
  typealias Entry = (account: Ref, value: Int128, count: Int)

  /// At most ten, the most valuable first, the earlier account first among equals.
  private(set) var ranked: [Entry] = []
  /// How many accounts there are.
  private(set) var accounts = 0
  var withoutAccount: Int128 = 0
  /// How many deals have a value and no account.
  var dealsWithoutAccount = 0
  var total: Int128 = 0

  /// The value of the first ten.
  var top: Int128 { ranked.reduce(0) { $0 + $1.value } }

  /// Takes an account in; accounts come in the order of their positions.
  mutating func add(_ entry: Entry) {
    accounts += 1
    if ranked.count == 10, let last = ranked.last, last.value >= entry.value { return }
    let place = ranked.firstIndex { $0.value < entry.value } ?? ranked.endIndex
    ranked.insert(entry, at: place)
    if ranked.count > 10 { ranked.removeLast() }
  }
}

/// Sums values by account; deals without an account are a line of their own, never in the top.
func accountValues(_ deals: [(deal: Int32, value: Int64?)], in facts: Facts) -> AccountValues {
  var result = AccountValues()
  var known: [(account: Ref, value: Int64)] = []
  known.reserveCapacity(deals.count)
  for (deal, value) in deals {
    guard let value else { continue }
    result.total += Int128(value)
    let account = facts.deals[Int(deal)].account
    if account == .none {
      result.withoutAccount += Int128(value)
      result.dealsWithoutAccount += 1
    } else {
      known.append((account, value))
    }
  }
  known.sort { $0.account < $1.account }
  var current: AccountValues.Entry?
  for (account, value) in known {
    if let entry = current, entry.account == account {
      current = (account, entry.value + Int128(value), entry.count + 1)
    } else {
      if let entry = current { result.add(entry) }
      current = (account, Int128(value), 1)
    }
  }
  if let entry = current { result.add(entry) }
  return result
}

/// The ten accounts with the most open value: value, share, deals; then those without an account.
package func topAccountRows(_ question: Question) -> [BreakdownRow] {
  let facts = question.population.facts
  let values = accountValues(question.open.map { ($0.deal, $0.value) }, in: facts)
  var rows = values.ranked.map { entry in
    BreakdownRow(
      entry.account.position.map { facts.text(facts.accounts[$0].name) } ?? GroupKeys.noneKey,
      [
        Input("open_value", .money(entry.value)),
        Input("share", .rate(entry.value, of: values.total)), Input("deals", .count(entry.count)),
      ])
  }
  if values.withoutAccount != 0 {
    rows.append(
      BreakdownRow(
        GroupKeys.noneKey,
        [
          Input("open_value", .money(values.withoutAccount)),
          Input("share", .rate(values.withoutAccount, of: values.total)),
          Input("deals", .count(values.dealsWithoutAccount)),
        ]))
  }
  return rows
}
