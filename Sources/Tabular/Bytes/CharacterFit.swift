/// How well a character beyond ASCII fits between its neighbours in Western business text.
enum CharacterFit {
  enum Kind { case lower, upper, openQuote, closeQuote, mark, currency, unit, space, rare, control }

  /// About 1 for a good fit, 0 for an odd one, -1 for one that tells against the encoding.
  static func score(_ scalar: UInt32, before: UInt32, after: UInt32) -> Double {
    let lowerNear = isLower(before) || isLower(after)
    let letterNear = isLetter(before) || isLetter(after)
    let bothLetters = isLetter(before) && isLetter(after)
    switch kind(scalar) {
    case .lower: return isCommon(scalar) ? (letterNear ? 1 : 0.3) : (letterNear ? 0.6 : 0)
    case .upper:
      if isLower(before) { return -0.6 }
      return letterNear ? (isCommon(scalar) ? 0.9 : 0.5) : 0.1
    case .openQuote: return isLetter(before) ? -0.3 : 0.7
    case .closeQuote:
      return bothLetters ? (scalar == 0x2019 ? 0.9 : -0.4) : (letterNear ? 0.6 : 0.3)
    case .mark: return bothLetters && lowerNear ? -0.1 : 0.6
    case .currency: return bothLetters ? -0.5 : 0.7
    case .unit: return bothLetters ? -0.5 : 0.4
    case .space: return 0.2
    case .rare: return bothLetters ? -0.8 : -0.3
    case .control: return -1
    }
  }

  private static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x80...0x9F: .control
    case 0xA0: .space
    case 0xA1, 0xBF: .openQuote
    case 0xA3, 0x20AC, 0xA5, 0xA2: .currency
    case 0xA9, 0xAE, 0xB0, 0xB7, 0xBA, 0xAA, 0xB2, 0xB3, 0xBD, 0xBC, 0xBE, 0xB1, 0xB5, 0xD7,
      0x2122, 0xA7, 0xB4:
      .unit
    case 0xAB, 0x201C, 0x2018, 0x201E, 0x201A, 0x2039: .openQuote
    case 0xBB, 0x201D, 0x2019, 0x203A: .closeQuote
    case 0x2013, 0x2014, 0x2026, 0x2022: .mark
    case 0xDF, 0xE0...0xF6, 0xF8...0xFF, 0x153, 0x161, 0x17E: .lower
    case 0xC0...0xD6, 0xD8...0xDE, 0x152, 0x160, 0x17D, 0x178: .upper
    default: .rare
    }
  }

  /// Letters of German, French, Spanish, Portuguese, Italian and the Nordic languages.
  private static func isCommon(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC4, 0xC5, 0xC7, 0xC9, 0xD1, 0xD6, 0xD8, 0xDC, 0xC1, 0xD3, 0xDA, 0xCD, 0xC0, 0xC8: true
    case 0xDF, 0xE0...0xEF, 0xF1...0xF6, 0xF8...0xFC, 0x153, 0x161, 0x17E: true
    default: false
    }
  }

  private static func isLower(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || kind(scalar) == .lower
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || isLower(scalar) || kind(scalar) == .upper
  }
}
