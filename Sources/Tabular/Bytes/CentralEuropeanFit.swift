/// How well a byte beyond ASCII fits as a letter of Central Europe, in Windows-1250.
///
/// Most bytes are letters in Windows-1252 too, and say nothing: there it scores as that does, so that
/// text of the West stays what it is. Some Polish and Slovak letters (a with ogonek, l with stroke, t
/// with caron) are signs or nothing in Windows-1252, and stand inside words as no sign does.
enum CentralEuropeanFit {
  static func score(_ high: ByteSurvey.HighByte) -> Double {
    let west = scalar(high.byte, CodePage.windows1252)
    let own = scalar(high.byte, CodePage.windows1250)
    let told = CharacterFit.score(
      west, before: scalar(high.before, CodePage.windows1252),
      after: scalar(high.after, CodePage.windows1252))
    let isUpper = isLetter(own) && isUpper(own)
    // A capital after small letters tells against the West; z with acute is one there.
    guard isLetter(own), !isLetter(west) || (told < 0 && !isUpper) else { return told }
    let follows = isLetter(scalar(high.before, CodePage.windows1250))
    let leads = isLetter(scalar(high.after, CodePage.windows1250))
    if follows && (leads || isLetter(west)) { return 1 }
    return isUpper && leads ? 0.9 : 0.3
  }

  private static func isUpper(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private static func scalar(_ byte: UInt8, _ table: [UInt32]) -> UInt32 {
    byte < 0x80 ? UInt32(byte) : table[Int(byte) - 0x80]
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F: true
    default: false
    }
  }
}
