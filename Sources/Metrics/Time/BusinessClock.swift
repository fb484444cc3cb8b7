package import Cleaning

/// Counts the seconds within business hours between two moments.
package struct BusinessClock: Sendable {
  private let hours: BusinessHours
  private let zone: Zone

  package init(_ hours: BusinessHours, zone: Zone) {
    self.hours = hours
    self.zone = zone
  }

  /// Business seconds between two moments, 0 if they are in the wrong order; a date without time
  /// is the opening of its day.
  package func seconds(from start: Stamp, to end: Stamp) -> Int64 {
    let first = start.instant ?? opening(start.day)
    let last = end.instant ?? opening(end.day)
    guard first < last else { return 0 }
    var total: Int64 = 0
    var day = start.day
    let days = start.day.days(until: end.day)
    // Whole weeks are all alike; only the last, incomplete one is walked.
    if days > 14 {
      let weeks = (days - 7) / 7
      total += Int64(weeks * hours.weekdays.count * (hours.closes - hours.opens) * 3600)
      // The first day may be partial: walk it, skip the weeks after it.
      total += overlap(day, first, last)
      day = day.advanced(by: 1 + weeks * 7)
    }
    while day <= end.day {
      total += overlap(day, first, last)
      day = day.advanced(by: 1)
    }
    return total
  }

  private func opening(_ day: Day) -> Instant {
    zone.instant(day, secondOfDay: hours.opens * 3600)
  }

  private func overlap(_ day: Day, _ first: Instant, _ last: Instant) -> Int64 {
    guard hours.weekdays.contains(day.weekday) else { return 0 }
    let opens = max(opening(day).seconds, first.seconds)
    let closes = min(zone.instant(day, secondOfDay: hours.closes * 3600).seconds, last.seconds)
    return max(0, closes - opens)
  }
}
