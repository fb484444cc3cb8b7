import CRM

/// Counts failing records by source, owner and pillar while the findings of an entity pass by.
struct HygieneTally: Sendable {
  /// Records of one source and owner.
  private struct Place: Hashable {
    let source: Int64
    let owner: String
  }

  private struct Count {
    var records = 0
    var failing = [Int](repeating: 0, count: Pillar.allCases.count)
  }

  let entity: Entity
  private var counts: [Place: Count] = [:]
  /// Per pillar the sources in which one of its rules can't be asked.
  private var unknown = [Set<Int64>](repeating: [], count: Pillar.allCases.count)
  /// Per pillar whether any rule of it is in force.
  private var isRuled = [Bool](repeating: false, count: Pillar.allCases.count)

  init(_ entity: Entity) { self.entity = entity }

  /// Counts the records of a source and owner.
  mutating func add(_ records: Int, source: Int64, owner: String) {
    counts[Place(source: source, owner: owner), default: Count()].records += records
  }

  /// Notes a rule in force and the sources it can be asked in.
  mutating func note(_ rule: HygieneRule, askedIn sources: [Int64]) {
    let place = Self.place(of: rule.pillar)
    isRuled[place] = true
    let all = Set(counts.keys.map(\.source))
    unknown[place].formUnion(all.subtracting(sources))
  }

  /// Counts one record that fails in some pillars, each given by `place(of:)` once.
  mutating func fail(_ pillars: Set<Int>, source: Int64, owner: String) {
    for pillar in pillars {
      counts[Place(source: source, owner: owner), default: Count()].failing[pillar] += 1
    }
  }

  /// The number of records.
  var records: Int { counts.values.reduce(0) { $0 + $1.records } }

  /// The number of records of some sources.
  func records(of sources: [Int64]) -> Int {
    counts.filter { sources.contains($0.key.source) }.values.reduce(0) { $0 + $1.records }
  }

  /// A pillar as a position in the counts.
  static func place(of pillar: Pillar) -> Int { Pillar.allCases.firstIndex(of: pillar) ?? 0 }

  /// The owners of the records.
  var owners: Set<String> { Set(counts.keys.map(\.owner)) }

  /// The index of the entity, or of one owner's share of it; nil without records or rules.
  func score(of owner: String? = nil) -> HygieneIndex.EntityScore? {
    let chosen = counts.filter { owner == nil || $0.key.owner == owner }
    let records = chosen.values.reduce(0) { $0 + $1.records }
    if records == 0 { return nil }
    let pillars = Pillar.allCases.compactMap { pillar -> HygieneIndex.PillarScore? in
      let place = Self.place(of: pillar)
      guard isRuled[place] else { return nil }
      let failing = chosen.values.reduce(0) { $0 + $1.failing[place] }
      let doubtful = chosen.reduce(0) { sum, part in
        guard unknown[place].contains(part.key.source) else { return sum }
        return sum + part.value.records - part.value.failing[place]
      }
      guard let low = Rational((records - failing - doubtful) * 100, records),
        let high = Rational((records - failing) * 100, records)
      else { return nil }
      return HygieneIndex.PillarScore(
        pillar: pillar, failing: failing, doubtful: doubtful,
        range: HygieneRange(low: low, high: high))
    }
    let range = HygieneRange.mean(
      pillars.map { ($0.range, HygieneIndex.weight(of: $0.pillar)) })
    return range.map {
      HygieneIndex.EntityScore(entity: entity, records: records, pillars: pillars, range: $0)
    }
  }
}

extension HygieneIndex {
  /// The index of the entities that weigh in it.
  init(_ tallies: [Entity: HygieneTally]) {
    func mean(_ scores: [EntityScore]) -> HygieneRange? {
      HygieneRange.mean(
        scores.map { score in
          (score.range, Self.entityWeights.first { $0.entity == score.entity }?.weight ?? 0)
        })
    }
    let counted = Self.entityWeights.compactMap { tallies[$0.entity] }
    let entities = counted.compactMap { $0.score() }
    let names = counted.reduce(into: Set<String>()) { $0.formUnion($1.owners) }.sorted()
    let owners = names.compactMap { name -> OwnerScore? in
      let scores = counted.compactMap { $0.score(of: name) }
      return mean(scores).map { range in
        OwnerScore(
          owner: name, records: scores.reduce(0) { $0 + $1.records }, range: range)
      }
    }
    self.entities = entities
    overall = mean(entities)
    self.owners = owners.enumerated().sorted { left, right in
      left.element.range.low != right.element.range.low
        ? left.element.range.low < right.element.range.low : left.offset < right.offset
    }.map(\.element)
  }
}
