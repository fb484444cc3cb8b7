/// A point in time, in whole seconds of UTC.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  package var seconds: Int64

  /// The instant `seconds` after 1970-01-01T00:00:00Z.
  @inlinable package init(seconds: Int64) { self.seconds = seconds }

  /// Midnight UTC of a day, plus seconds.
  @inlinable package init(_ day: Day, secondOfDay: Int = 0) {
    seconds = Int64(day.number) * 86_400 + Int64(secondOfDay)
  }

  /// The UTC calendar day.
  @inlinable package var day: Day {
    let quotient = seconds / 86_400
    return Day(number: Int32(seconds % 86_400 < 0 ? quotient - 1 : quotient))
  }

  /// Seconds since midnight UTC, 0...86,399.
  @inlinable package var secondOfDay: Int {
    let rest = seconds % 86_400
    return Int(rest < 0 ? rest + 86_400 : rest)
  }

  /// The calendar day in a zone.
  package func day(in zone: Zone) -> Day {
    Instant(seconds: seconds + Int64(zone.offset(at: self))).day
  }

  /// An instant from an ISO 8601 date and time with a zone, or `YYYY-MM-DD` as midnight UTC.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    switch parseMoment(bytes.span, .init()) {
    case .value(.instant(let instant)): self = instant
    case .value(.day(let day)): self = Instant(day)
    case .blank, .invalid: return nil
    }
  }

  /// Appends `YYYY-MM-DDTHH:MM:SSZ`.
  package func append(to out: inout [UInt8]) {
    day.append(to: &out)
    let rest = secondOfDay
    out.append(0x54)
    appendDigits(rest / 3600, width: 2, to: &out)
    out.append(0x3A)
    appendDigits(rest / 60 % 60, width: 2, to: &out)
    out.append(0x3A)
    appendDigits(rest % 60, width: 2, to: &out)
    out.append(0x5A)
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @inlinable package static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }
}

extension Instant: Codable {
  /// Decodes ISO 8601 text.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected an instant as YYYY-MM-DDTHH:MM:SSZ")
    }
    self = instant
  }

  /// Encodes `YYYY-MM-DDTHH:MM:SSZ`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
