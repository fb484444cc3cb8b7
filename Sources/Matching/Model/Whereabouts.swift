/// Finds pairs of organisations that share no place: a franchise has many branches of one name.
///
/// Branches agree on name and web domain, of which one foretells the other, so that a
/// model would take them for the matches of a table that has few better ones.
struct Whereabouts: Sendable {
  /// Comparisons that say where an organisation is or how to reach it, with their last levels.
  private let places: [(index: Int, form: ComparisonForm, worst: UInt8)]

  /// Finds the comparisons of a table of organisations; a table of people has none, since people
  /// move.
  init(_ forms: [(form: ComparisonForm, isIdentity: Bool)]) {
    let isOfCompanies = forms.contains { $0.isIdentity && $0.form == .company }
    places = forms.indices.filter { isOfCompanies && Self.tell(forms[$0].form) }.map {
      ($0, forms[$0].form, UInt8(forms[$0].form.levels.count))
    }
  }

  private static func tell(_ form: ComparisonForm) -> Bool {
    switch form {
    case .phone, .street, .postcode: true
    case .givenName, .familyName, .personName, .company, .email, .houseNumber, .place, .code,
      .date, .smallNumber, .domain, .category, .text, .number:
      false
    }
  }

  /// Whether all that both rows know of their places differs entirely, of at least two kinds.
  @inline(__always)
  func differ(_ levels: [UInt8], at base: Int) -> Bool {
    if places.isEmpty { return false }
    var first: ComparisonForm?
    var isSeveral = false
    for place in places where levels[base + place.index] != 0 {
      if levels[base + place.index] < place.worst { return false }
      if let first, first != place.form { isSeveral = true }
      first = first ?? place.form
    }
    return isSeveral
  }

  /// Chance that matches differ in everything that the levels tell, by the shares of each
  /// comparison's levels.
  func chance(_ levels: [UInt8], at base: Int, _ shares: [MatchModel.Shares]) -> Double {
    places.reduce(1) { chance, place in
      levels[base + place.index] == 0 ? chance : chance * shares[place.index].m[Int(place.worst)]
    }
  }
}
