package import Cleaning

/// When the organisation's year starts, and after which calendar year it is called.
package struct FiscalYear: Sendable, Equatable {
  /// Whether fiscal year 2026 is the one that ends, or starts, in 2026.
  package enum Naming: String, Sendable, CaseIterable {
    case endsIn = "ends_in"
    case startsIn = "starts_in"
  }

  /// 1...12.
  package var startMonth: Int
  package var naming: Naming

  package init(startMonth: Int = 1, naming: Naming = .endsIn) {
    self.startMonth = startMonth
    self.naming = naming
  }

  /// The first day of the fiscal quarter a day lies in.
  package func startOfQuarter(_ day: Day) -> Day {
    day.firstOfMonth.adding(months: -((monthOfYear(day)) % 3))
  }

  /// The first day of the fiscal year a day lies in.
  package func startOfYear(_ day: Day) -> Day {
    day.firstOfMonth.adding(months: -monthOfYear(day))
  }

  /// The name of the fiscal quarter a day lies in: year and quarter 1...4.
  package func quarter(_ day: Day) -> (year: Int, quarter: Int) {
    let start = startOfYear(day)
    let year =
      switch naming {
      case .endsIn: start.adding(months: 11).year
      case .startsIn: start.year
      }
    return (year, monthOfYear(day) / 3 + 1)
  }

  /// Fiscal quarters since a fixed one, so that differences count quarters crossed.
  package func quarterNumber(_ day: Day) -> Int {
    let months = day.year * 12 + day.month - startMonth
    return months >= 0 ? months / 3 : (months - 2) / 3
  }

  /// Whole months since the fiscal year began, 0...11.
  private func monthOfYear(_ day: Day) -> Int { (day.month - startMonth + 12) % 12 }
}
