/// The characters before, in and after a suspected run, and what they say about it.
struct Surroundings {
  private let before: UInt32
  private let second: UInt32
  private let after: UInt32
  private let afterNext: UInt32

  init(_ scalars: [UInt32], start: Int, length: Int) {
    before = start > 0 ? scalars[start - 1] : 0
    second = scalars[start + 1]
    after = start + length < scalars.count ? scalars[start + length] : 0
    afterNext = start + length + 1 < scalars.count ? scalars[start + length + 1] : 0
  }

  private static func isLower(_ scalar: UInt32) -> Bool {
    (scalar >= 0x61 && scalar <= 0x7A) || (scalar >= 0xDF && scalar <= 0xFF && scalar != 0xF7)
  }

  private static func isUpper(_ scalar: UInt32) -> Bool {
    (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0xC0 && scalar <= 0xDE && scalar != 0xD7)
  }

  private static func isASCIILetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
  }

  /// A small letter on either side: the capital that starts a run stands inside a word.
  var isBetweenLowerCase: Bool {
    Surroundings.isLower(before) || (Surroundings.isLower(after) && second != 0x2019)
  }

  var isBeforeLowerCase: Bool { Surroundings.isLower(after) }

  /// A letter before, a small one after, and a sign in between that parts no words.
  var isInsideWord: Bool {
    Surroundings.isASCIILetter(before) && Surroundings.isLower(after) && !endsInPunctuation
  }

  var isBesideLetter: Bool {
    isBetweenLowerCase || isBesideASCIILetter
  }

  var isBesideASCIILetter: Bool {
    Surroundings.isASCIILetter(before) || Surroundings.isASCIILetter(after)
  }

  var isAfterCapital: Bool { Surroundings.isUpper(before) }

  /// `Å’s`: a possessive after a name that ends in a capital.
  var isApostropheS: Bool {
    second == 0x2019 && !Surroundings.isLower(before) && (after | 0x20) == 0x73
      && !Surroundings.isLower(afterNext)
  }

  /// The run's second character is one that may close a word or a sentence.
  var endsInPunctuation: Bool {
    switch second {
    case 0x2026, 0x2019, 0x201D, 0x201C, 0x2018, 0xBB, 0xAB, 0x2013, 0x2014, 0xB7, 0xAE, 0x2122,
      0xA9, 0xBF, 0xA1, 0xA0, 0xB0, 0xAA, 0xBA:
      true
    default: false
    }
  }

  /// The run's second character does not follow a capital in any text: `Ã‰`, `Ãœ`, `Ã‘O`.
  var isUnnatural: Bool {
    switch second {
    case 0x20AC, 0x201A, 0x192, 0x201E, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x17D,
      0x2DC, 0x161, 0x203A, 0x153, 0x17E, 0x178, 0xA4, 0xA6, 0xA8, 0xAC, 0xAF, 0xB4, 0xB8, 0xBC,
      0xBD, 0xBE, 0xB6, 0xB5, 0xA7:
      true
    case 0x2018, 0x201C, 0x201D: Surroundings.isUpper(after)
    case 0x2122: true
    default: false
    }
  }

  /// A line-drawing lead beside letters, as DOS pages show accented letters; frames are left alone.
  func isDrawnLetter(first: UInt32) -> Bool {
    guard first == 0x251C || first == 0x252C || first == 0x2500 || first == 0x253C else {
      return false
    }
    // `┬┐que` is `¿que`.
    if first == 0x252C, second == 0x2510 || second == 0xED { return isBesideASCIILetter }
    if second >= 0x2500 && second < 0x25A0 {
      return Surroundings.isASCIILetter(before) && Surroundings.isLower(after) && first == 0x251C
    }
    return isBesideASCIILetter
  }

  /// The second character is no letter of the alphabets that use the first.
  var isUnnaturalCyrillic: Bool { second < 0x400 || second < 0x410 || second > 0x44F }
}
