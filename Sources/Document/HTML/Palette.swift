/// The document's colours, one value for light and one for dark surroundings.
///
/// Blue against vermilion carries good against bad, which readers with any of the common colour
/// vision deficiencies tell apart; a test holds every pair of text and ground to WCAG AA.
package struct Palette: Sendable, Hashable {
  /// An sRGB colour, 0xRRGGBB.
  package struct Colour: Sendable, Hashable {
    let rgb: UInt32

    /// The colour 0xRRGGBB.
    package init(rgb: UInt32) { self.rgb = rgb }

    /// `#rrggbb`.
    package var hex: String {
      let digits = String(rgb, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Relative luminance after WCAG 2.2, 0 (black) to 1 (white).
    package var luminance: Double {
      func linear(_ byte: UInt32) -> Double {
        let share = Double(byte & 0xFF) / 255
        // The sRGB curve to the power 2.4, as 2 + 2/5 by Newton's fifth root.
        return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
      }
      return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb)
    }

    /// Contrast ratio with `other` after WCAG 2.2, 1 to 21.
    package func contrast(with other: Colour) -> Double {
      let (a, b) = (luminance, other.luminance)
      return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func power(_ base: Double) -> Double {
      let square = base * base
      var root = 1.0
      for _ in 0..<60 {
        let fourth = root * root * root * root
        root -= (fourth * root - square) / (5 * fourth)
      }
      return square * root
    }
  }

  /// What a colour is for.
  package enum Role: String, CaseIterable, Sendable {
    /// Page, raised surface, sunken surface.
    case ground, surface, well
    /// Text, second text, hair lines.
    case ink, muted, rule
    /// Links and the reader's own series.
    case accent
    /// Judgements, as text.
    case good, warn, bad
    /// Grounds of boxes.
    case infoGround, warnGround, badGround
    /// Marks: main, second, unfinished.
    case mark, markSoft, markFaint
    /// Fates and other closed sets, in the order of use.
    case set1, set2, set3, set4, set5, set6, set7
    /// Text on a mark.
    case onMark
  }

  /// The colour of each role, in the order of `Role.allCases`.
  package let colours: [Colour]

  /// The colour for `role`.
  package func colour(_ role: Role) -> Colour {
    for (index, candidate) in Role.allCases.enumerated() where candidate == role {
      return colours[index]
    }
    return Colour(rgb: 0)
  }

  private init(_ values: [UInt32]) { colours = values.map { Colour(rgb: $0) } }

  /// Paper.
  package static let light = Palette([
    0xFBFAF7, 0xFFFFFF, 0xF3F1EB, 0x1A2430, 0x55606E, 0xDEDACF, 0x0B5394, 0x0B5394,
    0x8A4B00, 0xA8371A, 0xEDF3F9, 0xFBF3E2, 0xFAEBE6, 0x245F94, 0xA9C4DD, 0xD9E4EE, 0x245F94,
    0xC4532B, 0x8C6BB1, 0xD9A441, 0x9AA5B1, 0x5C6773, 0xBFD6EA, 0xFFFFFF,
  ])

  /// Night.
  package static let dark = Palette([
    0x11161D, 0x19202A, 0x0D1218, 0xE9EDF2, 0xA5B0BE, 0x303A47, 0x8CBDF2, 0x8CBDF2, 0xE5B35C,
    0xF29A78, 0x1B2938, 0x2D2617, 0x33201B, 0x6AA5DC, 0x35567A, 0x263646, 0x6AA5DC, 0xE07F58,
    0xB39AD6, 0xDDB15A, 0x7C8794, 0xA9B4C0, 0x3F5F80, 0x0D1218,
  ])

  /// The colours as custom properties of a style sheet.
  var properties: String {
    Role.allCases.map { "  --\($0.rawValue): \(colour($0).hex);\n" }.joined()
  }
}
