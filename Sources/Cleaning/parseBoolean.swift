/// Reads yes and no in the words of seven languages, `1`/`0`, and check marks.
package func parseBoolean(_ text: Span<UInt8>) -> Reading<Bool> {
  if text.count == 1 {
    if text[0] == 0x31 { return .value(true) }
    if text[0] == 0x30 { return .value(false) }
  }
  let range = trimmedRange(text)
  if range.isEmpty { return .blank }
  if let value = booleanWords.value(text, range) { return .value(value) }
  return Placeholder.matches(text, range, kind: .boolean) ? .blank : .invalid(.booleanUnknown)
}

private let booleanWords = WordTable<Bool>([
  ("true", true), ("false", false), ("yes", true), ("no", false), ("y", true), ("n", false),
  ("t", true), ("f", false), ("1", true), ("0", false), ("1.0", true), ("0.0", false),
  ("on", true), ("off", false), ("x", true), ("✓", true), ("✔", true), ("☑", true), ("✗", false),
  ("✘", false), ("☐", false), ("checked", true), ("unchecked", false), ("enabled", true),
  ("disabled", false), ("ya", true), ("tidak", false), ("ja", true), ("nein", false),
  ("nee", false),
  ("wahr", true), ("falsch", false), ("si", true), ("sí", true), ("sÍ", true),
  ("verdadero", true), ("falso", false), ("oui", true), ("non", false), ("vrai", true),
  ("faux", false), ("sim", true), ("não", false), ("nao", false), ("nÃo", false),
  ("verdadeiro", true), ("vero", true), ("waar", true), ("onwaar", false), ("benar", true),
  ("salah", false), ("là", true), ("có", true), ("không", false), ("はい", true), ("いいえ", false),
  ("是", true), ("否", false),
])
