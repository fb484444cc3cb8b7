/// Writes JSON text into a byte buffer.
enum JSONText {
  /// Appends a quoted JSON string.
  static func appendString(_ slice: ArraySlice<UInt8>, to out: inout [UInt8]) {
    out.append(0x22)
    if slice.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for byte in slice { appendEscaped(byte, to: &out) }
    } else {
      out.append(contentsOf: slice)
    }
    out.append(0x22)
  }

  /// The bytes of a quoted JSON string followed by a colon.
  static func member(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    appendString(Array(name.utf8)[...], to: &bytes)
    bytes.append(0x3A)
    return bytes
  }

  private static func appendEscaped(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C:
      out.append(0x5C)
      out.append(byte)
    case 0x0A: out.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: out.append(contentsOf: [0x5C, 0x72])
    case 0x09: out.append(contentsOf: [0x5C, 0x74])
    case 0..<0x20:
      out.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, hex(byte >> 4), hex(byte & 15)])
    default: out.append(byte)
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
