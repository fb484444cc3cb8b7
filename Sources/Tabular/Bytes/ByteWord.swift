/// Eight bytes of a text asked at once, the first of them in the lowest bits.
///
/// The tests are those of Sean Eron Anderson's "Bit Twiddling Hacks" (a zero byte; a byte less than
/// n): exact for the first byte that is found, which is all that is asked for.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// A byte in all eight places.
  @inline(__always)
  static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  private(set) var bytes: UInt64

  /// The bytes at `at` and behind; there must be eight.
  @inline(__always)
  init(_ text: Span<UInt8>, at: Int) {
    // Any eight bytes are a number; that they lie in the text is checked.
    let found = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    bytes = UInt64(littleEndian: found)
  }

  /// Puts letters in place of all but the first bytes, fewer than eight.
  @inline(__always)
  mutating func keepFirst(_ count: Int) {
    let kept = (1 as UInt64) << UInt64(8 &* count) &- 1
    bytes = (bytes & kept) | (ByteWord.all(0x61) & ~kept)
  }

  /// A bit for the places of a byte, given as `all` of it; exact up to the first.
  @inline(__always)
  func places(of byte: UInt64) -> UInt64 {
    let other = bytes ^ byte
    return (other &- ByteWord.ones) & ~other & ByteWord.tops
  }

  /// A bit for the places of control characters that may end a line; others set bits as well.
  @inline(__always)
  var lineEnds: UInt64 {
    (bytes &- 0x0E0E_0E0E_0E0E_0E0E) & ~bytes & ByteWord.tops
  }

  /// A bit for the places of control characters, which no JSON string holds; exact up to the first.
  @inline(__always)
  var controls: UInt64 {
    (bytes &- 0x2020_2020_2020_2020) & ~bytes & ByteWord.tops
  }

  /// Whether a stretch of one text is that of another, both of `count` bytes.
  @inline(__always)
  static func areEqual(
    _ one: Span<UInt8>, _ start: Int, _ other: Span<UInt8>, _ otherStart: Int, count: Int
  ) -> Bool {
    if count < 8 {
      for index in 0..<count where one[start &+ index] != other[otherStart &+ index] {
        return false
      }
      return true
    }
    var at = 0
    while at < count {
      // The last word may begin within the one before.
      let place = min(at, count &- 8)
      if ByteWord(one, at: start &+ place).bytes != ByteWord(other, at: otherStart &+ place).bytes {
        return false
      }
      at &+= 8
    }
    return true
  }

  /// How many bytes stand before the first that was found.
  @inline(__always)
  static func first(_ places: UInt64) -> Int { places.trailingZeroBitCount >> 3 }
}
