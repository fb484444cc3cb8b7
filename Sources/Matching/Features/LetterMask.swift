/// Sets of letters as bits, which bound the edit distance from below.
enum LetterMask {
  /// One bit per letter that occurs in `text`; digits share four bits and other bytes two.
  static func of(_ text: Span<UInt8>) -> UInt32 {
    var mask: UInt32 = 0
    for index in 0..<text.count {
      let byte = text[index]
      let letter = (byte | 0x20) &- 0x61
      let bit =
        letter < 26 ? letter : Ascii.isDigit(byte) ? 26 &+ (byte & 3) : 30 &+ (byte & 1)
      mask |= 1 &<< UInt32(bit)
    }
    return mask
  }

  /// A lower bound of the edit distance of two texts with these masks.
  @inline(__always)
  static func bound(_ a: UInt32, _ b: UInt32) -> Int {
    max((a & ~b).nonzeroBitCount, (b & ~a).nonzeroBitCount)
  }
}
