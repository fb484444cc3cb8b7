/// Small questions about the bytes of a field.
enum Text {
  /// The part of a range without white space and no-break spaces at its ends.
  @inline(__always)
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    if low >= high { return range }
    // Nearly every field begins and ends with an ordinary byte.
    if isPlain(bytes[low]), isPlain(bytes[high &- 1]) { return range }
    while low < high {
      if isSpace(bytes[low]) {
        low &+= 1
      } else if bytes[low] == 0xC2, low &+ 1 < high, bytes[low &+ 1] == 0xA0 {
        low &+= 2
      } else {
        break
      }
    }
    while high > low {
      if isSpace(bytes[high &- 1]) {
        high &-= 1
      } else if bytes[high &- 1] == 0xA0, high &- 2 >= low, bytes[high &- 2] == 0xC2 {
        high &-= 2
      } else {
        break
      }
    }
    return low..<high
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  /// Whether the text is `0` or `false`.
  static func isNo(_ text: Span<UInt8>) -> Bool {
    if text.count == 1 { return text[0] == 0x30 }
    guard text.count == 5 else { return false }
    return text[0] | 0x20 == 0x66 && text[1] | 0x20 == 0x61 && text[2] | 0x20 == 0x6C
      && text[3] | 0x20 == 0x73 && text[4] | 0x20 == 0x65
  }

  /// Whether the text is digits only.
  static func isNumber(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where !isDigit(text[index]) { return false }
    return !text.isEmpty
  }

  /// Whether the text is a lower-case word, in either case.
  static func isEqual(_ text: Span<UInt8>, _ word: String) -> Bool {
    guard text.count == word.utf8.count else { return false }
    for (index, byte) in word.utf8.enumerated() where text[index] | 0x20 != byte { return false }
    return true
  }

  /// Whether the bytes at a place are `YYYY-MM-DD`, of any digits.
  @inline(__always)
  static func isISODate(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 10, text[4] == 0x2D, text[7] == 0x2D else { return false }
    return isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3])
      && isDigit(text[5]) && isDigit(text[6]) && isDigit(text[8]) && isDigit(text[9])
  }

  /// Whether the bytes after the date are a space or `T` and `HH:MM:SS`, and nothing more.
  @inline(__always)
  static func isISOTime(_ text: Span<UInt8>) -> Bool {
    guard text.count == 19, text[10] == 0x20 || text[10] == 0x54, text[13] == 0x3A,
      text[16] == 0x3A
    else { return false }
    return text[11] < 0x33 && isDigit(text[11]) && isDigit(text[12]) && text[14] < 0x36
      && isDigit(text[14]) && isDigit(text[15]) && text[17] < 0x36 && isDigit(text[17])
      && isDigit(text[18]) && (text[11] < 0x32 || text[12] < 0x34)
  }

  /// Whether the bytes after the date are a space or `T` and `00:00:00`, and nothing more.
  @inline(__always)
  static func isISOMidnight(_ text: Span<UInt8>) -> Bool {
    isISOTime(text) && pair(text, 11) == 0 && pair(text, 14) == 0 && pair(text, 17) == 0
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The number of two digits.
  @inline(__always)
  static func pair(_ text: Span<UInt8>, _ at: Int) -> Int {
    Int(text[at] &- 0x30) &* 10 &+ Int(text[at &+ 1] &- 0x30)
  }
}
