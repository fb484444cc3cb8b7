/// Puts organisations' names that were typed in one case only into the usual one.
enum CompanyCase {
  /// Names and words that are abbreviations.
  private static let acronyms: Set<String> = [
    "ibm", "bmw", "sap", "ups", "usa", "uk", "eu", "us", "it", "hr", "tv", "dhl", "kpmg", "hsbc",
    "bni", "bri", "bca", "btn", "ocbc", "dbs", "uob", "cimb", "ing", "ubs", "axa", "bnp", "rwe",
    "eon", "vw", "gm", "ge", "hp", "lg", "nec", "kfc", "nbc", "abc", "bbc", "cnn", "ntt", "kddi",
    "pwc", "ey", "aws", "ict", "crm", "erp", "iot", "ai", "pr", "vip", "spbu", "bumn", "rs", "sma",
    "smk", "sd", "ngo", "llp", "bp", "ag", "xl", "3m", "at&t", "h&m", "c&a", "b&q", "p&g", "j&t",
    "r&d", "d&b", "m&s", "ii", "iii", "iv", "fc", "sv", "tsv", "dlr", "zf", "mtu", "nxp", "tdk",
  ]

  private static let small: Set<String> = [
    "and", "of", "the", "for", "in", "on", "at", "by", "und", "fur", "für", "et", "de", "des", "du",
    "la", "le", "les", "y", "del", "e", "do", "da", "dos", "di", "della", "van", "von", "der",
    "dan",
    "untuk", "en", "voor", "zu", "zum", "zur", "&",
  ]

  /// The name in its usual case; nil where it stays as it is.
  ///
  /// A short name in capitals may be an abbreviation and stays.
  static func repaired(_ name: String, isUpper: Bool) -> String? {
    let bytes = Array(name.utf8)
    var forms: [LegalForm] = []
    let range = CompanyName.base(of: bytes.span, forms: &forms)
    let base = String(decoding: bytes[range], as: UTF8.self)
    let words = base.split(separator: " ").map(String.init)
    if words.count == 1, isCode(base) { return nil }
    if isUpper, !words.contains(where: { $0.count >= 5 && hasVowel($0) }) { return nil }
    let cased = words.enumerated().map { place, word in
      self.cased(word, isUpper: isUpper, isFirst: place == 0)
    }
    .joined(separator: " ")
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
    let result = formText(before) + cased + formText(after)
    return result == name ? nil : result
  }

  private static func cased(_ word: String, isUpper: Bool, isFirst: Bool) -> String {
    let lower = word.lowercased()
    if acronyms.contains(lower) { return lower.uppercased() }
    if !isFirst, small.contains(lower) { return lower }
    let isAbbreviation = isUpper && (!hasVowel(word) || word.count <= 2 || word.contains("."))
    return isAbbreviation ? word : titleCased(lower)
  }

  /// `acme.com`, `info@acme`, `abc123`: an address or a code, whose case is its own.
  private static func isCode(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    if bytes.contains(where: { $0 == 0x40 || $0 == 0x5F }) || bytes.contains(where: \.isDigit) {
      return true
    }
    return bytes.indices.dropFirst().dropLast().contains { place in
      bytes[place] == 0x2E && bytes[place - 1].isLetter && bytes[place + 1].isLetter
        && bytes[place...].count >= 3 && bytes[..<place].count >= 2
    }
  }

  private static func hasVowel(_ word: String) -> Bool {
    word.unicodeScalars.contains { scalar in
      !scalar.isASCII || "aeiouyAEIOUY".unicodeScalars.contains(scalar)
    }
  }

  /// What stands before or behind the base, word by word in the customary case of legal forms.
  private static func formText(_ text: String) -> String {
    var result = ""
    var word = ""
    for character in text {
      if character.isLetter || character == "." && !word.isEmpty {
        word.append(character)
      } else {
        result += formWord(word)
        word = ""
        result.append(character)
      }
    }
    return result + formWord(word)
  }

  private static let formWords: [String: String] = [
    "gmbh": "GmbH", "ggmbh": "gGmbH", "mbh": "mbH", "kgaa": "KGaA", "ohg": "OHG", "gbr": "GbR",
    "ek": "e.K.", "e.k.": "e.K.", "e.v.": "e.V.", "ev": "e.V.", "eg": "eG", "inc": "Inc",
    "inc.": "Inc.",
    "ltd": "Ltd", "ltd.": "Ltd.", "corp": "Corp", "corp.": "Corp.", "co": "Co", "co.": "Co.",
    "limited": "Limited", "corporation": "Corporation", "incorporated": "Incorporated",
    "company": "Company", "tbk": "Tbk", "tbk.": "Tbk.", "persero": "Persero", "pte": "Pte",
    "pte.": "Pte.", "pty": "Pty", "pty.": "Pty.", "pvt": "Pvt", "pvt.": "Pvt.",
    "private": "Private",
    "sdn": "Sdn", "sdn.": "Sdn.", "bhd": "Bhd", "bhd.": "Bhd.", "berhad": "Berhad", "oy": "Oy",
    "oyj": "Oyj", "aps": "ApS", "ou": "OU", "spa": "SpA", "s.p.a.": "S.p.A.", "srl": "Srl",
    "s.r.l.": "S.r.l.", "sarl": "SARL", "ltda": "Ltda", "ltda.": "Ltda.", "lda": "Lda",
    "lda.": "Lda.",
    "doo": "d.o.o.", "d.o.o.": "d.o.o.", "s.r.o.": "s.r.o.", "sro": "s.r.o.", "kft": "Kft",
    "kft.": "Kft.", "zrt": "Zrt", "zrt.": "Zrt.", "nyrt": "Nyrt", "nyrt.": "Nyrt.", "sp.": "Sp.",
    "z": "z", "o.o.": "o.o.", "de": "de", "und": "und", "and": "and", "stichting": "Stichting",
    "yayasan": "Yayasan", "koperasi": "Koperasi", "publ": "publ", "a.s.": "a.s.",
  ]

  private static func formWord(_ word: String) -> String {
    if word.isEmpty { return "" }
    if let known = formWords[word.lowercased()] { return known }
    return word.count > 5 ? titleCased(word.lowercased()) : word.uppercased()
  }
}
