extension HygieneKey {
  /// The rules about deals.
  var dealRules: [(String, [String])] {
    let day = today
    func ids(_ isBad: (DealRow) -> Bool) -> [String] {
      deals.filter(isBad).map { SalesforceID.text(.opportunity, $0.shown.number) }
    }
    func open(_ isBad: (DealRow) -> Bool) -> [String] { ids { $0.isOpen && isBad($0) } }
    func closed(_ isBad: (DealRow, Day) -> Bool) -> [String] {
      ids { row in
        row.shown.state.stage.isClosed && row.shown.closeDate.map { isBad(row, $0) } ?? false
      }
    }
    let touches = self.touches
    return [
      ("deal-overdue", open { $0.shown.closeDate.map { $0 < day } ?? false }),
      ("deal-without-close-date", open { $0.shown.closeDate == nil }),
      (
        "deal-without-amount",
        ids { $0.amount == nil && [.proposal, .negotiation].contains($0.shown.state.stage) }
      ),
      ("deal-won-without-amount", ids { $0.amount == nil && $0.shown.state.stage == .won }),
      (
        "deal-won-for-nothing",
        ids { $0.shown.state.stage == .won && $0.amount.map { $0 <= 0 } ?? false }
      ),
      ("deal-without-owner", open { $0.shown.owner == nil }),
      ("deal-owner-inactive", open { hasLeft($0.shown.owner) }),
      (
        "deal-owner-unknown",
        ids { $0.shown.owner.map { !company.reps.indices.contains($0) } ?? false }
      ),
      ("deal-without-account", ids { $0.shown.account == nil }),
      ("deal-orphan-account", ids { $0.shown.deal.flaws.contains(.accountMissing) }),
      (
        "deal-lost-without-reason",
        ids { $0.shown.state.stage == .lost && $0.shown.lossReason.isEmpty }
      ),
      ("deal-closed-in-future", closed { $1 > day }),
      ("deal-closed-before-created", closed { $1 < $0.fact.created }),
      ("deal-backfilled", closed { $1 == $0.fact.created }),
      ("deal-stage-unmapped", []), ("deal-without-stage", []),
      ("deal-amount-unreadable", ids { $0.shown.deal.flaws.contains(.amountUnreadable) }),
      ("deal-incomplete", ids(isIncomplete)),
      ("deal-without-next-step", open { $0.shown.nextStep.isEmpty }),
      ("deal-without-contact", open { row in !roles.contains { $0.deal == row.shown.number } }),
      (
        "deal-without-activity",
        open { touches[$0.shown.number] == nil && $0.fact.created <= day + -14 }
      ),
      (
        "deal-stale",
        open { touches[$0.shown.number]?.done.map { $0 < day + -60 } ?? false }
      ),
      ("deal-stuck", judged(stuck())),
      ("deal-pushed-often", open { $0.fact.pushes.count >= 3 }),
      (
        "deal-status-mismatch",
        ids { $0.shown.isMarkedWon != ($0.shown.state.stage == .won) }
      ),
      ("deal-probability-mismatch", ids { hasWrongProbability($0.shown) }),
      (
        "deal-currency-mismatch",
        ids { row in
          let account = allAccounts.first { $0.head.number == row.shown.account }
          return account.map { $0.currency != row.shown.deal.currency } ?? false
        }
      ),
      ("deal-identical", judged(identical())), ("deal-month-end", judged(monthEnds())),
      (
        "deal-won-without-follow-up",
        ids { row in
          guard row.shown.state.stage == .won, let close = row.shown.closeDate,
            (day + -365...day + -30).contains(close)
          else { return false }
          return touches[row.shown.number]?.human.map { $0 <= close } ?? true
        }
      ),
      ("deal-owner-overloaded", judged(overloaded())),
      (
        "deal-spelling",
        picklists.flatMap { Self.rareSpellings($0) }.unique
      ),
      ("deal-value-once", picklists.flatMap { Self.singleValues($0) }.unique),
      (
        "deal-close-date-far",
        open { $0.shown.closeDate.map { $0.yearEarlier.yearEarlier > day } ?? false }
      ),
    ]
  }

  private var picklists: [[(id: String, value: String)]] {
    let fields: [(OpportunityRow) -> String] = [\.source, \.type, \.lossReason]
    return fields.map { field in
      deals.map { (SalesforceID.text(.opportunity, $0.shown.number), field($0.shown)) }
    }
  }

  /// A source is due from the first stage on, a type from qualification on.
  private func isIncomplete(_ row: DealRow) -> Bool {
    guard let rank = row.shown.state.stage.rank else { return false }
    return row.shown.source.isEmpty || (rank >= 2 && row.shown.type.isEmpty)
  }

