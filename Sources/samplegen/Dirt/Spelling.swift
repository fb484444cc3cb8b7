/// Ways people write a name wrong, or right in another way.
enum Spelling {
  /// One slip of the fingers: two letters swapped, one doubled or one left out.
  static func typo(_ text: String, _ chance: inout Chance) -> String {
    var letters = Array(text)
    guard letters.count > 4 else { return text + text.suffix(1) }
    let place = chance.within(2...(letters.count - 2))
    switch chance.below(3) {
    case 0 where letters[place] != letters[place - 1]: letters.swapAt(place, place - 1)
    case 1: letters.insert(letters[place], at: place)
    default: letters.remove(at: place)
    }
    let slip = String(letters)
    return slip == text ? text + text.suffix(1) : slip
  }

  /// True for names in Chinese characters, which nobody mistypes by a letter.
  static func isIdeographic(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value > 0x2E80 }
  }

  /// Umlauts and sharp s as German typewriters write them; other accents dropped.
  static func plain(_ text: String) -> String {
    var out = ""
    for character in text { out += folded[character] ?? String(character) }
    return out
  }

  /// UTF-8 bytes read as Windows-1252, once; nil where nothing changes or a byte has no character.
  static func mojibake(_ text: String) -> String? {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case 0x80...0x9F:
        let code = windows1252[Int(byte) - 0x80]
        guard code > 0, let scalar = Unicode.Scalar(code) else { return nil }
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return out == text ? nil : out
  }

  /// What friends call somebody, where there is a usual short form.
  static func nickname(_ given: String) -> String? { nicknames[given] }

  /// The legal form moved, dotted or dropped, as `PT X` becomes `X, PT`.
  static func otherLegalForm(_ name: String, base: String, _ chance: inout Chance) -> String {
    let pairs = [
      ("GmbH & Co. KG", "GmbH&Co.KG"), ("GmbH", "G.m.b.H."), ("AG", "Aktiengesellschaft"),
      ("Inc.", "Incorporated"), ("LLC", "L.L.C."), ("Corp.", "Corporation"),
      ("K.K.", "Kabushiki Kaisha"), ("Co., Ltd.", "Company Limited"),
      ("Công ty TNHH", "Cty TNHH"), ("Công ty CP", "Cty CP"),
    ]
    if name.hasPrefix("PT ") {
      return name.hasSuffix(" Tbk")
        ? "\(base) Tbk, PT" : chance.pick(["\(base), PT", "P.T. \(base)"])
    }
    if name.hasPrefix("CV ") { return chance.pick(["\(base), CV", "CV. \(base)"]) }
    for (usual, other) in pairs where name.contains(usual) {
      return name.replacing(usual, with: other)
    }
    return base
  }

  /// Characters of the bytes 0x80 to 0x9F in Windows-1252; 0 where there is none.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static let folded: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ô": "o",
    "ò": "o", "ì": "i", "í": "i", "à": "a", "â": "a", "á": "a", "ý": "y", "é": "e", "ó": "o",
  ]

  private static let nicknames: [String: String] = [
    "Elizabeth": "Liz", "Katherine": "Kate", "Margaret": "Peggy", "Jennifer": "Jen",
    "Patricia": "Trish", "Deborah": "Debbie", "Rebecca": "Becky", "Victoria": "Vicky",
    "Samantha": "Sam", "Christine": "Chris", "Abigail": "Abby", "Nicole": "Nicky",
    "Robert": "Bob", "William": "Bill", "Michael": "Mike", "James": "Jim", "Richard": "Dick",
    "Thomas": "Tom", "Joseph": "Joe", "Charles": "Chuck", "Daniel": "Dan", "Matthew": "Matt",
    "Anthony": "Tony", "Andrew": "Andy", "Edward": "Ted", "Benjamin": "Ben", "Samuel": "Sam",
    "Gregory": "Greg", "Timothy": "Tim", "Christopher": "Chris", "Johannes": "Hans",
    "Joseph-Maria": "Sepp", "Wolfgang": "Wolf", "Alexander": "Alex", "Friedrich": "Fritz",
    "Maximilian": "Max", "Elisabeth": "Lisa", "Margarete": "Grete", "Franziska": "Franzi",
    "Matthias": "Matze", "Tobias": "Tobi", "Bambang": "Bams", "Agus": "Gus", "Wahyu": "Yuyu",
    "Krisna": "Kris", "Dewi": "Wie", "Anisa": "Nisa", "Kartika": "Tika", "Citra": "Cit",
  ]
}
