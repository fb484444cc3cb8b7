/// Cleans a language to its ISO 639-1 code, with region where one was written (`pt-BR`).
func cleanLanguage(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  cleanTidied(text, kind: .language, into: &out) { tidy, out in
    let name = string(tidy)
    guard let code = languageCode(name) else { return .invalid(.languageUnknown) }
    let start = out.count
    out.append(contentsOf: code.utf8)
    return outcome(of: tidy, appendedFrom: start, in: &out, rule: .languageCode)
  }
}

private func languageCode(_ name: String) -> String? {
  let parts = name.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
  if let first = parts.first?.lowercased(), languages[first] != nil, parts.count <= 2 {
    if parts.count == 1 { return first }
    if let region = Region(parts[1]), CountryNames.isAssigned(region) {
      return first + "-" + region.description
    }
  }
  let folded = fold(name)
  return languages.keys.sorted().first { languages[$0]?.contains(folded) == true }
}

/// ISO 639-1 codes with names in English, in the language itself and in Indonesian and German.
private let languages: [String: [String]] = [
  "ar": ["arabic", "arab", "arabisch", "العربية"], "bg": ["bulgarian", "bulgarisch"],
  "cs": ["czech", "cestina", "tschechisch"], "da": ["danish", "dansk", "danisch"],
  "de": ["german", "deutsch", "jerman", "aleman", "allemand"], "el": ["greek", "griechisch"],
  "en": ["english", "inggris", "englisch", "ingles", "anglais"],
  "es": ["spanish", "espanol", "spanyol", "spanisch"], "et": ["estonian"],
  "fi": ["finnish", "suomi", "finnisch"],
  "fr": ["french", "francais", "perancis", "prancis", "franzosisch"],
  "he": ["hebrew"], "hi": ["hindi"], "hr": ["croatian", "hrvatski"], "hu": ["hungarian", "magyar"],
  "id": ["indonesian", "bahasa indonesia", "indonesia", "indonesisch", "bahasa"],
  "it": ["italian", "italiano", "italia", "italienisch"], "ja": ["japanese", "日本語", "jepang"],
  "ko": ["korean", "한국어", "korea"], "lt": ["lithuanian"], "lv": ["latvian"],
  "ms": ["malay", "bahasa melayu", "melayu"], "nl": ["dutch", "nederlands", "belanda"],
  "no": ["norwegian", "norsk"], "pl": ["polish", "polski", "polnisch"],
  "pt": ["portuguese", "portugues", "portugis"], "ro": ["romanian", "romana"],
  "ru": ["russian", "русский", "rusia", "russisch"], "sk": ["slovak"], "sl": ["slovenian"],
  "sr": ["serbian"], "sv": ["swedish", "svenska", "schwedisch"], "ta": ["tamil"],
  "th": ["thai", "ไทย"], "tl": ["tagalog", "filipino"], "tr": ["turkish", "turkce", "turki"],
  "uk": ["ukrainian"], "vi": ["vietnamese", "tieng viet", "vietnam"],
  "zh": ["chinese", "mandarin", "中文", "china", "chinesisch"],
]
