/// The right answers, computed from the simulated truth and never from the files.
struct AnswerKey {
  let stories: [AccountStory]
  let company: Company
  let nights: [Night]
  let fair: TradeFair

  /// The whole key as JSON.
  var json: [UInt8] {
    JSON.object([
      ("schema", .int(1)), ("company", .text("PT Cakrawala Otomasi")),
      ("seed", .int(Int(company.seed))), ("currency", .text("USD")), ("timezone", .text("UTC")),
      ("nights", .array(nights.map(night))), ("not_duplicates", lookAlikes), ("dirt", dirt),
    ]).bytes(flatBelow: 5)
  }

  /// The numbers that a vendor's telling has to give.
  func json(as telling: Telling) -> [UInt8] {
    JSON.object([
      ("schema", .int(1)), ("company", .text("PT Cakrawala Otomasi")),
      ("seed", .int(Int(company.seed))), ("currency", .text("USD")), ("timezone", .text("UTC")),
      ("vendor", .text(telling.vendor)), ("history", .text(telling.history.rawValue)),
      ("nights", .array(nights.map { self.night($0, as: telling) })),
    ]).bytes(flatBelow: 5)
  }

  private func night(_ night: Night, as telling: Telling) -> JSON {
    let facts = stories.flatMap(\.deals).compactMap { deal in
      DealFact(telling.knowsUnmoved ? deal.alwaysInAStage : deal, at: night)
    }
    let living = facts.filter { !$0.isDeleted }
    let all = telling.tellsDeleted ? facts : living
    let window = (night.day.yearEarlier + 1)...night.day
    let funnel = FunnelKey(facts: all, window: window, history: telling.history)
    return .object([
      ("night", .text(night.day.iso)), ("as_of", .text(night.day.iso)),
      ("deals", deals(all, living)), ("stock", stock(living)),
      ("periods", periods(living, [], night.day)),
      ("funnel_window", .array([.text(window.lowerBound.iso), .text(window.upperBound.iso)])),
      ("entered", funnel.entered), ("reached", funnel.reached), ("snapshot", funnel.snapshot),
    ])
  }

  private func night(_ night: Night) -> JSON {
    let all = stories.flatMap(\.deals).compactMap { DealFact($0, at: night) }
    let living = all.filter { !$0.isDeleted }
    let window = (night.day.yearEarlier + 1)...night.day
    let funnel = FunnelKey(facts: all, window: window)
    let rows = RowKey(stories: stories, night: night, fair: fair)
    return .object([
      ("night", .text(night.day.iso)), ("as_of", .text(night.day.iso)),
      ("objects", rows.objects), ("deals", deals(all, living)), ("stock", stock(living)),
      ("periods", periods(living, rows.leads, night.day)),
      ("funnel_window", .array([.text(window.lowerBound.iso), .text(window.upperBound.iso)])),
      ("entered", funnel.entered), ("reached", funnel.reached), ("snapshot", funnel.snapshot),
      ("clusters", rows.clusters), ("trade_fair", rows.fairLines),
      (
        "hygiene",
        HygieneKey(stories, company: company, night: night, fair: fair).json
      ),
    ])
  }

  private func deals(_ all: [DealFact], _ living: [DealFact]) -> JSON {
    .object([
      ("total", .int(living.count)), ("open", .int(living.count { $0.state.stage.isOpen })),
      ("won", .int(living.count { $0.state.stage == .won })),
      ("lost", .int(living.count { $0.state.stage == .lost })),
      ("nurture", .int(living.count { $0.state.stage == .nurture })),
      ("deleted", .int(all.count - living.count)),
      ("unpriced", .int(living.count { $0.value == nil })),
      ("backfilled", .int(living.count { $0.closed == $0.created })),
    ])
  }

  private func stock(_ living: [DealFact]) -> JSON {
    let open = living.filter { $0.state.stage.isOpen }
    let overdue = open.filter { $0.state.close < $0.asOf }
    let weighted = open.map { ($0.value ?? 0) * $0.state.stage.probability }.reduce(0, +)
    return .object([
      ("open-count", .int(open.count)), ("open-unpriced", .int(open.count { $0.value == nil })),
      ("open-value", .text(Exact.money(open.compactMap(\.value).reduce(0, +)))),
      ("weighted-pipeline", .text(Exact.money(Exact.divided(weighted, by: 100)))),
      ("overdue-count", .int(overdue.count)),
      ("overdue-value", .text(Exact.money(overdue.compactMap(\.value).reduce(0, +)))),
    ])
  }

  private func periods(_ facts: [DealFact], _ leads: [LeadFact], _ asOf: Day) -> JSON {
    var all: [(String, ClosedRange<Day>)] = [
      ("all_time", Day(2000, 1, 1)...asOf), ("last_12_months", (asOf.yearEarlier + 1)...asOf),
    ]
    let (year, month, _) = asOf.civil
    for back in (0...12).reversed() {
      let number = year * 12 + month - 1 - back
      let first = Day(number / 12, number % 12 + 1, 1)
      all.append((first.isoMonth, first...min(first.endOfMonth, asOf)))
    }
    return .object(
      all.map { name, period in
        (name, PeriodKey(facts: facts, leads: leads, period: period).json)
      })
  }

  /// Rows that look alike and are about different people or companies.
  private var lookAlikes: JSON {
    let pairs = company.isDirty ? LookAlike.pairs : []
    let accounts = pairs.map { first, second, reason in
      pair(
        .account, [first, second].map { $0 * AccountStory.Slots.accounts }, because: reason)
    }
    let families = stories.filter { $0.isFamilyFirm }.map { story in
      pair(
        .contact, [story.contactNumber(0), story.contactNumber(1)],
        because: "father and son: one name, one switchboard, two mobiles and mailboxes")
    }
    let mailboxes = stories.filter { $0.sharesMailbox && $0.people.count > 1 }.map { story in
      pair(
        .contact, story.people.indices.prefix(3).map(story.contactNumber),
        because: "colleagues behind one info@ mailbox")
    }
    return .array(accounts + families + mailboxes)
  }

  private func pair(_ object: SalesforceObject, _ numbers: [Int], because reason: String) -> JSON {
    .object([
      (object.rawValue, .array(numbers.map { .text(SalesforceID.text(object, $0)) })),
      ("why", .text(reason)),
    ])
  }

  /// Every planted flaw with the ids of its rows.
  private var dirt: JSON {
    let notes = stories.flatMap(\.dirt)
    return .object(
      DirtKind.allCases.compactMap { kind in
        let found = notes.filter { $0.kind == kind }
        guard !found.isEmpty else { return nil }
        let objects = found.map(\.object.rawValue).reduce(into: [String]()) { names, name in
          if !names.contains(name) { names.append(name) }
        }
        return (
          kind.rawValue,
          .object(
            objects.map { name in
              (
                name,
                .array(
                  found.filter { $0.object.rawValue == name }
                    .map { .text(SalesforceID.text($0.object, $0.number)) })
              )
            })
        )
      })
  }
}
