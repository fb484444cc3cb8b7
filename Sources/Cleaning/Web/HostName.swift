/// The syntax of host names: labels of letters, digits and hyphens, parted by points.
enum HostName {
  /// Whether `range` holds a host name of two labels or more whose last one is no number.
  @inline(__always)
  static func isValid(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count < 3 || range.count > 253 { return false }
    var labelStart = range.lowerBound
    var labels = 1
    var hasLetter = false
    var previous: UInt8 = 0x2E
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte.isLetter {
        hasLetter = true
        index += 1
      } else if byte.isDigit {
        index += 1
      } else if byte == 0x2D {
        if previous == 0x2E { return false }
        index += 1
      } else if byte == 0x2E {
        if previous == 0x2E || previous == 0x2D || index - labelStart > 63 { return false }
        labels += 1
        index += 1
        labelStart = index
        hasLetter = false
      } else if byte >= 0x80 {
        let (code, width) = decodeScalar(text, index)
        guard isWordScalar(code) else { return false }
        hasLetter = true
        index += width
      } else {
        return false
      }
      previous = byte
    }
    let last = range.upperBound - labelStart
    return labels >= 2 && hasLetter && last >= 1 && last <= 63 && previous != 0x2D
      && previous != 0x2E
  }
}
