/// Two to four characters that are the UTF-8 bytes of one, read in a code page.
struct MojibakeRun {
  let start: Int
  let length: Int
  /// The character that the bytes mean.
  let meant: UInt32
  /// Whether nobody writes these characters in this place.
  private(set) var isProven = false
  /// Whether the reading makes sense, though the characters might be meant.
  private(set) var isLikely = false

  private init(start: Int, length: Int, meant: UInt32) {
    self.start = start
    self.length = length
    self.meant = meant
  }

  /// All runs of a text, in order, each judged by its neighbourhood.
  static func all(in scalars: [UInt32], page: CodePage) -> [MojibakeRun] {
    let bytes = scalars.map { $0 == 0xFFFD ? lostByte : page.byte($0) ?? 0 }
    var runs: [MojibakeRun] = []
    var index = 0
    while index < scalars.count {
      if let run = run(bytes, at: index) {
        runs.append(run)
        index += run.length
      } else {
        index += 1
      }
    }
    for place in runs.indices {
      let before = place > 0 ? runs[place - 1] : nil
      let after = place + 1 < runs.count ? runs[place + 1] : nil
      runs[place].judge(scalars, bytes, page, before, after)
    }
    return runs
  }

  /// Stands for a byte that a reader has replaced by U+FFFD.
  private static let lostByte: UInt8 = 1

  private static func run(_ bytes: [UInt8], at start: Int) -> MojibakeRun? {
    let lead = bytes[start]
    let length = lead >= 0xF0 && lead < 0xF5 ? 4 : (lead >= 0xE0 ? 3 : 2)
    guard lead >= 0xC2, lead < 0xF5, start + length <= bytes.count else { return nil }
    var isLossy = false
    for offset in 1..<length where bytes[start + offset] & 0xC0 != 0x80 {
      guard bytes[start + offset] == lostByte else { return nil }
      isLossy = true
    }
    if isLossy { return MojibakeRun(start: start, length: length, meant: 0xFFFD) }
    let (code, width) = decodeScalar(bytes.span, start)
    if width == length { return MojibakeRun(start: start, length: length, meant: code) }
    return surrogates(bytes, at: start)
  }

  /// Two halves of a surrogate pair, each written as three bytes by older software.
  private static func surrogates(_ bytes: [UInt8], at start: Int) -> MojibakeRun? {
    guard start + 6 <= bytes.count, bytes[start] == 0xED, bytes[start + 1] & 0xF0 == 0xA0,
      bytes[start + 3] == 0xED, bytes[start + 4] & 0xF0 == 0xB0, bytes[start + 2] & 0xC0 == 0x80,
      bytes[start + 5] & 0xC0 == 0x80
    else { return nil }
    let high = UInt32(bytes[start + 1] & 0xF) << 6 | UInt32(bytes[start + 2] & 0x3F)
    let low = UInt32(bytes[start + 4] & 0xF) << 6 | UInt32(bytes[start + 5] & 0x3F)
    return MojibakeRun(start: start, length: 6, meant: 0x10000 + (high << 10 | low))
  }

  /// Whether a run that proves nothing itself reads well beside `proofs` different ones that do.
  ///
  /// One proof is enough where the run starts with a sign (`├`, `√`), which no word
  /// holds, or with `Â`, which no word ends in.
  func isSupported(_ scalars: [UInt32], by proofs: Int) -> Bool {
    guard isLikely, MojibakeText.isPlausible(meant),
      proofs >= (MojibakeRun.isSign(scalars[start]) || scalars[start] == 0xC2 ? 1 : 2)
    else { return false }
    return scalars[start + 1..<start + length].allSatisfy { MojibakeRun.isSign($0) }
  }

  /// Whether a character is no letter; `ª`, `µ` and `º` are signs here.
  private static func isSign(_ scalar: UInt32) -> Bool {
    if scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA { return true }
    return Unicode.Scalar(scalar).map { !$0.properties.isAlphabetic } ?? true
  }

  /// Whether a page beside this one makes another sensible letter of the same characters.
  private func isContested(_ scalars: [UInt32], _ page: CodePage) -> Bool {
    guard length == 2, page.name != .windows1252 else { return false }
    let isAfterLower = start > 0 && MojibakeText.isLower(scalars[start - 1])
    if isAfterLower, MojibakeText.isUpper(meant) { return true }
    for other in CodePage.all where other.name != page.name {
      guard let lead = other.byte(scalars[start]), let second = other.byte(scalars[start + 1]),
        let rival = MojibakeRun.run([lead, second], at: 0), rival.meant != meant,
        MojibakeText.isEveryday(rival.meant),
        !(isAfterLower && MojibakeText.isUpper(rival.meant))
      else { continue }
      return true
    }
    return false
  }

