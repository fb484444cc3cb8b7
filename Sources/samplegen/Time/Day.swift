/// A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar.
struct Day: Hashable, Comparable, Sendable {
  var number: Int

  /// The day with this count of days since 1970-01-01.
  init(number: Int) {
    self.number = number
  }

  /// The day of a civil date; the month is 1-12 and the day fits the month.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1-12) and day of the month.
  var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 0 is Monday, 6 is Sunday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The first day at or after this one that is not a Saturday or a Sunday.
  var workday: Day { weekday < 5 ? self : self + (7 - weekday) }

  /// The last day of this day's month.
  var endOfMonth: Day {
    let (year, month, _) = civil
    return month == 12 ? Day(year, 12, 31) : Day(year, month + 1, 1) + -1
  }

  /// The same day a year earlier, 29 February becoming 28 February.
  var yearEarlier: Day {
    let (year, month, day) = civil
    return month == 2 && day == 29 ? Day(year - 1, 2, 28) : Day(year - 1, month, day)
  }

  /// `YYYY-MM-DD`.
  var iso: String {
    let (year, month, day) = civil
    return "\(year)-\(Self.two(month))-\(Self.two(day))"
  }

  /// `YYYY-MM`.
  var isoMonth: String {
    let (year, month, _) = civil
    return "\(year)-\(Self.two(month))"
  }

  /// `DD.MM.YYYY`, as a German spreadsheet shows it.
  var german: String {
    let (year, month, day) = civil
    return "\(Self.two(day)).\(Self.two(month)).\(year)"
  }

  /// Two digits with a leading zero.
  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  static func - (left: Day, right: Day) -> Int { left.number - right.number }
}
