/// A table of bounded size from short texts to what was found out about them.
///
/// Each text has one slot, by its hash, and takes it from the text that had it before. A table that
/// finds less than one text in four, as one of ids would, no longer takes any.
package struct TextMemory<Value: Sendable>: Sendable {
  private var keys: [Key] = []
  private var values: [Value?] = []
  private var asked = 0
  private var found = 0
  private var isOff = false

  private static var slots: Int { 1_024 }

  /// An empty memory; space is taken with the first text.
  package init() {}

  /// What is remembered of a text; nil where it is new, long, or the memory is off.
  @inline(__always)
  mutating func value(of key: Key) -> Value? {
    if keys.isEmpty { return nil }
    asked &+= 1
    if asked == 4_096 {
      isOff = found < 1_024
      asked = 0
      found = 0
    }
    let slot = key.slot
    guard keys[slot] == key else { return nil }
    found &+= 1
    return values[slot]
  }

  /// Remembers what was found out about a text.
  mutating func remember(_ value: Value, of key: Key) {
    if keys.isEmpty {
      keys = Array(repeating: Key(), count: TextMemory.slots)
      values = Array(repeating: nil, count: TextMemory.slots)
    }
    keys[key.slot] = key
    values[key.slot] = value
  }

  /// The key of a text and of what else its value depends on (`salt`), such as a region.
  ///
  /// Nil where the text has more than 23 bytes or the memory is off.
  @inline(__always)
  func key(_ text: Span<UInt8>, salt: UInt16 = 0) -> Key? {
    isOff || text.count > 23 ? nil : Key(text, salt: salt)
  }

  /// The bytes of a short text and their number.
  struct Key: Equatable, Sendable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var rest: UInt32 = 0

    /// The key of no text.
    init() {}

    /// Longer texts are taken by overlapping words of eight bytes, which with the number of bytes
    /// tell one text from another as well as separate ones do.
    @inline(__always)
    init(_ text: Span<UInt8>, salt: UInt16) {
      let count = text.count
      if count < 8 {
        for index in 0..<count { first = first << 8 | UInt64(text[index]) }
      } else {
        first = Key.word(text, 0)
        if count > 16 { second = Key.word(text, 8) }
        third = Key.word(text, count - 8)
      }
      rest = UInt32(salt) << 16 | UInt32(truncatingIfNeeded: count + 1)
    }

    @inline(__always)
    private static func word(_ text: Span<UInt8>, _ start: Int) -> UInt64 {
      let eight = text.extracting(start..<start + 8)
      precondition(eight.count == 8)
      let high = UInt64(eight[0]) << 56 | UInt64(eight[1]) << 48 | UInt64(eight[2]) << 40
      let middle = UInt64(eight[3]) << 32 | UInt64(eight[4]) << 24 | UInt64(eight[5]) << 16
      return high | middle | UInt64(eight[6]) << 8 | UInt64(eight[7])
    }

    /// Where the text's slot is.
    @inline(__always)
    var slot: Int {
      var mixed = first ^ (second &* 0x9E37_79B9_7F4A_7C15) ^ (third &* 0xC2B2_AE3D_27D4_EB4F)
      mixed = (mixed ^ UInt64(rest)) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 17) & (TextMemory.slots - 1)
    }
  }
}
