/// The scalar that starts at `index` and its width; a byte that starts none is U+FFFD of width one.
@inline(__always)
func decodeScalar(_ text: Span<UInt8>, _ index: Int) -> (code: UInt32, width: Int) {
  let first = UInt32(text[index])
  let left = text.count - index
  if first < 0x80 { return (first, 1) }
  if first >= 0xC2, first < 0xE0, left >= 2 {
    let second = UInt32(text[index + 1])
    if second & 0xC0 == 0x80 { return ((first & 0x1F) << 6 | (second & 0x3F), 2) }
  } else if first >= 0xE0, first < 0xF0, left >= 3 {
    let second = UInt32(text[index + 1])
    let third = UInt32(text[index + 2])
    let code = (first & 0xF) << 12 | (second & 0x3F) << 6 | (third & 0x3F)
    if second & 0xC0 == 0x80, third & 0xC0 == 0x80, code >= 0x800, code &- 0xD800 >= 0x800 {
      return (code, 3)
    }
  } else if first >= 0xF0, first < 0xF5, left >= 4 {
    let second = UInt32(text[index + 1])
    let third = UInt32(text[index + 2])
    let fourth = UInt32(text[index + 3])
    let code =
      (first & 0x7) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | (fourth & 0x3F)
    if second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80, code >= 0x10000,
      code < 0x110000
    {
      return (code, 4)
    }
  }
  return (0xFFFD, 1)
}

/// Appends a scalar as UTF-8.
func appendScalar(_ code: UInt32, to out: inout [UInt8]) {
  if code < 0x80 {
    out.append(UInt8(code))
  } else if code < 0x800 {
    out.append(UInt8(0xC0 | code >> 6))
    out.append(UInt8(0x80 | code & 0x3F))
  } else if code < 0x10000 {
    out.append(UInt8(0xE0 | code >> 12))
    out.append(UInt8(0x80 | code >> 6 & 0x3F))
    out.append(UInt8(0x80 | code & 0x3F))
  } else {
    out.append(UInt8(0xF0 | code >> 18))
    out.append(UInt8(0x80 | code >> 12 & 0x3F))
    out.append(UInt8(0x80 | code >> 6 & 0x3F))
    out.append(UInt8(0x80 | code & 0x3F))
  }
}
