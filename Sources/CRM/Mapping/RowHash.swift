/// A fast 64-bit hash of field contents, by multiplying and folding words of eight bytes.
///
/// The hash of a record is the sum over its fields, each seeded with its header, so that it does
/// not depend on the order of columns or on blank columns that come and go.
enum RowHash {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  /// The seed of a column: a hash of its folded header.
  static func seed(of header: String) -> UInt64 {
    let bytes = Array(header.utf8)
    return field(bytes.span, seed: first)
  }

  /// The hash of one field's bytes.
  @inline(__always)
  static func field(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    let count = bytes.count
    var hash = seed ^ (UInt64(truncatingIfNeeded: count) &* second)
    var index = 0
    while index &+ 8 <= count {
      hash = mix(hash ^ word(bytes, index), first)
      index &+= 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < count {
      rest |= UInt64(bytes[index]) << shift
      shift &+= 8
      index &+= 1
    }
    return mix(hash ^ rest, second)
  }

  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ at: Int) -> UInt64 {
    let b0 = UInt64(bytes[at])
    let b1 = UInt64(bytes[at &+ 1])
    let b2 = UInt64(bytes[at &+ 2])
    let b3 = UInt64(bytes[at &+ 3])
    let b4 = UInt64(bytes[at &+ 4])
    let b5 = UInt64(bytes[at &+ 5])
    let b6 = UInt64(bytes[at &+ 6])
    let b7 = UInt64(bytes[at &+ 7])
    let low = b0 | b1 << 8 | b2 << 16 | b3 << 24
    return low | b4 << 32 | b5 << 40 | b6 << 48 | b7 << 56
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
