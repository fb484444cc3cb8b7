import Foundation

/// Letters of U+00C0...U+024F and U+1E00...U+1EFF as one or two ASCII letters.
///
/// Built once from Unicode's own decompositions, plus the letters that have none.
enum LatinLetters {
  /// Base letters: low byte first letter, high byte second letter or 0; 0 where no letter is meant.
  private static let base: [UInt16] = table(umlautsAsPairs: false)
  /// The same with ä, ö, ü, å and ø as ae, oe, ue, aa and oe.
  private static let spelled: [UInt16] = table(umlautsAsPairs: true)

  private static let firstSize = 0x250 - 0xC0

  private static let own: [(UInt32, String)] = [
    (0xC6, "ae"), (0xE6, "ae"), (0xD0, "d"), (0xF0, "d"), (0xD8, "o"), (0xF8, "o"), (0xDE, "th"),
    (0xFE, "th"), (0xDF, "ss"), (0x1E9E, "ss"), (0x110, "d"), (0x111, "d"), (0x126, "h"),
    (0x127, "h"), (0x131, "i"), (0x132, "ij"), (0x133, "ij"), (0x138, "k"), (0x13F, "l"),
    (0x140, "l"), (0x141, "l"), (0x142, "l"), (0x149, "n"), (0x14A, "n"), (0x14B, "n"),
    (0x152, "oe"), (0x153, "oe"), (0x166, "t"), (0x167, "t"), (0x17F, "s"), (0x180, "b"),
    (0x189, "d"), (0x18A, "d"), (0x18F, "e"), (0x192, "f"), (0x197, "i"), (0x19A, "l"),
    (0x1DD, "e"), (0x21A, "t"), (0x21B, "t"), (0x23D, "l"), (0x243, "b"), (0x24C, "r"),
  ]

  private static let pairs: [(UInt32, String)] = [
    (0xC4, "ae"), (0xE4, "ae"), (0xD6, "oe"), (0xF6, "oe"), (0xDC, "ue"), (0xFC, "ue"),
    (0xC5, "aa"), (0xE5, "aa"), (0xD8, "oe"), (0xF8, "oe"),
  ]

  private static func table(umlautsAsPairs: Bool) -> [UInt16] {
    var result = [UInt16](repeating: 0, count: firstSize + 0x100)
    for code in Array(UInt32(0xC0)..<0x250) + Array(UInt32(0x1E00)..<0x1F00) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let first = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      if let first, first.isASCII, scalar.properties.isAlphabetic {
        result[slot(code)] = UInt16(UInt8(ascii: first).lowered)
      }
    }
    for (code, letters) in own + (umlautsAsPairs ? pairs : []) {
      let bytes = Array(letters.utf8)
      result[slot(code)] = UInt16(bytes[0]) | (bytes.count > 1 ? UInt16(bytes[1]) << 8 : 0)
    }
    return result
  }

  private static func slot(_ code: UInt32) -> Int {
    code < 0x250 ? Int(code) - 0xC0 : firstSize + Int(code) - 0x1E00
  }

  /// One or two lower-case ASCII letters for a Latin letter; 0 where it is none; nil outside.
  static func ascii(_ code: UInt32, umlauts: UmlautFolding) -> UInt16? {
    guard (code >= 0xC0 && code < 0x250) || (code >= 0x1E00 && code < 0x1F00) else { return nil }
    switch umlauts {
    case .base: return base[slot(code)]
    case .spelled: return spelled[slot(code)]
    }
  }
}
