/// A time of day as written after a date, with its zone if it has one.
struct TimeOfDay {
  /// Seconds after midnight, 0...86,400, without fractions.
  private(set) var seconds = 0
  /// The digits behind the seconds in the text, without the mark; empty where there are none.
  private(set) var fraction = 0..<0
  /// Seconds east of UTC; nil where the text names no zone.
  private(set) var offset: Int?

  /// Reads `T14:30:05.000+0000`, ` 2:30 PM`, `, 14.30 Uhr`, `14:30 WIB`; nil for anything else.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end, text[index].isSpace || text[index] == 0x2C { index += 1 }
    if index < end, text[index].lowered == 0x74 { index += 1 }
    if index + 2 < end, text[index].lowered == 0x61, text[index + 1].lowered == 0x74 { index += 2 }
    while index < end, text[index].isSpace { index += 1 }

    guard let (hour, _) = TimeOfDay.number(text, &index, end) else { return nil }
    var minute = 0
    var second = 0
    var hasMinute = false
    if index < end, text[index] == 0x3A || text[index] == 0x2E || text[index].lowered == 0x68 {
      index += 1
      guard let (value, width) = TimeOfDay.number(text, &index, end), width == 2 else { return nil }
      minute = value
      hasMinute = true
      if index < end, text[index] == 0x3A || text[index] == 0x2E {
        index += 1
        guard let (value, width) = TimeOfDay.number(text, &index, end), width == 2 else {
          return nil
        }
        second = value
        if index < end, text[index] == 0x2E || text[index] == 0x2C {
          index += 1
          let start = index
          while index < end, text[index].isDigit { index += 1 }
          if index == start { return nil }
          fraction = start..<index
        }
      }
    }
    while index < end, text[index].isSpace { index += 1 }

    var hours = hour
    if index < end, text[index].lowered == 0x61 || text[index].lowered == 0x70 {
      guard let half = TimeOfDay.half(text, &index, end) else { return nil }
      guard hour >= 1, hour <= 12 else { return nil }
      hours = hour % 12 + (half ? 12 : 0)
    } else if !hasMinute {
      return nil
    }
    let isMidnightAtEnd = hours == 24 && minute == 0 && second == 0
    guard hours < 24 || isMidnightAtEnd, minute < 60, second <= 60 else { return nil }
    seconds = hours * 3600 + minute * 60 + min(second, 59)

    while index < end, text[index].isSpace { index += 1 }
    if index == end { return }
    guard let zone = TimeOfDay.zone(text, index..<end) else { return nil }
    offset = zone == TimeOfDay.noZone ? nil : zone
  }

  private static let noZone = Int.max

  /// Reads one or two digits and moves on.
  private static func number(
    _ text: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> (value: Int, width: Int)? {
    let start = index
    var value = 0
    while index < end, text[index].isDigit, index - start < 2 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    if index < end, text[index].isDigit { return nil }
    return index > start ? (value, index - start) : nil
  }

  /// Reads AM (false) or PM (true), with or without points.
  private static func half(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool? {
    let isAfternoon = text[index].lowered == 0x70
    index += 1
    if index < end, text[index] == 0x2E { index += 1 }
    guard index < end, text[index].lowered == 0x6D else { return nil }
    index += 1
    if index < end, text[index] == 0x2E { index += 1 }
    return isAfternoon
  }

  /// Seconds east of UTC of a zone's letters or `+07:00`; `noZone` for a word that names none.
  private static func zone(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let first = text[range.lowerBound]
    if range.count == 1, first.lowered == 0x7A { return 0 }
    if first == 0x2B || first == 0x2D { return numericZone(text, range) }
    var start = range.lowerBound
    var end = range.upperBound
    if first == 0x28, text[end - 1] == 0x29 {
      start += 1
      end -= 1
    }
    // `GMT+7`, `UTC+07:00`.
    if end - start > 3, text[start + 3] == 0x2B || text[start + 3] == 0x2D {
      guard letters.value(text, start..<start + 3) == 0 else { return nil }
      return numericZone(text, start + 3..<end)
    }
    return letters.value(text, start..<end)
  }

  private static func numericZone(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    var digits = 0
    for index in range.lowerBound + 1..<range.upperBound {
      if text[index].isDigit {
        value = value * 10 + Int(text[index] - 0x30)
        digits += 1
      } else if text[index] != 0x3A {
        return nil
      }
      if digits > 4 { return nil }
    }
    let hours = digits <= 2 ? value : value / 100
    let minutes = digits <= 2 ? 0 : value % 100
    guard digits > 0, digits != 3, hours <= 18, minutes < 60 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return text[range.lowerBound] == 0x2D ? -seconds : seconds
  }

  /// Abbreviations that mean one offset everywhere they are used (CST, IST and BST do not).
  private static let letters = WordTable<Int>([
    ("utc", 0), ("gmt", 0), ("z", 0), ("wet", 0), ("cet", 3600), ("mez", 3600), ("cest", 7200),
    ("mesz", 7200), ("eet", 7200), ("eest", 10_800), ("msk", 10_800), ("wib", 25_200),
    ("wita", 28_800), ("wit", 32_400), ("sgt", 28_800), ("hkt", 28_800), ("jst", 32_400),
    ("kst", 32_400), ("aest", 36_000), ("aedt", 39_600), ("nzst", 43_200), ("nzdt", 46_800),
    ("edt", -14_400), ("cdt", -18_000), ("mdt", -21_600), ("pdt", -25_200), ("pst", -28_800),
    ("uhr", noZone), ("hrs", noZone), ("h", noZone),
  ])
}
