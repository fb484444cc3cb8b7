package import Cleaning

/// The deals and leads a question is about: all of them, or those of one group.
///
/// Holds positions sorted by date so that a period costs as much as it has records.
package struct Population {
  /// What is computed once for all populations of a run.
  package let derivations: Derivations
  /// The group, nil for everything.
  package let group: (by: GroupBy, index: Int)?
  /// Live deals, ascending.
  package let deals: [Int32]
  /// Deleted and merged-away deals, ascending.
  package let removed: [Int32]
  /// Live leads, ascending.
  package let leads: [Int32]
  private let created: DatedIndex
  private let closed: DatedIndex
  private let leadsCreated: DatedIndex

  package var facts: Facts { derivations.facts }

  /// Everything.
  package init(_ derivations: Derivations) {
    let facts = derivations.facts
    self.derivations = derivations
    group = nil
    deals = facts.deals.indices.filter { !facts.deals[$0].isGone }.map { Int32($0) }
    removed = facts.deals.indices.filter {
      facts.deals[$0].isGone && !facts.deals[$0].flags.contains(.future)
    }.map { Int32($0) }
    leads = facts.leads.indices.filter { !facts.leads[$0].isDeleted }.map { Int32($0) }
    created = DatedIndex(deals) { facts.deals[Int($0)].created?.day }
    closed = DatedIndex(deals.filter { facts.deals[Int($0)].outcome != .open }) {
      facts.deals[Int($0)].closed?.day
    }
    leadsCreated = DatedIndex(leads) { facts.leads[Int($0)].created?.day }
  }

  private init(
    part index: Int, by: GroupBy, of whole: Population, deals: [Int32], removed: [Int32],
    leads: [Int32], created: DatedIndex, closed: DatedIndex, leadsCreated: DatedIndex
  ) {
    derivations = whole.derivations
    group = (by, index)
    self.deals = deals
    self.removed = removed
    self.leads = leads
    self.created = created
    self.closed = closed
    self.leadsCreated = leadsCreated
  }

  /// The groups of this population, in the order of the keys.
  package func split(by: GroupBy) -> [(key: String, population: Population)] {
    let keys = derivations.keys(by)
    let count = keys.keys.count
    let deals = parts(self.deals, keys.ofDeal, count)
    let removed = parts(self.removed, keys.ofDeal, count)
    let leads = parts(self.leads, keys.ofLead, count)
    let created = self.created.parts(keys.ofDeal, count)
    let closed = self.closed.parts(keys.ofDeal, count)
    let leadsCreated = self.leadsCreated.parts(keys.ofLead, count)
    return keys.keys.indices.map { index in
      (
        keys.keys[index],
        Population(
          part: index, by: by, of: self, deals: deals[index], removed: removed[index],
          leads: leads[index], created: created[index], closed: closed[index],
          leadsCreated: leadsCreated[index])
      )
    }
  }

  /// Live deals created in a period, by day; for all time the undated ones too, at the end.
  package func created(in period: Period) -> [Int32] { created.within(period) }

  /// Live deals whose outcome fell in a period, by day; for all time the undated ones too.
  package func closed(in period: Period) -> [Int32] { closed.within(period) }

  /// Live leads created in a period, by day; for all time the undated ones too.
  package func leadsCreated(in period: Period) -> [Int32] { leadsCreated.within(period) }

  /// The earliest and latest day a live deal was created.
  package var firstCreated: Day? { created.days.first }
  package var lastCreated: Day? { created.days.last }

  /// Close-date pushes in a period, by day.
  package func pushes(in period: Period) -> ArraySlice<Push> {
    let all = group.map { derivations.pushParts(by: $0.by)[$0.index] } ?? derivations.pushes
    let start = period.from.map { from in all.partitioningIndex { $0.day >= from } } ?? 0
    return all[start..<max(start, all.partitioningIndex { $0.day > period.to })]
  }

  /// Deals open at the end of a day.
  package func open(at day: Day) -> [OpenDeal] {
    guard let group else { return derivations.snapshot(at: day).open }
    return derivations.openParts(at: day, by: group.by)[group.index]
  }
}

extension Population {
  /// How many deals may have been open too at the end of a day.
  func untold(at day: Day) -> Int {
    guard let group else { return derivations.snapshot(at: day).untold.count }
    return derivations.untoldParts(at: day, by: group.by)[group.index]
  }
}

/// Positions sorted by a day, and those without one.
private struct DatedIndex {
  var positions: [Int32] = []
  var days: [Day] = []
  var undated: [Int32] = []

  init() {}

  init(_ positions: [Int32], day: (Int32) -> Day?) {
    var dated: [(day: Day, position: Int32)] = []
    dated.reserveCapacity(positions.count)
    for position in positions {
      if let day = day(position) { dated.append((day, position)) } else { undated.append(position) }
    }
    dated.sort { $0.day != $1.day ? $0.day < $1.day : $0.position < $1.position }
    self.positions = dated.map(\.position)
    days = dated.map(\.day)
  }

  func within(_ period: Period) -> [Int32] {
    let start = period.from.map { lowerBound($0) } ?? 0
    let end = max(start, lowerBound(period.to.advanced(by: 1)))
    let dated = Array(positions[start..<end])
    return period.isUnbounded ? dated + undated : dated
  }

  func parts(_ groups: [Int32], _ count: Int) -> [DatedIndex] {
    var result = [DatedIndex](repeating: DatedIndex(), count: count)
    for (offset, position) in positions.enumerated() where groups[Int(position)] >= 0 {
      let group = Int(groups[Int(position)])
      result[group].positions.append(position)
      result[group].days.append(days[offset])
    }
    for position in undated where groups[Int(position)] >= 0 {
      result[Int(groups[Int(position)])].undated.append(position)
    }
    return result
  }

  private func lowerBound(_ day: Day) -> Int { days.partitioningIndex { $0 >= day } }
}

/// Positions sorted into their groups, order kept; group -1 is left out.
private func parts(_ positions: [Int32], _ groups: [Int32], _ count: Int) -> [[Int32]] {
  var result = [[Int32]](repeating: [], count: count)
  for position in positions where groups[Int(position)] >= 0 {
    result[Int(groups[Int(position)])].append(position)
  }
  return result
}
