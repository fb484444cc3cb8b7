package import Cleaning

/// What many numbers need and is worked out once per run, on first use: snapshots, stage visits,
/// pushes, touches.
///
/// Not Sendable on purpose: it lives inside one `evaluate`.
package final class Derivations {
  package let facts: Facts
  package let policy: MetricPolicy
  private var snapshots: [Day: Snapshot] = [:]
  private var keysByGroup: [GroupBy: GroupKeys] = [:]
  private var partsByGroup: [PartKey: [[OpenDeal]]] = [:]
  private var untoldByGroup: [PartKey: [Int]] = [:]

  /// Stage visits on the canonical scale.
  package private(set) lazy var visits = StageVisits(of: facts, on: StageScale(canonical: facts))
  /// All close-date pushes, by day.
  package private(set) lazy var pushes = findPushes(in: facts)
  private var pushesByGroup: [GroupBy: [[Push]]] = [:]
  /// Activities by deal, contact and lead.
  package private(set) lazy var touches = TouchIndex(of: facts)
  /// By deal, how many touches it had before it was won; -1 where nobody has asked.
  ///
  /// Not lazy: an element of a lazy array is set in a copy of it.
  private var touchesBeforeWin: [Int32]
  /// By lead, whether its source came through to the deal it became.
  private(set) lazy var keepsSource = SourceSurvival.ofLeads(in: facts)

  /// The p90 of the sales cycle of deals won in the 12 months to as-of; nil below 20 of them.
  package private(set) lazy var ripeDays = Spread(
    facts.deals.compactMap { deal in
      guard !deal.isGone, deal.outcome == .won, let closed = deal.closed?.day,
        Period.named(.last12Months, on: facts.today, fiscal: .init()).contains(closed),
        !(policy.excludeBackfilled && deal.flags.contains(.backfilled))
      else { return nil }
      return deal.cycleDays.map { Int64($0) }
    }
  ).p90

  private struct PartKey: Hashable {
    let day: Day
    let by: GroupBy
  }

  package init(_ facts: Facts, policy: MetricPolicy) {
    self.facts = facts
    self.policy = policy
    touchesBeforeWin = Array(repeating: -1, count: facts.deals.count)
  }

  /// The open deals at the end of a day; as-of's day for any later one.
  package func snapshot(at day: Day) -> Snapshot {
    let day = min(day, facts.today)
    if let known = snapshots[day] { return known }
    let snapshot = Snapshot(of: facts, at: day)
    snapshots[day] = snapshot
    return snapshot
  }

  /// Human touches of a won deal or its contacts from the day of creation to the won day.
  func touches(beforeWinOf deal: Int32) -> Int {
    let known = touchesBeforeWin[Int(deal)]
    if known >= 0 { return Int(known) }
    let count = touches.beforeWin(of: deal)
    touchesBeforeWin[Int(deal)] = Int32(clamping: count)
    return count
  }

  /// The group of every deal and lead.
  package func keys(_ by: GroupBy) -> GroupKeys {
    if let known = keysByGroup[by] { return known }
    let keys = GroupKeys(by, of: facts)
    keysByGroup[by] = keys
    return keys
  }

  /// The open deals at the end of a day by group.
  package func openParts(at day: Day, by: GroupBy) -> [[OpenDeal]] {
    let key = PartKey(day: min(day, facts.today), by: by)
    if let known = partsByGroup[key] { return known }
    let keys = keys(by)
    var parts = [[OpenDeal]](repeating: [], count: keys.keys.count)
    for open in snapshot(at: day).open {
      parts[Int(keys.ofDeal[Int(open.deal)])].append(open)
    }
    partsByGroup[key] = parts
    return parts
  }

  /// How many deals may have been open too at the end of a day, by group.
  func untoldParts(at day: Day, by: GroupBy) -> [Int] {
    let key = PartKey(day: min(day, facts.today), by: by)
    if let known = untoldByGroup[key] { return known }
    let keys = keys(by)
    var parts = [Int](repeating: 0, count: keys.keys.count)
    for deal in snapshot(at: day).untold { parts[Int(keys.ofDeal[Int(deal)])] += 1 }
    untoldByGroup[key] = parts
    return parts
  }

  /// All close-date pushes by group, each by day.
  package func pushParts(by: GroupBy) -> [[Push]] {
    if let known = pushesByGroup[by] { return known }
    let keys = keys(by)
    var parts = [[Push]](repeating: [], count: keys.keys.count)
    for push in pushes { parts[Int(keys.ofDeal[Int(push.deal)])].append(push) }
    pushesByGroup[by] = parts
    return parts
  }

  /// The worst completeness of the sources deals come from; current only without any source.
  package var completeness: HistoryCompleteness {
    if facts.sources.contains(where: { $0.completeness == .currentOnly }) || facts.sources.isEmpty {
      return .currentOnly
    }
    return facts.sources.contains { $0.completeness == .floor } ? .floor : .full
  }

  /// Whether any source tells changes of close dates and amounts.
  package var hasFieldHistory: Bool { facts.sources.contains(where: \.hasFieldHistory) }

  /// Whether close dates and amounts at the end of a day are known: told by history, or seen in an
  /// export of that day or before.
  func knowsFields(at day: Day) -> Bool {
    hasFieldHistory || facts.sources.contains { $0.comparedSince.map { $0 <= day } ?? false }
  }

  /// A number of changes in a period that ends on a day; a floor where only comparing exports shows
  /// them, withheld where nothing does.
  func countingChanges(until end: Day, _ count: () -> Measurement) -> Measurement {
    if hasFieldHistory { return count() }
    let isSeen = facts.sources.contains { $0.comparedSince.map { $0 < end } ?? false }
    return isSeen ? count().asFloor(.comparedExports) : .withheld(.noFieldHistory, n: 0)
  }

  /// Whether any lost deal says why: a field that nobody fills is unknown, not blank.
  private(set) lazy var tellsLossReasons = facts.deals.contains { !$0.lossReason.isBlank }
  /// Whether any deal says where it came from.
  private(set) lazy var tellsLeadSources = facts.deals.contains { !$0.leadSource.isBlank }
  /// Whether any deal has a close date.
  private(set) lazy var tellsCloseDates = facts.deals.contains { $0.closeDate != nil }

  /// Whether any source has activities.
  package var hasActivities: Bool {
    !facts.activities.isEmpty || facts.sources.contains(where: \.hasActivities)
  }
}
