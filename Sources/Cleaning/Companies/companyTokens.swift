/// The words of an organisation's own name, folded, without legal forms and filler words.
///
/// `The Ford Motor Co., Ltd.` is `ford motor`. A name of fillers only keeps them.
package func companyTokens(_ name: String) -> [String] {
  let bytes = Array(name.utf8)
  var tokens: [UInt8] = []
  appendCompanyTokens(bytes.span, to: &tokens)
  return String(decoding: tokens, as: UTF8.self).split(separator: " ").map(String.init)
}

/// Appends the words of an organisation's own name, parted by blanks.
package func appendCompanyTokens(_ name: Span<UInt8>, to out: inout [UInt8]) {
  var forms: [LegalForm] = []
  var folded: [UInt8] = []
  fold(name.extracting(CompanyName.base(of: name, forms: &forms)), into: &folded)
  let start = out.count
  for word in folded.split(separator: 0x20) where !isCompanyFiller(word) {
    if out.count > start { out.append(0x20) }
    out += word
  }
  if out.count == start { out += folded }
}

/// Whether a folded word holds names together and says nothing.
private func isCompanyFiller(_ word: ArraySlice<UInt8>) -> Bool {
  word.count <= 5 && companyFillers.contains(word.reduce(0) { $0 << 8 | UInt64($1) })
}

/// Each word as one number, its last byte the lowest.
private let companyFillers = Set(
  [
    "the", "and", "of", "und", "et", "y", "e", "dan", "en", "och", "og", "der", "die", "das", "de",
    "la", "le", "les", "los", "el", "di", "del", "della", "do", "da",
  ].map { word in word.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
