/// A calendar day of the proleptic Gregorian calendar, without time or zone.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package var number: Int32

  /// The day that is `number` days after 1970-01-01.
  @inlinable package init(number: Int32) { self.number = number }

  /// A day by its parts; nil where the calendar has no such day or the year is outside 1...9999.
  @inlinable package init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Whole days from 1970-01-01; counts years from March so that the leap day comes last.
  @inlinable static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month 1...12 and day of month.
  @inlinable package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  @inlinable package var year: Int { parts.year }
  @inlinable package var month: Int { parts.month }
  @inlinable package var day: Int { parts.day }

  /// ISO weekday, from 1 for Monday to 7 for Sunday.
  @inlinable package var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// Days in a month, 28...31.
  @inlinable package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day `days` later (earlier where negative).
  @inlinable package func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

  /// Calendar days from this day to `other`, negative where `other` is earlier.
  @inlinable package func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  /// The same day of another month; month ends clamp (31 January + 1 = 28 or 29 February).
  package func adding(months: Int) -> Day {
    let now = parts
    let total = now.year * 12 + now.month - 1 + months
    let year = total >= 0 ? total / 12 : (total - 11) / 12
    let month = total - year * 12 + 1
    let day = min(now.day, Day.length(ofMonth: month, year: year))
    return Day(number: Day.number(year: year, month: month, day: day))
  }

  /// The first day of this day's month.
  package var firstOfMonth: Day { Day(number: number - Int32(day - 1)) }

  /// The last day of this day's month.
  package var lastOfMonth: Day {
    let now = parts
    return Day(number: number + Int32(Day.length(ofMonth: now.month, year: now.year) - now.day))
  }

  @inlinable package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
