/// A currency by its ISO 4217 letters, in four bytes.
package struct CurrencyCode: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The three ASCII capitals, first letter highest.
  package let packed: UInt32

  /// The code of three ASCII letters in either case, whether ISO 4217 knows them or not.
  package init?(_ letters: String) {
    let bytes = Array(letters.utf8)
    guard bytes.count == 3 else { return nil }
    self.init(bytes[0], bytes[1], bytes[2])
  }

  /// The code of three ASCII letters in either case.
  package init?(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    let a = first & 0xDF
    let b = second & 0xDF
    let c = third & 0xDF
    guard a >= 0x41, a <= 0x5A, b >= 0x41, b <= 0x5A, c >= 0x41, c <= 0x5A else { return nil }
    packed = UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
  }

  /// The three capitals.
  package var description: String {
    String(
      decoding: [UInt8(packed >> 16), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)],
      as: UTF8.self)
  }

  package static func < (left: CurrencyCode, right: CurrencyCode) -> Bool {
    left.packed < right.packed
  }

  /// Decodes three letters.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = CurrencyCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a currency of three letters")
    }
    self = code
  }

  /// Encodes the three capitals.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
