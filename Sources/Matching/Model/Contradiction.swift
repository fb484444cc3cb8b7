/// Differences that keep two rows from being linked, whatever else they share.
///
/// Father and son share a name and an address, twins a birthday too, colleagues a switchboard. A
/// different given name or birth date stands against all that, unless the matches of this table are
/// seen to differ there often, or the rows share something that belongs to one person only. A
/// mailbox of their own tells colleagues apart even then. Branches of one organisation share name
/// and domain, but neither address nor phone; a holding and its subsidiaries share all that, but not
/// the legal form.
struct Contradiction: Sendable {
  /// Comparisons whose last levels contradict, and the first such level.
  private let against: [(index: Int, level: UInt8)]
  /// Comparisons of given and whole names, and the first level that says "somebody else".
  private let names: [(index: Int, level: UInt8)]
  private let emails: [Int]
  private let families: [Int]
  private let givenNames: [Int]
  private let phones: [Int]
  /// Comparisons of the names of organisations that a table is about.
  private let organisations: [Int]
  /// Comparisons whose equality belongs to one entity only: a mailbox, a key.
  private let personal: [Int]
  private let whereabouts: Whereabouts
  private let namesakes: Namesakes
  private let shares: [MatchModel.Shares]

  /// The first level of e-mail addresses that are not one mailbox.
  private static let otherMailbox: UInt8 = 6
  /// The level of a family name that is another one.
  private static let otherFamily: UInt8 = 6
  /// Levels of a company's name with another legal form or number.
  private static let otherLegalPerson: ClosedRange<UInt8> = 8...10
  /// Share of matches from which a difference in all whereabouts is usual.
  private static let usualMove = 0.05

  /// Match weight that a contradicting pair has at most: worth a look, not a link.
  static let mostBits = -1.0

  init(weights: [MatchModel.Weights]) {
    var against: [(index: Int, level: UInt8)] = []
    var names: [(index: Int, level: UInt8)] = []
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
      guard let first else { continue }
      if weight.form == .givenName || weight.form == .personName {
        names.append((index, UInt8(first)))
      }
      if !Self.isNoisy(weight) { against.append((index, UInt8(first))) }
    }
    self.against = against
    self.names = names
    emails = weights.indices.filter { weights[$0].form == .email }
    families = weights.indices.filter { weights[$0].form == .familyName }
    givenNames = weights.indices.filter { weights[$0].form == .givenName }
    phones = weights.indices.filter { weights[$0].form == .phone }
    organisations = weights.indices.filter {
      weights[$0].form == .company && weights[$0].isIdentity
    }
    let forms = weights.map { ($0.form, $0.isIdentity) }
    whereabouts = Whereabouts(forms)
    namesakes = Namesakes(forms)
    shares = weights.map(\.marginal)
    personal = weights.indices.filter { weights[$0].isPersonal }
  }

  /// Whether matches of this table differ here so often, but not so very often, that the difference
  /// is a mistake in the data rather than another member of the household.
  private static func isNoisy(_ weight: MatchModel.Weights) -> Bool {
    let share = weight.differing / max(1, weight.matches)
    if weight.differing < 6 || share < 0.01 || weight.form == .company { return false }
    return weight.form == .date || share < 0.2
  }

  /// Whether the levels that start at `base` contradict.
  @inline(__always)
  func holds(_ levels: [UInt8], at base: Int) -> Bool {
    for (index, level) in against where levels[base + index] >= level {
      return !isPersonal(levels, at: base)
    }
    for index in organisations where Self.otherLegalPerson.contains(levels[base + index]) {
      return !isPersonal(levels, at: base)
    }
    for email in emails where levels[base + email] >= Self.otherMailbox {
      for (index, level) in names where levels[base + index] >= level {
        return !isPersonal(levels, at: base)
      }
      // `luisa.battisti@` and `luisa.surian@` of one firm, unless a telephone is theirs too.
      for index in families where levels[base + index] == Self.otherFamily {
        let isReached = phones.contains { (1...2).contains(levels[base + $0]) }
        if !isReached || hasOtherGivenName(levels, at: base) {
          return !isPersonal(levels, at: base)
        }
      }
    }
    if namesakes.hold(levels, at: base) { return !isPersonal(levels, at: base) }
    return whereabouts.differ(levels, at: base) && !isPersonal(levels, at: base)
      && whereabouts.chance(levels, at: base, shares) < Self.usualMove
  }

  /// Whether the given name is another one, or not quite the same: `Tim` and `Kim`.
  private func hasOtherGivenName(_ levels: [UInt8], at base: Int) -> Bool {
    givenNames.contains {
      switch levels[base + $0] {
      case 3, 5, 7: true
      default: false
      }
    }
  }

  private func isPersonal(_ levels: [UInt8], at base: Int) -> Bool {
    personal.contains { levels[base + $0] == 1 }
  }
}
