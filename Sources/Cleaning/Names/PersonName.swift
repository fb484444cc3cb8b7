/// A person's name taken apart.
package struct PersonName: Sendable, Equatable {
  /// Honorifics in front: `Dr.`, `Mr`, `Frau`, `Bapak`.
  package var titles: [String] = []
  package var given = ""
  package var middle: [String] = []
  /// The family name with its particles: `van der Berg`.
  package var family = ""
  /// What follows the name: `Jr.`, `III`, `PhD`, `S.E.`.
  package var suffixes: [String] = []

  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev",
    "hon", "herr", "frau", "hr", "fr", "ing", "dipl", "mag", "sr", "sra", "srta", "don", "dona",
    "m",
    "mme", "mlle", "bapak", "bpk", "pak", "ibu", "bu", "sdr", "sdri", "ir", "drs", "dra", "h", "hj",
    "kh", "tn", "ny", "nn", "dhr", "mevr", "mw", "sig",
  ]

  private static let endings: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "v", "phd", "md", "mba", "cpa", "esq", "dds", "jd", "llm", "llb",
    "msc", "bsc", "ma", "ba", "bsn", "rn", "pe", "cfa", "pmp", "se", "sh", "st", "skom", "spd",
    "ssos",
    "mm", "mkom", "msi", "mt", "mpd", "mh", "ssi", "sip", "spsi", "amd", "ssn", "mhum", "bcom",
    "mbchb",
  ]

  private static let particles: Set<String> = [
    "von", "van", "vom", "zu", "de", "der", "den", "del", "della", "di", "da", "dos", "do", "du",
    "la",
    "le", "ter", "ten", "bin", "binti", "ibn", "al", "el", "st", "san", "mc", "mac",
  ]

  /// Takes a name apart; `Last, First` is put right first.
  package init(_ name: String) {
    var words = PersonName.inOrder(name).split(separator: " ").map(String.init)
    while words.count > 1, let first = words.first, PersonName.isHonorific(first) {
      titles.append(words.removeFirst())
    }
    while words.count > 1, let last = words.last, PersonName.isEnding(last, words[words.count - 2])
    {
      suffixes.insert(last, at: 0)
      words.removeLast()
      if let end = words.indices.last, words[end].hasSuffix(",") { words[end].removeLast() }
    }
    guard let first = words.first else { return }
    given = first
    guard words.count > 1 else { return }
    var start = words.count - 1
    while start > 1, PersonName.particles.contains(words[start - 1].lowercased()) { start -= 1 }
    family = words[start...].joined(separator: " ")
    middle = Array(words[1..<start])
  }

  /// A title counts with a point, or where nobody is called so.
  private static func isHonorific(_ word: String) -> Bool {
    let bare = word.lowercased().filter { $0 != "." }
    guard honorifics.contains(bare) else { return false }
    return word.hasSuffix(".") || bare.count > 2 && bare != "don"
      || ["mr", "ms", "dr", "mx", "ir", "hr", "bu", "mw"].contains(bare)
  }

  private static func isEnding(_ word: String, _ before: String) -> Bool {
    let bare = word.lowercased().filter { $0 != "." && $0 != "," }
    guard endings.contains(bare) else { return false }
    // `Ma` and `Ba` are names unless a comma or points set them off.
    return before.hasSuffix(",") || word.contains(".") || bare.count > 2
      || ["jr", "sr", "ii", "iv", "md"].contains(bare)
  }

  /// `Last, First` as `First Last`; any other name as it is.
  ///
  /// A comma before a suffix (`Smith, Jr.`) or several commas leave the order alone.
  static func inOrder(_ name: String) -> String {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return name }
    let words = parts[1].split(separator: " ").map(String.init)
    guard words.count <= 3, !words.allSatisfy({ isEnding($0, ",") }),
      parts[0].split(separator: " ").count <= 3
    else { return name }
    // `Acme, Inc.` is a company and `Sales Team, EMEA` a department.
    if !CompanyName(name).forms.isEmpty || !CompanyName(parts[1] + " " + parts[0]).forms.isEmpty {
      return name
    }
    let isCode = parts[1].utf8.count >= 3 && parts[1].utf8.allSatisfy(\.isUpper)
    if isCode, parts[0].utf8.contains(where: \.isLower) { return name }
    return parts[1] + " " + parts[0]
  }
}
