/// A country or territory by its ISO 3166 alpha-2 code, in two bytes.
package struct Region: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The two ASCII capitals, first letter in the high byte.
  package let packed: UInt16

  /// The region of an alpha-2 code in either case; nil unless it is two ASCII letters.
  package init?(_ code: String) {
    let bytes = Array(code.utf8)
    guard bytes.count == 2 else { return nil }
    self.init(bytes[0], bytes[1])
  }

  /// The region of two ASCII letters in either case.
  package init?(_ first: UInt8, _ second: UInt8) {
    let a = first & 0xDF
    let b = second & 0xDF
    guard a >= 0x41, a <= 0x5A, b >= 0x41, b <= 0x5A else { return nil }
    packed = UInt16(a) << 8 | UInt16(b)
  }

  /// The alpha-2 code in capitals.
  package var description: String {
    String(decoding: [UInt8(packed >> 8), UInt8(packed & 0xFF)], as: UTF8.self)
  }

  /// Alphabetical order of codes.
  package static func < (left: Region, right: Region) -> Bool { left.packed < right.packed }
}
