extension Day: Codable {
  /// A day from `YYYY-MM-DD`; nil for any other text.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, let day = Day(isoBytes: bytes.span, at: 0) else { return nil }
    self = day
  }

  /// A day from the ten bytes `YYYY-MM-DD` that start at `start`; nil where they are not that.
  package init?(isoBytes bytes: Span<UInt8>, at start: Int) {
    guard bytes.count >= start + 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D else {
      return nil
    }
    let y1 = Int(bytes[start]) - 0x30
    let y2 = Int(bytes[start + 1]) - 0x30
    let y3 = Int(bytes[start + 2]) - 0x30
    let y4 = Int(bytes[start + 3]) - 0x30
    let m1 = Int(bytes[start + 5]) - 0x30
    let m2 = Int(bytes[start + 6]) - 0x30
    let d1 = Int(bytes[start + 8]) - 0x30
    let d2 = Int(bytes[start + 9]) - 0x30
    guard y1 >= 0, y1 <= 9, y2 >= 0, y2 <= 9, y3 >= 0, y3 <= 9, y4 >= 0, y4 <= 9, m1 >= 0, m1 <= 9,
      m2 >= 0, m2 <= 9, d1 >= 0, d1 <= 9, d2 >= 0, d2 <= 9
    else { return nil }
    self.init(
      year: y1 * 1000 + y2 * 100 + y3 * 10 + y4, month: m1 * 10 + m2, day: d1 * 10 + d2)
  }

  /// Appends `YYYY-MM-DD`.
  package func append(to out: inout [UInt8]) {
    let (year, month, day) = parts
    appendDigits(year, width: 4, to: &out)
    out.append(0x2D)
    appendDigits(month, width: 2, to: &out)
    out.append(0x2D)
    appendDigits(day, width: 2, to: &out)
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Decodes `YYYY-MM-DD`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a day as YYYY-MM-DD")
    }
    self = day
  }

  /// Encodes `YYYY-MM-DD`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Appends a number from 0 up in decimal, padded with zeros to `width`.
func appendDigits(_ value: Int, width: Int, to out: inout [UInt8]) {
  var divisor = 1
  for _ in 1..<max(width, 1) { divisor *= 10 }
  while value / divisor >= 10 { divisor *= 10 }
  var rest = value
  while divisor > 0 {
    out.append(UInt8(0x30 + rest / divisor))
    rest %= divisor
    divisor /= 10
  }
}
