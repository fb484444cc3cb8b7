/// A Soundex-like code: names that sound alike in most European languages get one number.
enum Phonetic {
  /// Up to six consonant classes, first letter kept, four bits each; 0 where the text does not begin
  /// with a Latin letter.
  static func code(_ text: Span<UInt8>) -> UInt64 {
    var code: UInt64 = 0
    var last: UInt64 = 0
    var count = 0
    if text.isEmpty || !Ascii.isLetter(text[0]) { return 0 }
    for index in 0..<text.count {
      let byte = text[index]
      if byte == 0x20 { continue }
      let group = consonantClass(byte)
      if count == 0 {
        let first = byte == 0x63 || byte == 0x71 ? 0x6B : (byte == 0x79 ? 0x69 : byte)
        code = UInt64(first)
        count = 1
        last = group
        continue
      }
      if group == 0 {
        if byte != 0x68 { last = 0 }
      } else if group != last {
        code = code << 4 | group
        last = group
        count += 1
        if count == 6 { break }
      }
    }
    return code
  }

  /// Whether a code has two consonants behind the first letter, so that few names share it.
  @inline(__always)
  static func isTelling(_ code: UInt64) -> Bool { code >> 8 > 0xF }

  private static func consonantClass(_ byte: UInt8) -> UInt64 {
    switch byte {
    case 0x62, 0x66, 0x70, 0x76, 0x77: 1
    case 0x63, 0x67, 0x6A, 0x6B, 0x71, 0x73, 0x78, 0x7A: 2
    case 0x64, 0x74: 3
    case 0x6C: 4
    case 0x6D, 0x6E: 5
    case 0x72: 6
    default: 0
    }
  }
}
