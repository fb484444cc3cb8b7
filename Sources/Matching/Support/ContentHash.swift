/// 64-bit hashes of content that are the same on every machine and in every run.
package enum ContentHash {
  /// Eight bytes at a time, each multiplied and folded into the rest.
  @inline(__always)
  package static func of(_ text: Span<UInt8>) -> UInt64 {
    let count = text.count
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: count)
    var at = 0
    while at &+ 8 <= count {
      hash = fold(hash ^ word(text, at))
      at &+= 8
    }
    return mix(fold(hash ^ rest(text, from: at)))
  }

  /// The last bytes, seven at most, the first of them the highest.
  @inline(__always)
  private static func rest(_ text: Span<UInt8>, from start: Int) -> UInt64 {
    let left = text.count &- start
    if text.count >= 8 {
      return word(text, text.count &- 8).byteSwapped & ((1 &<< UInt64(8 &* left)) &- 1)
    }
    var rest: UInt64 = 0
    var at = start
    while at < text.count {
      rest = rest << 8 | UInt64(text[at])
      at &+= 1
    }
    return rest
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// Eight bytes, the first of them the lowest.
  @inline(__always)
  private static func word(_ text: Span<UInt8>, _ at: Int) -> UInt64 {
    let low =
      UInt64(text[at]) | UInt64(text[at &+ 1]) << 8 | UInt64(text[at &+ 2]) << 16
      | UInt64(text[at &+ 3]) << 24
    let high =
      UInt64(text[at &+ 4]) | UInt64(text[at &+ 5]) << 8 | UInt64(text[at &+ 6]) << 16
      | UInt64(text[at &+ 7]) << 24
    return low | high << 32
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
