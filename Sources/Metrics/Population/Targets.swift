import Cleaning

extension Population {
  /// What was to be won in a period, in minor units of the reporting currency: the sum of the
  /// targets that lie inside it, each day of an owner and pipeline counted once.
  ///
  /// For everything, company targets; where there are none, the sum of all others. Nil without any.
  package func target(in period: Period) -> Int128? {
    let facts = self.facts
    let inside = facts.targets.filter { target in
      target.to <= period.to && (period.from.map { target.from >= $0 } ?? true)
    }
    let wanted: [TargetFact]
    if let group {
      let keys = derivations.keys(group.by)
      switch group.by {
      case .owner:
        let owner = keys.owners[group.index]
        wanted = owner == .none ? [] : inside.filter { $0.owner == owner }
      case .pipeline:
        let pipeline = keys.pipelines[group.index]
        wanted = pipeline == .none ? [] : inside.filter { $0.pipeline == pipeline }
      case .source, .segment: wanted = []
      }
    } else {
      let company = inside.filter { $0.owner == .none && $0.pipeline == .none }
      wanted = company.isEmpty ? inside : company
    }
    if wanted.isEmpty { return nil }
    return facts.value(of: withoutOverlaps(wanted))
  }
}

extension Facts {
  /// The targets whose shorter ones, where they make up the whole of it, come to another amount;
  /// positions in `targets`.
  var disagreeingTargets: [Int32] {
    let byPlace = Dictionary(grouping: targets.indices) { TargetPlace(targets[$0]) }
    return byPlace.values.flatMap { places in
      places.filter { place in
        let long = targets[place]
        let shorter = places.map { targets[$0] }.filter {
          $0.from >= long.from && $0.to <= long.to && $0.days < long.days
        }
        let parts = withoutOverlaps(shorter)
        let spans = Set(parts.map { [$0.from, $0.to] })
        guard spans.reduce(0, { $0 + $1[0].days(until: $1[1]) + 1 }) == long.days else {
          return false
        }
        let same = places.map { targets[$0] }.filter { $0.from == long.from && $0.to == long.to }
        return value(of: parts) != value(of: same)
      }.map { Int32($0) }
    }.sorted()
  }

  /// The sum of targets in minor units of the reporting currency; nil where one has no price.
  fileprivate func value(of targets: [TargetFact]) -> Int128? {
    var sum: Int128 = 0
    for target in targets {
      let price = pricing.price(
        target.amount, target.currency, closeDate: target.to, created: target.from, latest: today)
      guard let value = price.value else { return nil }
      sum += Int128(value)
    }
    return sum
  }
}

/// Whose target it is, and of which pipeline.
private struct TargetPlace: Hashable {
  let owner: Ref
  let pipeline: Ref

  init(_ target: TargetFact) {
    owner = target.owner
    pipeline = target.pipeline
  }
}

extension TargetFact {
  /// Calendar days, both ends included.
  fileprivate var days: Int { from.days(until: to) + 1 }
}

/// Targets without those that tell the same days again.
///
/// Of one owner and pipeline the longest counts, and shorter ones fill what it leaves open. Several
/// of the same days add up.
private func withoutOverlaps(_ targets: [TargetFact]) -> [TargetFact] {
  let order = targets.indices.sorted { left, right in
    let (first, second) = (targets[left], targets[right])
    if first.days != second.days { return first.days > second.days }
    return first.from != second.from ? first.from < second.from : left < right
  }
  var taken: [TargetPlace: [TargetFact]] = [:]
  for index in order {
    let target = targets[index]
    let known = taken[TargetPlace(target), default: []]
    let isFree = known.allSatisfy { other in
      target.from > other.to || target.to < other.from
        || target.from == other.from && target.to == other.to
    }
    if isFree { taken[TargetPlace(target), default: []].append(target) }
  }
  return taken.values.flatMap(\.self)
}
