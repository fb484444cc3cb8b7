package import Cleaning

/// A period with the ones it is compared with; METRICS.md section 4 and section 11.
package struct Comparison: Sendable, Equatable {
  /// The days of the period that have elapsed at as-of.
  package let current: Period
  /// The whole period; equals `current` unless it is still running.
  package let whole: Period
  /// The same number of elapsed days of the period before, capped at its end; nil for all time.
  package let previous: Period?
  /// The whole period before.
  package let previousWhole: Period?
  /// The same number of elapsed days of the period a year ago, capped at its end.
  package let yearAgo: Period?
  /// The whole period a year ago.
  package let yearAgoWhole: Period?
  /// Whether the period is still running at as-of.
  package var isRunning: Bool { whole.to > current.to }

  /// The comparison of a period at as-of's calendar day.
  package init(_ period: Period, today: Day) {
    whole = period
    current = period.cut(at: today)
    guard let from = period.from else {
      previous = nil
      previousWhole = nil
      yearAgo = nil
      yearAgoWhole = nil
      return
    }
    let before = Comparison.before(period, from: from)
    let earlier = Comparison.shifted(period, from: from, months: -12)
    previousWhole = before
    yearAgoWhole = earlier
    if period.to > today {
      let elapsed = from.days(until: today)
      previous = Comparison.elapsed(elapsed, of: before)
      yearAgo = Comparison.elapsed(elapsed, of: earlier)
    } else {
      previous = before
      yearAgo = earlier
    }
  }

  /// The first `days` + 1 days of a period, capped at its end.
  private static func elapsed(_ days: Int, of period: Period) -> Period {
    guard let from = period.from else { return period }
    return period.cut(at: from.advanced(by: days))
  }

  /// The period of the same kind that ends the day before this one starts.
  private static func before(_ period: Period, from: Day) -> Period {
    switch period.name {
    case .thisMonth, .lastMonth: shifted(period, from: from, months: -1)
    case .thisQuarter, .lastQuarter: shifted(period, from: from, months: -3)
    case .last12Months, .thisYear, .lastYear: shifted(period, from: from, months: -12)
    case .all: period
    case .custom:
      Period(
        period.name, from: from.advanced(by: -(from.days(until: period.to) + 1)),
        to: from.advanced(by: -1))
    }
  }

  /// The period `months` later: whole months stay whole, other days move and clamp.
  private static func shifted(_ period: Period, from: Day, months: Int) -> Period {
    let start: Day
    let end: Day
    switch period.name {
    case .last12Months:
      // Starts the day after the same day a year before its end.
      end = period.to.adding(months: months)
      start = period.to.adding(months: months - 12).advanced(by: 1)
    case .thisMonth, .lastMonth, .thisQuarter, .lastQuarter, .thisYear, .lastYear:
      start = from.adding(months: months)
      end = period.to.advanced(by: 1).adding(months: months).advanced(by: -1)
    case .custom, .all:
      start = from.adding(months: months)
      end = period.to.adding(months: months)
    }
    return Period(period.name, from: start, to: end)
  }
}

/// The 12 whole months before as-of's month and the running one, cut at as-of, oldest first.
package func trendMonths(today: Day) -> [Period] {
  (0...12).map { Period.month(of: today.firstOfMonth.adding(months: $0 - 12)).cut(at: today) }
}
