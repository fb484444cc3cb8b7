/// Invents company names: no two numbers of one market give the same base name.
enum CompanyNames {
  private static let syllables = [
    "ka", "ra", "no", "ve", "mi", "ta", "lo", "ne", "xi", "do", "su", "ri", "pa", "lu", "zen",
    "mar", "tek", "vi", "so", "ban", "qua", "fe", "gi", "hal",
  ]

  /// The company name with this number; `chance` picks the legal form.
  static func name(_ number: Int, in market: Market, _ chance: inout Chance) -> CompanyName {
    let facts = market.facts
    let firsts = facts.firstWords.count
    let combinations = firsts * facts.secondWords.count
    // A stride coprime to every combination count walks through all of them before repeating.
    let code = (number * 7_919 + 13) % combinations
    let round = number / combinations
    let first = facts.firstWords[code % firsts]
    let second = facts.secondWords[code / firsts]
    let extra = round == 0 ? "" : coined(round, for: code)
    let form = facts.legalForms[chance.weighted(facts.legalForms.map(\.weight))]
    // German and Vietnamese words fit ISO-8859-1 as they are; Japanese ones are romanised.
    let isRomanised = market == .japan
    let nativeBase = joined([extra, first.native, second.native], facts.joiner)
    let latinBase =
      isRomanised ? joined([extra, first.roman, second.roman], " ") : nativeBase
    return CompanyName(
      native: filled(form.native, nativeBase), latin: filled(form.latin, latinBase),
      base: latinBase, slug: slug([extra, first.roman, second.roman]))
  }

  /// A pattern with its mark replaced by a text.
  static func filled(_ pattern: String, _ text: String, at mark: Character = "%") -> String {
    var out = ""
    for character in pattern {
      if character == mark { out += text } else { out.append(character) }
    }
    return out
  }

  private static func joined(_ parts: [String], _ separator: String) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// Lower-case ASCII letters and digits of the words, joined.
  static func slug(_ words: [String]) -> String {
    var out = ""
    for word in words {
      for scalar in word.unicodeScalars where scalar.isASCII {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          out += String(scalar).lowercased()
        }
      }
    }
    return out
  }

  /// A made-up word for the round of a name; two names have the same one as rarely as can be.
  private static func coined(_ round: Int, for code: Int) -> String {
    // Scrambled so that neighbours do not look alike; both strides are coprime to 24 cubed.
    var number = round < 13_824 ? (round * 5_557 + code * 4_999) % 13_824 : round
    var out = ""
    for _ in 0..<3 {
      out += syllables[number % 24]
      number /= 24
    }
    while number > 0 {
      out += syllables[number % 24]
      number /= 24
    }
    return out.prefix(1).uppercased() + out.dropFirst()
  }
}
