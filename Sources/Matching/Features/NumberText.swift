/// Numbers made comparable: sign, digits without leading zeros, a point, no trailing zeros.
enum NumberText {
  static func write(_ text: Span<UInt8>, into out: inout [UInt8]) {
    var seenPoint = false
    var digits = 0
    for index in 0..<text.count {
      let byte = text[index]
      if Ascii.isDigit(byte) {
        digits += 1
        if byte == 0x30, out.isEmpty, index + 1 < text.count, Ascii.isDigit(text[index + 1]) {
          continue
        }
        out.append(byte)
      } else if byte == 0x2E, !seenPoint, digits > 0 {
        seenPoint = true
        out.append(byte)
      } else if byte == 0x2D, digits == 0 {
        out.append(byte)
      }
    }
    if digits == 0 {
      out.removeAll(keepingCapacity: true)
      return
    }
    if seenPoint {
      while out.last == 0x30 { out.removeLast() }
      if out.last == 0x2E { out.removeLast() }
    }
  }
}