  private mutating func judge(
    _ scalars: [UInt32], _ bytes: [UInt8], _ page: CodePage, _ before: MojibakeRun?,
    _ after: MojibakeRun?
  ) {
    let place = Surroundings(scalars, start: start, length: length)
    let continuations = scalars[start + 1..<start + length]
    if meant < 0xA0 {
      // A decoded control is itself the first half of a second layer; alone it proves nothing.
      isLikely = page.name == .windows1252
      return
    }
    let isAfterRun = before.map { $0.start + $0.length == start } ?? false
    if isContested(scalars, page) || !isAfterRun && isNatural(scalars) { return }
    isLikely = true
    if page.name == .windows1252, continuations.contains(where: { $0 >= 0x80 && $0 < 0xA0 }) {
      isProven = true
      return
    }
    let touches =
      before.map { $0.start + $0.length == start && $0.length == length && isNear($0.meant) }
      ?? false
      || after.map { start + length == $0.start && $0.length == length && isNear($0.meant) }
        ?? false
    switch length {
    case 4, 6: isProven = meant >= 0x1F000 && MojibakeText.isPlausible(meant)
    case 3:
      switch meant {
      case 0x2000...0x2BFF, 0x1E00...0x1EFF, 0x3000...0x303F, 0xFB00...0xFB06, 0xFE0F, 0xFEFF,
        0xFF00...0xFFEF, 0xFFFD:
        isProven = true
      default: isProven = touches
      }
    default: isProven = isProvenPair(page, place, first: scalars[start], touches: touches)
    }
  }

  /// Whether the characters may well be meant, behind the one that stands before them.
  private func isNatural(_ scalars: [UInt32]) -> Bool {
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    let after = start + length < scalars.count ? scalars[start + length] : 0
    let isBehindLetter = !MojibakeRun.isSign(before) && before != 0x20
    // A Greek or Cyrillic word ends in a sign: `МАНДЫНГ’s`, `території…`.
    let alphabet = scalars[start] >> 8
    if alphabet == 3 || alphabet == 4, isBehindLetter, before >> 8 == alphabet { return true }
    if alphabet == 4, meant < 0x100, after >> 8 == 4, MojibakeText.isLower(after) { return true }
    switch length {
    case 2:
      // Letters of one alphabet don't go on a word of another.
      if meant >= 0x370, meant < 0x700 {
        let isInside = MojibakeRun.isSign(scalars[start + 1]) && MojibakeText.isLower(after)
        return !isInside && (isASCIILetter(before) || isASCIILetter(after))
      }
      // A word in capitals ends in a sign: `AMANHÃ½`.
      let isCapital = MojibakeText.isUpper(before) || (before >= 0x41 && before <= 0x5A)
      guard isCapital, !MojibakeText.isLower(after) else { return false }
      return !MojibakeText.isUpper(meant) || MojibakeRun.isClosing(scalars[start + 1], after)
    case 3:
      // `zvlášť`: three letters in a row.
      return isBehindLetter && scalars[start + 1] < 0x250 && !MojibakeRun.isSign(scalars[start])
        && !MojibakeRun.isSign(scalars[start + 1])
    default: return false
    }
  }

  /// Whether a sign closes a word in capitals: `NOGÃ†`, `OMÃ™`.
  private static func isClosing(_ sign: UInt32, _ after: UInt32) -> Bool {
    guard isSign(after) || after == 0x20 else { return false }
    switch sign {
    case 0x2122, 0x2020, 0x2021, 0x201A, 0x201E, 0x2013, 0x2014: return true
    default: return false
    }
  }

  /// Whether a letter stands in the Greek, Cyrillic, Hebrew or Arabic alphabet of today.
  private static func isEverydayLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x386...0x3CE, 0x400...0x45F, 0x490, 0x491, 0x5D0...0x5EA, 0x621...0x64A, 0x660...0x669,
      0x67E, 0x686, 0x6A9, 0x6AF, 0x6CC:
      true
    default: false
    }
  }

  private func isASCIILetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
  }

  /// Whether another decoded character belongs to the same script.
  private func isNear(_ other: UInt32) -> Bool {
    if length == 2 { return meant >> 8 == other >> 8 }
    return (meant >= 0x2E80) == (other >= 0x2E80)
  }

  /// The proof for two characters, which depends on the letters around them.
  private func isProvenPair(
    _ page: CodePage, _ place: Surroundings, first: UInt32, touches: Bool
  ) -> Bool {
    let isLatin1 = meant < 0x100
    let isLatin = meant < 0x180
    // Letters of other alphabets come in words, so a neighbour of the same script is the proof.
    if meant >= 0x370 {
      if meant == 0xFFFD { return place.isBetweenLowerCase }
      if meant < 0x400, place.isInsideWord { return true }
      guard touches, MojibakeRun.isEverydayLetter(meant) else { return false }
      return page.name != .windows1251 || place.isUnnaturalCyrillic
    }
    switch page.name {
    case .windows1252:
      guard isLatin || (meant >= 0x218 && meant <= 0x21B) else { return false }
      if place.isBetweenLowerCase { return !place.isApostropheS }
      if meant == 0xE0 { return !place.isAfterCapital }
      return isLatin1 && (place.isUnnatural || (!place.endsInPunctuation && !place.isAfterCapital))
    case .macRoman:
      if isLatin1 { return place.isBesideLetter && (first == 0x221A || first == 0xAC) }
      return isLatin && place.isBetweenLowerCase
    case .windows1250, .windows1253, .windows1254, .windows1257, .latin2:
      return isLatin && place.isBetweenLowerCase
        && (place.isBeforeLowerCase || !place.endsInPunctuation)
    case .windows1251:
      return isLatin1 && (place.isBesideASCIILetter || touches)
    case .dos437, .dos850:
      return isLatin && place.isDrawnLetter(first: first)
    }
  }
}
