/// Sets of letters as bits, which bound the edit distance from below.
enum LetterMask {
  /// One bit per letter and digit that occurs in `text`; other bytes share bits.
  static func of(_ text: Span<UInt8>) -> UInt64 {
    var mask: UInt64 = 0
    for index in 0..<text.count { mask |= 1 << UInt64(text[index] & 63) }
    return mask
  }

  /// A lower bound of the edit distance of two texts with these masks.
  @inline(__always)
  static func bound(_ a: UInt64, _ b: UInt64) -> Int {
    max((a & ~b).nonzeroBitCount, (b & ~a).nonzeroBitCount)
  }
}
