package import Cleaning
package import Metrics

extension Words {
  /// A day in full: 30 September 2026.
  package func date(_ day: Day) -> String {
    "\(day.day) \(plain("month.\(day.month)")) \(String(day.year))"
  }

  /// A day with its month's short name: 30 Sep 2026.
  package func shortDate(_ day: Day) -> String {
    "\(day.day) \(shortMonth(day)) \(String(day.year))"
  }

  /// A month's short name: Sep.
  package func shortMonth(_ day: Day) -> String { plain("month-short.\(day.month)") }

  /// The days of a period: 1 Oct 2025 – 30 Sep 2026.
  package func period(_ period: Period) -> String {
    guard let from = period.from else {
      return plain("period.until", ["day": .string(shortDate(period.to))])
    }
    if from == period.to { return shortDate(from) }
    if from.year == period.to.year {
      let start = from.month == period.to.month ? "\(from.day)" : "\(from.day) \(shortMonth(from))"
      return start + " – " + shortDate(period.to)
    }
    return shortDate(from) + " – " + shortDate(period.to)
  }

  /// The name a period is asked for by: the last 12 months.
  package func periodName(_ name: PeriodName) -> String { plain("period." + name.rawValue) }
}
