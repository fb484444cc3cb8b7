/// Whether the bytes at a place are one well-formed UTF-8 character (Unicode 15, table 3-7).
enum UTF8Sequence {
  case valid(Int)
  case invalid
  /// The input ends inside a character that is well formed so far.
  case cut

  static func check(_ bytes: Span<UInt8>, at: Int) -> UTF8Sequence {
    let lead = bytes[at]
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let length: Int
    switch lead {
    case 0x00...0x7F: return .valid(1)
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      low = 0xA0
    case 0xED:
      length = 3
      high = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      low = 0x90
    case 0xF4:
      length = 4
      high = 0x8F
    case 0xF1...0xF3: length = 4
    default: return .invalid
    }
    var index = 1
    while index < length {
      if at + index >= bytes.count { return .cut }
      let byte = bytes[at + index]
      if byte < low || byte > high { return .invalid }
      low = 0x80
      high = 0xBF
      index += 1
    }
    return .valid(length)
  }
}
