/// Puts names that were typed all in capitals or all in small letters into their usual case.
enum NameCase {
  /// Small words inside names; at the start of a whole name they are capitals.
  private static let particles: Set<String> = [
    "von", "van", "vom", "zu", "zum", "zur", "de", "der", "den", "des", "del", "della", "delle",
    "dello", "di", "da", "das", "do", "dos", "du", "la", "le", "los", "las", "ter", "ten", "te",
    "bin", "binti", "bint", "ibn", "al", "el", "y", "e", "und", "of", "av", "af", "op", "aan", "'t",
  ]

  /// Endings that stay in capitals.
  private static let numerals: Set<String> = ["ii", "iii", "iv", "vi", "vii", "viii"]

  /// Degrees and titles with a case of their own.
  private static let fixed: [String: String] = [
    "phd": "PhD", "ph.d.": "Ph.D.", "ph.d": "Ph.D", "md": "MD", "m.d.": "M.D.", "mba": "MBA",
    "cpa": "CPA", "dds": "DDS", "msc": "MSc", "bsc": "BSc", "s.e.": "S.E.", "s.h.": "S.H.",
    "s.t.": "S.T.", "s.kom.": "S.Kom.", "s.kom": "S.Kom", "m.m.": "M.M.", "m.kom": "M.Kom",
    "s.pd.": "S.Pd.", "s.pd": "S.Pd", "s.sos.": "S.Sos.", "m.si.": "M.Si.", "m.si": "M.Si",
    "m.t.": "M.T.", "dr.-ing.": "Dr.-Ing.", "dipl.-ing.": "Dipl.-Ing.", "llm": "LLM", "llb": "LLB",
  ]

  /// The name in its usual case; nil where its case is not touched.
  static func repaired(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    switch LetterCase.of(bytes.span) {
    case .none, .mixed: return nil
    case .lower: break
    case .upper:
      // `JJ` and `A.B.` are initials.
      let letters = name.filter(\.isLetter)
      if letters.count <= 2 || name.contains(".") && letters.count <= 4 { return nil }
    }
    // An address, a login with digits or a computer's blank is no name.
    if name.contains("@") || bytes.contains(where: \.isDigit) || name.lowercased() == "null" {
      return nil
    }
    let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    // Turkish parts `İ` from `I`; with the one in a name the other is its `ı`.
    let isTurkish = name.contains { "İĞığ".contains($0) }
    // `Ş` is Turkish, Romanian and Azeri; whether its name's `I` has a dot is not known then.
    if !isTurkish, name.contains("Ş"), name.contains("I") { return nil }
    let parts = words.enumerated().map { place, word in
      // `JJ`, `TJ`: initials without a vowel stay.
      if place == 0, isInitials(word) { return word }
      let lower = isTurkish ? turkishLower(word) : word.lowercased()
      let bare = lower.hasSuffix(",") ? String(lower.dropLast()) : lower
      let tail = lower.hasSuffix(",") ? "," : ""
      if let known = fixed[bare] { return known + tail }
      if numerals.contains(bare), place > 0 { return bare.uppercased() + tail }
      if particles.contains(bare), place > 0, place < words.count - 1 { return lower }
      // `LOS ANGELES, CA`
      if place > 0, words[place - 1].hasSuffix(","), word.utf8.count == 2 { return word }
      return isTurkish ? turkishTitle(lower) : cased(lower)
    }
    let result = parts.joined(separator: " ")
    return result == name ? nil : result
  }

  private static func isInitials(_ word: String) -> Bool {
    word.utf8.count == 2 && word.utf8.allSatisfy { $0.isUpper && !"AEIOUY".utf8.contains($0) }
  }

  private static func turkishLower(_ word: String) -> String {
    word.map { $0 == "İ" ? "i" : ($0 == "I" ? "ı" : $0.lowercased()) }.joined()
  }

  /// A Turkish word with a capital, dotted over `i`.
  private static func turkishTitle(_ word: String) -> String {
    word.first == "i" ? "İ" + word.dropFirst() : titleCased(word)
  }

  /// One word: `mcdonald` is `McDonald`, `d'angelo` is `D'Angelo`.
  private static func cased(_ word: String) -> String {
    if word.hasPrefix("mc"), word.count > 3 { return "Mc" + titleCased(String(word.dropFirst(2))) }
    return titleCased(word)
  }
}
