/// Finds people who have nothing but their name in common, namesakes at two companies, and
/// organisations that have no more than a part of it.
struct Namesakes: Sendable {
  /// Comparisons that say how somebody is reached and where she works, with the levels that say
  /// "elsewhere", one bit each.
  private let bonds: [(index: Int, form: ComparisonForm, elsewhere: UInt32)]
  /// Comparisons of who it is, with the levels from which two may be namesakes, one bit each.
  private let names: [(index: Int, alike: UInt32)]
  private let dates: [(index: Int, last: UInt8)]

  /// Finds the comparisons of a table of people or organisations.
  init(_ forms: [(form: ComparisonForm, isIdentity: Bool)]) {
    let isOfPeople = forms.contains { $0.isIdentity && $0.form != .company }
    bonds = forms.indices.compactMap { index in
      let form = forms[index].form
      let elsewhere = isOfPeople ? Self.otherEmployer(form) : Self.otherHouse(form)
      return elsewhere == 0 ? nil : (index, form, elsewhere)
    }
    // People have namesakes; organisations of one name may be one that has moved.
    names = forms.indices.filter { forms[$0].isIdentity }.map {
      ($0, isOfPeople ? ~1 : Self.bits(4, 5, 6, 7))
    }
    dates = forms.indices.filter { forms[$0].form == .date }.map {
      ($0, UInt8(ComparisonForm.date.levels.count))
    }
  }

  /// Levels that say a person works elsewhere; none for what does not tell.
  private static func otherEmployer(_ form: ComparisonForm) -> UInt32 {
    let last = UInt8(form.levels.count)
    switch form {
    // A mailbox of the same name in another firm is the namesake's.
    case .email: return bits(last - 3, last - 2, last - 1, last)
    // Another line of one exchange may be anybody's.
    case .phone: return bits(last - 1, last)
    // Half alike and less, and alike with another legal form; not another form of one name.
    case .company: return bits(6, 7, 9, last)
    case .givenName, .familyName, .personName, .street, .houseNumber, .place, .postcode, .code,
      .date, .smallNumber, .domain, .category, .text, .number:
      return 0
    }
  }

  /// Levels that say an organisation is another one; none for what does not tell.
  private static func otherHouse(_ form: ComparisonForm) -> UInt32 {
    switch form {
    case .email, .phone, .domain: bits(UInt8(form.levels.count))
    case .givenName, .familyName, .personName, .company, .street, .houseNumber, .place, .postcode,
      .code, .date, .smallNumber, .category, .text, .number:
      0
    }
  }

  private static func bits(_ levels: UInt8...) -> UInt32 {
    levels.reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// Whether both rows have a name, all bonds that both tell of differ, of at least two kinds, and
  /// no date speaks for one person.
  @inline(__always)
  func hold(_ levels: [UInt8], at base: Int) -> Bool {
    if bonds.isEmpty
      || !names.contains(where: { $0.alike & (1 << UInt32(levels[base + $0.index])) != 0 })
    {
      return false
    }
    var first: ComparisonForm?
    var isSeveral = false
    for bond in bonds where levels[base + bond.index] != 0 {
      if bond.elsewhere & (1 << UInt32(levels[base + bond.index])) == 0 { return false }
      if let first, first != bond.form { isSeveral = true }
      first = first ?? bond.form
    }
    return isSeveral
      && !dates.contains { levels[base + $0.index] > 0 && levels[base + $0.index] < $0.last }
  }
}
