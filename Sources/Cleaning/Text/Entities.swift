/// Character references that web forms leave in exports: `&amp;`, `&#39;`, `_x000D_`.
enum Entities {
  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0,
    "ndash": 0x2013, "mdash": 0x2014, "rsquo": 0x2019, "lsquo": 0x2018, "rdquo": 0x201D,
    "ldquo": 0x201C, "hellip": 0x2026, "eacute": 0xE9, "egrave": 0xE8, "agrave": 0xE0,
    "ccedil": 0xE7, "auml": 0xE4, "ouml": 0xF6, "uuml": 0xFC, "Auml": 0xC4, "Ouml": 0xD6,
    "Uuml": 0xDC, "szlig": 0xDF, "ntilde": 0xF1, "aacute": 0xE1, "iacute": 0xED, "oacute": 0xF3,
    "uacute": 0xFA, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122, "euro": 0x20AC,
  ]

  /// The text with its references replaced until none is left; nil where there is none.
  static func decoded(_ scalars: [UInt32]) -> [UInt32]? {
    var current = scalars
    var isChanged = false
    while let next = pass(current) {
      current = next
      isChanged = true
    }
    return isChanged ? current : nil
  }

  private static func pass(_ scalars: [UInt32]) -> [UInt32]? {
    var result: [UInt32] = []
    var isChanged = false
    var index = 0
    while index < scalars.count {
      if scalars[index] == 0x26, let (scalar, end) = reference(scalars, index) {
        result.append(scalar)
        index = end
        isChanged = true
      } else if isEscapedReturn(scalars, index) {
        result.append(0x0A)
        index += 7
        isChanged = true
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }

  /// The character of a reference that starts at `start`, and where it ends.
  private static func reference(_ scalars: [UInt32], _ start: Int) -> (UInt32, Int)? {
    var name = ""
    var index = start + 1
    while index < scalars.count, name.utf8.count < 9, let scalar = Unicode.Scalar(scalars[index]) {
      if scalar == ";" {
        if let known = names[name] { return (known, index + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code =
          digits.lowercased().hasPrefix("x")
          ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, code >= 0x20, Unicode.Scalar(code) != nil else { return nil }
        return (code, index + 1)
      }
      name.unicodeScalars.append(scalar)
      index += 1
    }
    return nil
  }

  /// `_x000D_`, as spreadsheets write a carriage return.
  private static func isEscapedReturn(_ scalars: [UInt32], _ start: Int) -> Bool {
    let mark: [UInt32] = [0x5F, 0x78, 0x30, 0x30, 0x30]
    guard start + 7 <= scalars.count, Array(scalars[start..<start + 5]) == mark else {
      return false
    }
    let letter = scalars[start + 5]
    return (letter == 0x44 || letter == 0x41) && scalars[start + 6] == 0x5F
  }
}
