/// An organisation's name taken apart into its own name and its legal forms.
package struct CompanyName: Sendable, Equatable {
  /// The name without legal forms and the marks that joined them.
  package let base: String
  /// The forms, opening ones first (`PT`, then `Tbk`).
  package let forms: [LegalForm]

  /// Takes a name apart; a name that is nothing but a form stays whole.
  ///
  /// What stands in brackets behind a form, or a trading name behind one, is in neither part.
  package init(_ name: String) {
    let bytes = Array((CompanyName.withoutRemark(name) ?? name[...]).utf8)
    var forms: [LegalForm] = []
    let range = CompanyName.base(of: bytes.span, forms: &forms)
    base = String(decoding: bytes[range], as: UTF8.self)
    self.forms = forms
  }

  /// The forms in their customary abbreviations, such as `PT Tbk`; empty where there is none.
  package var legalForm: String { forms.map(\.abbreviation).joined(separator: " ") }

  /// The part of a name that is its own, in place; appends the forms found to `forms`.
  package static func base(
    of text: Span<UInt8>, forms: inout [LegalForm]
  ) -> Range<Int> {
    let opened = forms.count
    var range = trimmedRange(text)
    var closing: [LegalForm] = []
    if hasOtherScript(text, range) { takeUnparted(text, &range, &forms, &closing) }
    var words = NameWords(text, range)
    while closing.count < 3, let found = words.takeClosing(text) { closing.insert(found, at: 0) }
    if closing.isEmpty, let found = words.takePutBehind(text) { closing.append(found) }
    while forms.count < opened + 2, let found = words.takeOpening(text) { forms.append(found) }
    if !closing.isEmpty || forms.count > opened, words.isOnlyForm {
      forms.removeLast(forms.count - opened)
      return trimmedRange(text)
    }
    forms += closing
    return words.base(text)
  }

  private static func hasOtherScript(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] >= 0xD0 { return true }
    return false
  }

  /// Takes forms off both ends of a name in a script that does not part words.
  private static func takeUnparted(
    _ text: Span<UInt8>, _ range: inout Range<Int>, _ opening: inout [LegalForm],
    _ closing: inout [LegalForm]
  ) {
    for (bytes, form) in unparted {
      if range.count <= bytes.count { continue }
      if matches(bytes, text, at: range.lowerBound) {
        range = range.lowerBound + bytes.count..<range.upperBound
        opening.append(form)
      } else if matches(bytes, text, at: range.upperBound - bytes.count) {
        range = range.lowerBound..<range.upperBound - bytes.count
        closing.append(form)
      }
    }
    while !range.isEmpty, text[range.lowerBound].isSpace { range = range.dropFirst() }
    while !range.isEmpty, text[range.upperBound - 1].isSpace || text[range.upperBound - 1] == 0x2C {
      range = range.dropLast()
    }
  }

  private static let unparted = LegalFormTable.unparted.map { (Array($0.text.utf8), $0.form) }

  private static func matches(_ bytes: [UInt8], _ text: Span<UInt8>, at start: Int) -> Bool {
    for offset in 0..<bytes.count where text[start + offset] != bytes[offset] { return false }
    return true
  }
}
