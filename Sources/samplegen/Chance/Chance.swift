/// A seeded stream of integers (SplitMix64); the only source of variety in the invented company.
///
/// Everything is integer arithmetic, so the same seed gives the same bytes on any machine.
struct Chance {
  private var state: UInt64

  /// What a stream decides; each entity has one independent stream per purpose.
  enum Purpose: UInt64 {
    case account = 1
    case people, deals, leads, activities, dirt, edits, reps, fair
  }

  /// The stream of one entity: the same `seed`, `purpose` and `index` always draw the same values.
  init(seed: UInt64, purpose: Purpose, index: Int) {
    state = Self.mix(seed &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15)
    state = Self.mix(state ^ UInt64(truncatingIfNeeded: index) &* 0xD134_2543_DE82_EF95)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number in `0 ..< bound`; 0 when the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in the closed range, each equally likely.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number in the closed range with the middle likelier than the ends (mean of three draws).
  mutating func bell(_ range: ClosedRange<Int>) -> Int {
    (within(range) + within(range) + within(range)) / 3
  }

  /// A number in the closed range with small values much likelier (product of two draws).
  mutating func skewed(_ range: ClosedRange<Int>) -> Int {
    let a = below(1_000)
    let b = below(1_000)
    return range.lowerBound + (range.upperBound - range.lowerBound) * a * b / 1_000_000
  }

  /// True `perMille` times in a thousand.
  mutating func happens(_ perMille: Int) -> Bool {
    below(1_000) < perMille
  }

  /// One element, each equally likely; the array must not be empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// An index drawn in proportion to the weights.
  mutating func weighted(_ weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return 0
  }
}
