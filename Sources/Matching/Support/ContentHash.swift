/// 64-bit hashes of content that are the same on every machine and in every run.
package enum ContentHash {
  /// FNV-1a with a final mix; good for short texts.
  @inline(__always)
  package static func of(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<text.count {
      hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
    }
    return mix(hash)
  }

  /// Spreads every bit of `value` over all bits (SplitMix64's finaliser).
  @inline(__always)
  package static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One hash of two, where order matters.
  @inline(__always)
  package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(first &* 0x9E37_79B9_7F4A_7C15 &+ second)
  }
}

/// A small seeded generator (SplitMix64), so that sampling is the same in every run.
struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return ContentHash.mix(state)
  }

  /// A number from 0 up to 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number in `0..<limit`, by multiply and shift.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }
}