  private func hasWrongProbability(_ row: OpportunityRow) -> Bool {
    switch row.state.stage {
    case .won: row.probability != 100
    case .lost: row.probability != 0
    case .nurture: false
    case .prospecting, .qualification, .meeting, .proposal, .negotiation:
      row.probability == 0 || row.probability == 100
    }
  }

  /// What was done about a deal: the last day anything was, and the last day a person did or will.
  private var touches: [Int: (done: Day?, human: Day?)] {
    var result: [Int: (done: Day?, human: Day?)] = [:]
    for activity in activities {
      guard case .deal(let number) = activity.target else { continue }
      var touch = result[number] ?? (nil, nil)
      let done = activity.completed.flatMap { $0 <= night.end ? $0.day : nil }
      if let done { touch.done = max(touch.done ?? done, done) }
      if activity.type != "List Email" {
        let at = done ?? activity.at.day
        touch.human = max(touch.human ?? at, at)
      }
      result[number] = touch
    }
    return result
  }

  private func identical() -> (DealRow) -> Bool {
    func mark(_ row: DealRow) -> [Int]? {
      guard let account = row.shown.account, let amount = row.amount, amount != 0,
        let close = row.shown.closeDate
      else { return nil }
      let currency = Currency.allCases.firstIndex(of: row.shown.deal.currency) ?? 0
      return [account, amount, close.number, currency]
    }
    var counts: [[Int]: Int] = [:]
    for row in deals { if let mark = mark(row) { counts[mark, default: 0] += 1 } }
    return { mark($0).map { counts[$0, default: 0] > 1 } ?? false }
  }

  private func judged(_ isBad: (DealRow) -> Bool) -> [String] {
    deals.filter(isBad).map { SalesforceID.text(.opportunity, $0.shown.number) }
  }

  /// Open deals that close on a month's last day, of owners most of whose deals do.
  private func monthEnds() -> (DealRow) -> Bool {
    func isHeaped(_ row: DealRow) -> Bool {
      row.isOpen && row.shown.closeDate.map { $0 == $0.endOfMonth } ?? false
    }
    var dated: [Int: Int] = [:]
    var heaped: [Int: Int] = [:]
    for row in deals where row.isOpen && row.shown.closeDate != nil {
      guard let owner = row.shown.owner else { continue }
      dated[owner, default: 0] += 1
      if isHeaped(row) { heaped[owner, default: 0] += 1 }
    }
    return { row in
      guard let owner = row.shown.owner, isHeaped(row) else { return false }
      let count = heaped[owner, default: 0]
      return count >= 5 && count * 2 > dated[owner, default: 0]
    }
  }

  /// Open deals of owners with ten or more, and twice the average.
  private func overloaded() -> (DealRow) -> Bool {
    var carried: [Int: Int] = [:]
    for row in deals where row.isOpen {
      if let owner = row.shown.owner { carried[owner, default: 0] += 1 }
    }
    let total = carried.values.reduce(0, +)
    return { row in
      guard row.isOpen, let owner = row.shown.owner, let count = carried[owner] else {
        return false
      }
      return count >= 10 && count * carried.count >= total * 2
    }
  }

  /// An open deal that has been in its stage for longer than three quarters of the stays of the
  /// last 12 months that led upward, where there are ten; METRICS.md section 3.
  private func stuck() -> (DealRow) -> Bool {
    let window = (today.yearEarlier + 1)...today
    // The last second of the day in Jakarta.
    let now = Moment(today, hour: 16, minute: 59, second: 59)
    var stays: [Stage: [Int]] = [:]
    for row in deals where row.fact.hasHistory {
      let visits = Self.visits(row.fact)
      for (visit, next) in zip(visits, visits.dropFirst()) where visit.stage.isOpen {
        guard window.contains(visit.at.day), let rank = next.stage.rank,
          rank > visit.stage.rawValue
        else { continue }
        stays[visit.stage, default: []].append(next.at.seconds - visit.at.seconds)
      }
    }
    return { row in
      guard row.isOpen, let last = Self.visits(row.fact).last,
        let known = stays[last.stage], known.count >= 10,
        let limit = Exact.quantile(known.sorted(), 3, of: 4)
      else { return false }
      return (now.seconds - last.at.seconds) * 4 > limit
    }
  }

  /// The events that changed the stage, the creation first.
  private static func visits(_ fact: DealFact) -> [DealEvent] {
    var result: [DealEvent] = []
    for event in fact.events where event.stage != result.last?.stage { result.append(event) }
    return result
  }
}

extension [String] {
  /// Each element once.
  fileprivate var unique: [String] { Array(Set(self)) }
}
