/// A date as found in a text, before it is decided whether a day or an instant is wanted.
struct ScannedDate: Sendable {
  /// The calendar day as written.
  var day: Day
  /// Seconds after midnight as written; nil without a time of day.
  var secondOfDay: Int?
  /// Seconds east of UTC as written; nil without a zone.
  var offset: Int?
  /// Whether the text is a count since 1970 and names no local day at all.
  var isEpoch = false
  /// The digits of a fraction of a second, as a place in the text.
  var fraction = 0..<0
  /// Which notation was read.
  var rule: RuleID
}

/// Reads dates and times in the notations of exports, spreadsheets and people.
enum DateScanner {
  enum Result {
    case found(ScannedDate)
    case refused(RuleID)
  }

  /// Reads the part of a text in `range`, which has no white space at its ends.
  static func scan(
    _ text: Span<UInt8>, _ range: Range<Int>, _ context: CleaningContext
  ) -> Result {
    if range.count >= 10, let day = Day(isoBytes: text, at: range.lowerBound) {
      if range.count == 10 { return .found(ScannedDate(day: day, rule: .dateNotation)) }
      return time(text, range.lowerBound + 10..<range.upperBound, after: day, rule: .dateNotation)
    }
    if let counted = count(text, range) { return counted }
    var parts = DateParts()
    guard let end = parts.read(text, range) else {
      return .refused(parts.isIncomplete ? .dateIncomplete : .dateUnreadable)
    }
    switch parts.day(context) {
    case .refused(let rule): return .refused(rule)
    case .found(let date):
      if end == range.upperBound { return .found(date) }
      return time(text, end..<range.upperBound, after: date.day, rule: date.rule)
    }
  }

  /// Reads what follows a date: a time of day, perhaps with a zone.
  private static func time(
    _ text: Span<UInt8>, _ range: Range<Int>, after day: Day, rule: RuleID
  ) -> Result {
    guard let time = TimeOfDay(text, range) else { return .refused(.dateUnreadable) }
    var date = ScannedDate(
      day: day, secondOfDay: time.seconds, offset: time.offset, fraction: time.fraction, rule: rule)
    if time.seconds == 86_400 {
      date.day = day.advanced(by: 1)
      date.secondOfDay = 0
    }
    return .found(date)
  }

  /// Reads a bare number: a compact date, a spreadsheet serial, or seconds or milliseconds of Unix.
  ///
  /// Nil where the text is not a bare number.
  private static func count(_ text: Span<UInt8>, _ range: Range<Int>) -> Result? {
    var value: Int64 = 0
    var digits = 0
    var index = range.lowerBound
    while index < range.upperBound, text[index].isDigit, digits < 18 {
      value = value * 10 + Int64(text[index] - 0x30)
      digits += 1
      index += 1
    }
    if digits == 0 { return nil }
    var fraction: Int64 = 0
    var unit: Int64 = 1
    if index < range.upperBound {
      // A fraction belongs to a serial or an epoch; `13.05.2024` has a second mark and goes on.
      guard text[index] == 0x2E, digits == 5 || digits >= 9, index + 1 < range.upperBound else {
        return nil
      }
      index += 1
      while index < range.upperBound {
        guard text[index].isDigit else { return nil }
        if unit < 100_000_000_000 {
          fraction = fraction * 10 + Int64(text[index] - 0x30)
          unit *= 10
        }
        index += 1
      }
    }
    switch digits {
    case 5 where value >= 14_611 && value <= 73_050:
      return .found(serial(value, fraction: fraction, unit: unit))
    case 8 where unit == 1:
      let day = Day(
        year: Int(value / 10_000), month: Int(value / 100 % 100), day: Int(value % 100))
      guard let day, day.year >= 1800, day.year <= 2200 else { return .refused(.dateImpossible) }
      return .found(ScannedDate(day: day, rule: .dateNotation))
    case 9 where value >= 300_000_000, 10 where value < 7_000_000_000:
      return .found(epoch(seconds: value))
    case 12 where value >= 300_000_000_000, 13 where value < 7_000_000_000_000:
      return .found(epoch(seconds: value / 1000))
    case 14 where unit == 1:
      let day = Day(
        year: Int(value / 10_000_000_000), month: Int(value / 100_000_000 % 100),
        day: Int(value / 1_000_000 % 100))
      let hour = Int(value / 10_000 % 100)
      let minute = Int(value / 100 % 100)
      let second = Int(value % 100)
      guard let day, day.year >= 1800, day.year <= 2200, hour < 24, minute < 60, second < 60 else {
        return .refused(.dateImpossible)
      }
      return .found(
        ScannedDate(
          day: day, secondOfDay: hour * 3600 + minute * 60 + second, rule: .dateNotation))
    case 1...4: return .refused(.dateIncomplete)
    default: return .refused(.dateUnreadable)
    }
  }

  /// A spreadsheet serial (1900 system, 1 = 1900-01-01 with its false leap day); 1940 to 2099.
  private static func serial(_ value: Int64, fraction: Int64, unit: Int64) -> ScannedDate {
    var date = ScannedDate(day: Day(number: Int32(value) - 25_569), rule: .dateSerial)
    if fraction > 0 {
      var seconds = Int((Int64(86_400) * fraction + unit / 2) / unit)
      if seconds >= 86_400 {
        date.day = date.day.advanced(by: 1)
        seconds = 0
      }
      date.secondOfDay = seconds
    }
    return date
  }

  private static func epoch(seconds: Int64) -> ScannedDate {
    let instant = Instant(seconds: seconds)
    return ScannedDate(
      day: instant.day, secondOfDay: instant.secondOfDay, offset: 0, isEpoch: true,
      rule: .dateEpoch)
  }
}
