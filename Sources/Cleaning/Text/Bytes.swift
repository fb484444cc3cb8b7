/// Questions about single ASCII bytes, shared by all scanners.
extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
  @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
  @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
  @inline(__always) var uppered: UInt8 { isLower ? self & 0xDF : self }
  /// Space, tab, line feed, carriage return, vertical tab or form feed.
  @inline(__always) var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
}

/// The part of `text` without white space at its ends (ASCII white space and no-break spaces).
@inline(__always)
func trimmedRange(_ text: Span<UInt8>) -> Range<Int> {
  var low = 0
  var high = text.count
  while low < high {
    if text[low].isSpace {
      low += 1
    } else if text[low] == 0xC2, low + 1 < high, text[low + 1] == 0xA0 {
      low += 2
    } else {
      break
    }
  }
  while high > low {
    if text[high - 1].isSpace {
      high -= 1
    } else if text[high - 1] == 0xA0, high - 2 >= low, text[high - 2] == 0xC2 {
      high -= 2
    } else {
      break
    }
  }
  return low..<high
}

/// The lower-cased ASCII word of up to eight bytes as a number, for fast table look-ups; else nil.
@inline(__always)
func packedWord(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
  if range.count > 8 { return nil }
  var packed: UInt64 = 0
  for index in range { packed = packed << 8 | UInt64(text[index].lowered) }
  return packed
}

/// The same number for a word known at compile time; words over eight bytes give nil.
func packedWord(_ word: String) -> UInt64? {
  let bytes = Array(word.utf8)
  return packedWord(bytes.span, 0..<bytes.count)
}

/// Appends a part of a text.
@inline(__always)
func append(_ text: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
  for index in range { out.append(text[index]) }
}
