/// Countries by their names in English, Indonesian, German, Spanish, French, Portuguese, Dutch and
/// Italian, by their own names, and by their ISO 3166 codes.
enum CountryNames {
  private static let table: WordTable<Region> = {
    var entries: [(word: String, value: Region)] = []
    for country in (aToK + "; " + lToZ).split(separator: ";") {
      let words = country.drop { $0 == " " }.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let region = Region(String(words[0])) else { continue }
      entries.append((words[1].lowercased(), region))
      for name in words[2].split(separator: "|") { entries.append((String(name), region)) }
    }
    for (name, code) in ownNames {
      if let region = Region(code) { entries.append((fold(name), region)) }
    }
    return WordTable(entries)
  }()

  private static let ownNames: [(String, String)] = [
    ("日本", "JP"), ("日本国", "JP"), ("中国", "CN"), ("中國", "CN"), ("香港", "HK"), ("台灣", "TW"),
    ("台湾", "TW"), ("新加坡", "SG"), ("韓国", "KR"), ("한국", "KR"), ("대한민국", "KR"), ("россия", "RU"),
    ("украина", "UA"), ("україна", "UA"), ("казахстан", "KZ"), ("беларусь", "BY"), ("ไทย", "TH"),
    ("ประเทศไทย", "TH"), ("ελλάδα", "GR"), ("българия", "BG"), ("србија", "RS"), ("भारत", "IN"),
    ("مصر", "EG"), ("السعودية", "SA"), ("الإمارات", "AE"), ("ישראל", "IL"), ("uk", "GB"),
    ("eng", "GB"),
    ("sg", "SG"), ("us", "US"),
  ]

  /// Alpha-2 codes in use, one bit for each pair of letters.
  private static let codes: Set<Region> = {
    var result: Set<Region> = []
    for country in (aToK + "; " + lToZ).split(separator: ";") {
      if let region = Region(String(country.drop { $0 == " " }.prefix(2))) { result.insert(region) }
    }
    return result
  }()

  /// Whether ISO 3166 has assigned the code (with XK for Kosovo).
  static func isAssigned(_ region: Region) -> Bool { codes.contains(region) }

  /// The country that a folded name or an alpha-3 code means.
  static func region(_ folded: Span<UInt8>) -> Region? {
    table.value(folded, 0..<folded.count)
  }
}
