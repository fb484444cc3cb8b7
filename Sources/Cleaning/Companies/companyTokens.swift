/// The words of an organisation's own name, folded, without legal forms and filler words.
///
/// `The Ford Motor Co., Ltd.` is `ford motor`. A name of fillers only keeps them.
package func companyTokens(_ name: String) -> [String] {
  let bytes = Array(name.utf8)
  var forms: [LegalForm] = []
  let base = CompanyName.base(of: bytes.span, forms: &forms)
  let words = fold(String(decoding: bytes[base], as: UTF8.self)).split(separator: " ").map(
    String.init)
  let telling = words.filter { !companyFillers.contains($0) }
  return telling.isEmpty ? words : telling
}

private let companyFillers: Set<String> = [
  "the", "and", "of", "und", "et", "y", "e", "dan", "en", "och", "og", "der", "die", "das", "de",
  "la", "le", "les", "los", "el", "di", "del", "della", "do", "da",
]
