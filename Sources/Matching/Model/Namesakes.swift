/// Finds people who have nothing but their name in common: namesakes at two companies.
struct Namesakes: Sendable {
  /// Comparisons that say how a person is reached and where she works, with the levels that say
  /// "elsewhere", one bit each.
  private let bonds: [(index: Int, form: ComparisonForm, elsewhere: UInt32)]
  private let names: [Int]
  private let dates: [(index: Int, last: UInt8)]

  /// Finds the comparisons of a table of people; a table of organisations has none.
  init(_ forms: [(form: ComparisonForm, isIdentity: Bool)]) {
    let isOfPeople = forms.contains { $0.isIdentity && $0.form != .company }
    bonds =
      !isOfPeople
      ? []
      : forms.indices.compactMap { index in
        let last = UInt8(forms[index].form.levels.count)
        switch forms[index].form {
        // A mailbox of the same name in another firm is the namesake's.
        case .email: return (index, .email, Self.bits(last - 3, last - 2, last - 1, last))
        case .phone: return (index, .phone, Self.bits(last))
        // Half alike and less, but not another legal form of one name.
        case .company: return (index, .company, Self.bits(6, 7, last))
        case .givenName, .familyName, .personName, .street, .houseNumber, .place, .postcode, .code,
          .date, .smallNumber, .domain, .category, .text, .number:
          return nil
        }
      }
    names = forms.indices.filter { forms[$0].isIdentity }
    dates = forms.indices.filter { forms[$0].form == .date }.map {
      ($0, UInt8(ComparisonForm.date.levels.count))
    }
  }

  private static func bits(_ levels: UInt8...) -> UInt32 {
    levels.reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// Whether both rows name a person, all bonds that both tell of differ, of at least two kinds, and
  /// no date speaks for one person.
  @inline(__always)
  func hold(_ levels: [UInt8], at base: Int) -> Bool {
    if bonds.isEmpty || !names.contains(where: { levels[base + $0] != 0 }) { return false }
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
