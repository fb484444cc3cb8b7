/// What a date-or-time column holds: a day as written, or an instant in UTC.
package enum Moment: Sendable, Hashable, CustomStringConvertible {
  case day(Day)
  case instant(Instant)

  /// The calendar day: a day as it is, an instant in `zone`.
  package func day(in zone: Zone) -> Day {
    switch self {
    case .day(let day): day
    case .instant(let instant): instant.day(in: zone)
    }
  }

  /// The instant: a day as its first moment in `zone`.
  package func instant(in zone: Zone) -> Instant {
    switch self {
    case .day(let day): zone.instant(day, secondOfDay: 0)
    case .instant(let instant): instant
    }
  }

  /// Appends `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SSZ`.
  package func append(to out: inout [UInt8]) {
    switch self {
    case .day(let day): day.append(to: &out)
    case .instant(let instant): instant.append(to: &out)
    }
  }

  /// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SSZ`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .instant(let instant): instant.description
    }
  }
}
