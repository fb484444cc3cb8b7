/// Differences that keep two rows from being linked, whatever else they share.
///
/// Father and son share a name and an address, twins a birthday too, colleagues a switchboard. A
/// different given name or birth date stands against all that, unless the matches of this table are
/// seen to differ there often, or the rows share something that belongs to one person only.
struct Contradiction: Sendable {
  /// Comparisons whose last levels contradict, and the first such level.
  private let against: [(index: Int, level: UInt8)]
  /// Comparisons whose equality belongs to one entity only: a mailbox, a key.
  private let personal: [Int]

  /// Match weight that a contradicting pair has at most: worth a look, not a link.
  static let mostBits = -1.0

  init(weights: [MatchModel.Weights]) {
    var against: [(index: Int, level: UInt8)] = []
    for (index, weight) in weights.enumerated() {
      let last = weight.marginal.m.count - 1
      let first: Int? =
        switch weight.form {
        case .givenName, .date: last
        case .personName: last - 1
        case .company: weight.isIdentity ? last : nil
        case .familyName, .email, .phone, .street, .houseNumber, .place, .postcode, .code,
          .smallNumber, .domain, .category, .text, .number:
          nil
        }
      guard let first, !Self.isNoisy(weight) else { continue }
      against.append((index, UInt8(first)))
    }
    self.against = against
    personal = weights.indices.filter { weights[$0].form == .email || weights[$0].form == .code }
  }

  /// Whether matches of this table differ here so often, but not so very often, that the difference
  /// is a mistake in the data rather than another member of the household.
  private static func isNoisy(_ weight: MatchModel.Weights) -> Bool {
    let share = weight.differing / max(1, weight.matches)
    if weight.differing < 6 || share < 0.01 { return false }
    return weight.form == .date || share < 0.2
  }

  /// Whether the levels that start at `base` contradict.
  @inline(__always)
  func holds(_ levels: [UInt8], at base: Int) -> Bool {
    for (index, level) in against where levels[base + index] >= level {
      return !personal.contains { levels[base + $0] == 1 }
    }
    return false
  }
}
