/// Hashes of ASCII-lowered words, for small word tables that are asked once a record.
enum WordHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a word with one more byte.
  @inline(__always)
  static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lowered = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return (hash ^ UInt64(lowered)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of two words one after the other.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ second
  }

  /// Letters, digits and anything beyond ASCII.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
