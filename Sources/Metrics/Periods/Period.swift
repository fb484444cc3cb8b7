package import Cleaning

/// The periods a metric can be asked for by name.
package enum PeriodName: String, Sendable, CaseIterable {
  case all
  case last12Months = "last_12_months"
  case thisMonth = "this_month"
  case lastMonth = "last_month"
  case thisQuarter = "this_quarter"
  case lastQuarter = "last_quarter"
  case thisYear = "this_year"
  case lastYear = "last_year"
  /// Two days given by the user.
  case custom
}

/// Whole calendar days from `from` to `to`, both included.
package struct Period: Sendable, Hashable {
  /// The name it was asked for by; compared periods carry the name of the period they belong to.
  package let name: PeriodName
  /// The first day; nil reaches back to the beginning and takes undated records in.
  package let from: Day?
  /// The last day.
  package let to: Day

  package init(_ name: PeriodName, from: Day?, to: Day) {
    self.name = name
    self.from = from
    self.to = to
  }

  /// Whether undated records belong to it.
  package var isUnbounded: Bool { from == nil }

  /// Calendar days, nil without a beginning.
  package var days: Int? { from.map { $0.days(until: to) + 1 } }

  /// Whether a day lies in it.
  package func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    return day <= to
  }

  /// The part up to a day.
  package func cut(at day: Day) -> Period { Period(name, from: from, to: min(to, day)) }

  /// A named period around as-of's calendar day; a running one has its whole length.
  package static func named(_ name: PeriodName, on today: Day, fiscal: FiscalYear) -> Period {
    switch name {
    case .all: Period(.all, from: nil, to: today)
    case .last12Months, .custom:
      Period(.last12Months, from: today.adding(months: -12).advanced(by: 1), to: today)
    case .thisMonth: month(of: today, name)
    case .lastMonth: month(of: today.firstOfMonth.advanced(by: -1), name)
    case .thisQuarter: months(3, from: fiscal.startOfQuarter(today), name)
    case .lastQuarter: months(3, from: fiscal.startOfQuarter(today).adding(months: -3), name)
    case .thisYear: months(12, from: fiscal.startOfYear(today), name)
    case .lastYear: months(12, from: fiscal.startOfYear(today).adding(months: -12), name)
    }
  }

  /// The calendar month a day lies in.
  package static func month(of day: Day, _ name: PeriodName = .thisMonth) -> Period {
    Period(name, from: day.firstOfMonth, to: day.lastOfMonth)
  }

  private static func months(_ count: Int, from start: Day, _ name: PeriodName) -> Period {
    Period(name, from: start, to: start.adding(months: count).advanced(by: -1))
  }
}
