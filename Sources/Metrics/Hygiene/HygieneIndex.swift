package import CRM

/// How much of the data can be relied on, 0 to 100; METRICS.md section 9.
///
/// A range: at its low end the records of which a rule's field is not told count as failing, at its
/// high end as passing, so a field that is hidden never raises the low end.
package struct HygieneIndex: Sendable {
  /// The index of the records of one pillar of an entity.
  package struct PillarScore: Sendable, Equatable {
    package let pillar: Pillar
    /// Records that break a rule of the pillar.
    package let failing: Int
    /// Records that break none of the rules asked, with rules that could not be asked.
    package let doubtful: Int
    package let range: HygieneRange
  }

  /// The index of an entity.
  package struct EntityScore: Sendable, Equatable {
    package let entity: Entity
    package let records: Int
    /// In the order of `Pillar`; pillars without rules in force are left out.
    package let pillars: [PillarScore]
    package let range: HygieneRange
  }

  /// The index of the records of one owner.
  package struct OwnerScore: Sendable, Equatable {
    /// Empty for records without an owner.
    package let owner: String
    package let records: Int
    package let range: HygieneRange
  }

  /// Nil without any record that counts.
  package let overall: HygieneRange?
  package let entities: [EntityScore]
  /// From the lowest; then by name.
  package let owners: [OwnerScore]

  /// How much an entity weighs.
  package static let entityWeights: [(entity: Entity, weight: Int)] = [
    (.deal, 40), (.account, 20), (.contact, 20), (.lead, 20),
  ]

  /// How much a pillar weighs within an entity.
  package static func weight(of pillar: Pillar) -> Int {
    switch pillar {
    case .uniqueness: 20
    case .completeness: 15
    case .validity: 20
    case .ownership: 15
    case .freshness: 20
    case .structure: 10
    }
  }
}

/// From the low to the high end of an index, 0 to 100.
package struct HygieneRange: Sendable, Equatable {
  package let low: Rational
  package let high: Rational

  package init(low: Rational, high: Rational) {
    self.low = low
    self.high = high
  }

  /// Whether everything could be asked.
  package var isExact: Bool { low == high }

  /// The weighted mean; nil without weight.
  static func mean(_ parts: [(range: HygieneRange, weight: Int)]) -> HygieneRange? {
    let total = parts.reduce(0) { $0 + $1.weight }
    guard let share = Rational(1, total) else { return nil }
    func mean(_ end: (HygieneRange) -> Rational) -> Rational? {
      parts.reduce(Rational.zero) { sum, part in
        sum.plus(end(part.range).times(Rational(part.weight)) ?? .zero)
      }.times(share)
    }
    guard let low = mean(\.low), let high = mean(\.high) else { return nil }
    return HygieneRange(low: low, high: high)
  }
}
