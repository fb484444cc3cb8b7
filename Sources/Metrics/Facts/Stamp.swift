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

  /// Calendar days to `other`, or whole elapsed seconds where both are instants.
  package func elapsedSeconds(until other: Stamp) -> Int64? {
    guard let start = instant, let end = other.instant else { return nil }
    return end.seconds - start.seconds
  }
}
