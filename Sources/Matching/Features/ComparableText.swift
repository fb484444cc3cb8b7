import Cleaning

/// Writes the comparable form of one value; nothing is written where the value says nothing.
struct ComparableText {
  let kind: FieldKind
  /// What is known of the column: the order of its dates.
  let context: CleaningContext

  func write(_ text: Span<UInt8>, into out: inout [UInt8]) {
    switch kind {
    case .ignored: break
    case .givenName, .familyName, .personName, .city, .state, .country, .category, .text:
      fold(text, umlauts: .spelled, into: &out)
      dropPlaceholder(&out)
    case .company: company(text, into: &out)
    case .street:
      AddressWords.write(text, into: &out)
      dropPlaceholder(&out)
    case .code, .postcode, .houseNumber: alphanumerics(text, into: &out)
    case .email: EmailText.write(text, into: &out)
    case .phone: PhoneText.write(text, context, into: &out)
    case .date: DateText.write(text, context, into: &out)
    case .year, .month, .day, .number: NumberText.write(text, into: &out)
    case .domain:
      if !appendRegistrableDomain(text, to: &out) { out.removeAll(keepingCapacity: true) }
    }
  }

  /// The folded name, then a mark and the legal forms in their customary abbreviations.
  private func company(_ text: Span<UInt8>, into out: inout [UInt8]) {
    var forms: [LegalForm] = []
    let base = CompanyName.base(of: text, forms: &forms)
    fold(text.extracting(base), umlauts: .spelled, into: &out)
    if out.isEmpty { fold(text, umlauts: .spelled, into: &out) }
    dropPlaceholder(&out)
    if forms.isEmpty { takeLeadingForm(&out, into: &forms) }
    if out.isEmpty || forms.isEmpty { return }
    out.append(CompanyWords.mark)
    for form in forms {
      let abbreviation = Array(form.abbreviation.utf8)
      var folded: [UInt8] = []
      fold(abbreviation.span, umlauts: .spelled, into: &folded)
      out.append(contentsOf: folded)
    }
  }

  /// Finds a form that was put in front of the name it belongs behind: `LLC Torphy`.
  private func takeLeadingForm(_ name: inout [UInt8], into forms: inout [LegalForm]) {
    guard let space = name.firstIndex(of: 0x20), space >= 3, space <= 12 else { return }
    let turned = name[(space + 1)...] + [0x20] + name[..<space]
    let words = Array(turned)
    let base = CompanyName.base(of: words.span, forms: &forms)
    if base.count == name.count - space - 1 {
      name = Array(words[base])
    } else {
      forms.removeAll()
    }
  }

  /// Letters and digits only, lower case: `AB-12 3` is `ab123`.
  private func alphanumerics(_ text: Span<UInt8>, into out: inout [UInt8]) {
    fold(text, umlauts: .spelled, into: &out)
    dropPlaceholder(&out)
    out.removeAll { $0 == 0x20 }
    if !out.contains(where: { $0 != 0x30 }) { out.removeAll(keepingCapacity: true) }
  }

  private func dropPlaceholder(_ out: inout [UInt8]) {
    if MadeUpWords.values.contains(out.span) { out.removeAll(keepingCapacity: true) }
  }
}
