package import Cleaning

/// When something happened: the calendar day in the organisation's zone, and the instant if known.
package struct Stamp: Hashable, Sendable {
  /// The calendar day in the organisation's zone; a date without time is taken as written.
  package let day: Day
  /// Seconds from midnight UTC of the same date number to the instant; `Int32.min` for a date.
  private let seconds: Int32

  /// A date without time.
  package init(day: Day) {
    self.day = day
    seconds = .min
  }

  /// An instant, seen from a zone.
  package init(_ instant: Instant, in zone: Zone) {
    day = instant.day(in: zone)
    seconds = Int32(instant.seconds - Int64(day.number) * 86_400)
  }

  /// A date or an instant, as a moment column holds it.
  package init(_ moment: Moment, in zone: Zone) {
    switch moment {
    case .day(let day): self.init(day: day)
    case .instant(let instant): self.init(instant, in: zone)
    }
  }

  /// The instant, nil for a date without time.
  package var instant: Instant? {
    seconds == .min ? nil : Instant(seconds: Int64(day.number) * 86_400 + Int64(seconds))
  }

  /// A number that orders stamps as `precedes` does.
  var order: Int64 { Int64(day.number) << 32 + Int64(seconds) }

  /// Whether this comes before `other`; a date without time comes first on its day.
  package func precedes(_ other: Stamp) -> Bool {
    day == other.day ? seconds < other.seconds : day < other.day
  }

  /// Whether this has happened at `asOf`, whose calendar day is `today`: a date without time has
  /// when its day has begun.
  package func isAtOrBefore(_ asOf: Instant, today: Day) -> Bool {
    guard let instant else { return day <= today }
    return instant <= asOf
  }

  /// The time until `other` in seconds, 0 if that comes before: elapsed time between two instants,
  /// whole calendar days where one is a date without time (METRICS.md section 11).
  package func seconds(until other: Stamp) -> Int64 {
    guard let start = instant, let end = other.instant else {
      return max(0, Int64(day.days(until: other.day)) * Stamp.secondsPerDay)
    }
    return max(0, end.seconds - start.seconds)
  }

  /// What `seconds(until:)` has in a day.
  package static let secondsPerDay: Int64 = 86_400
}
