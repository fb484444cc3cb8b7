/// Up to 32 decimal digits, held without allocation.
struct DigitString: Sendable {
  private var digits = InlineArray<32, UInt8>(repeating: 0)
  /// How many digits there are.
  private(set) var count = 0

  /// No digits.
  init() {}

  /// The digits of a text; other characters are passed over.
  init(_ text: String) {
    for byte in text.utf8 where byte.isDigit { append(byte & 0xF) }
  }

  /// A digit's value, 0...9.
  @inline(__always)
  subscript(_ place: Int) -> UInt8 { digits[place] }

  /// Appends a digit's value; false where there is no room for it.
  @discardableResult
  mutating func append(_ digit: UInt8) -> Bool {
    guard count < 32 else { return false }
    digits[count] = digit
    count += 1
    return true
  }

  /// Appends the digits of a part of another string.
  mutating func append(_ other: DigitString, _ range: Range<Int>) {
    for place in range { append(other[place]) }
  }

  /// Appends a number in decimal, padded with zeros to `width`.
  mutating func append(_ number: UInt64, width: Int) {
    var divisor: UInt64 = 1
    for _ in 1..<max(width, 1) { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// The digits behind the first `width` ones.
  func dropping(_ width: Int) -> DigitString {
    var rest = DigitString()
    if width < count { rest.append(self, width..<count) }
    return rest
  }

  /// The digits as a number; exact up to 19 digits.
  var value: UInt64 {
    var value: UInt64 = 0
    for place in 0..<count { value = value &* 10 &+ UInt64(digits[place]) }
    return value
  }
}
