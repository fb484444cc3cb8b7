/// An instant: seconds since 1970-01-01T00:00:00Z.
///
/// The company lives between 01:00 and 16:00 UTC, so its days are the same in UTC and in Jakarta.
struct Moment: Hashable, Comparable, Sendable {
  var seconds: Int

  /// The instant with this count of seconds since 1970-01-01T00:00:00Z.
  init(seconds: Int) {
    self.seconds = seconds
  }

  /// A time of day (UTC) on a day.
  init(_ day: Day, hour: Int, minute: Int = 0, second: Int = 0) {
    seconds = day.number * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// A random moment of the day's business hours, 01:00:00 to 15:59:59 UTC.
  init(_ day: Day, _ chance: inout Chance) {
    seconds = day.number * 86_400 + chance.within(3_600...57_599)
  }

  /// The calendar day (the same in UTC and in Jakarta).
  var day: Day { Day(number: seconds / 86_400) }

  static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  static func + (moment: Moment, seconds: Int) -> Moment {
    Moment(seconds: moment.seconds + seconds)
  }
}
