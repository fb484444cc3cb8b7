/// One KPI now, before, a year ago, by month and by group.
package struct KPIResult: Sendable {
  package let id: String
  package let title: String
  package let unit: MetricUnit
  package let kind: KPI.Kind
  package let span: KPI.Span
  package let formula: String
  /// Settings it depends on, with their values, and what its sources can tell.
  package let policies: [PolicyEntry]
  /// The periods behind `current`, `previous`, `previousWhole` and `yearAgo`.
  package let periods: Comparison
  /// With rows.
  package let current: Measurement
  /// Nil for all time.
  package let previous: Measurement?
  /// The whole period before; nil unless the period is still running.
  package let previousWhole: Measurement?
  /// Nil for all time, or where no deal is that old.
  package let yearAgo: Measurement?
  /// 12 whole months and the running one, oldest first; empty for all time.
  package let trend: [TrendPoint]
  /// By group, in `GroupBy` order.
  package let groups: [GroupResult]
  /// The same over all time: totals for a one-off report.
  ///
  /// With rows only where the KPI's own period is `all`. Nil for stock metrics, whose value now is
  /// `current`.
  package let allTime: Measurement?

  /// The days that the number is for, and those of the numbers it is compared with.
  ///
  /// What a target is for is its whole period, also where that still runs; other numbers are of the
  /// days that have elapsed.
  package var told: (current: Period, previous: Period?, yearAgo: Period?) {
    switch span {
    case .main: (periods.current, periods.previous, periods.yearAgo)
    case .target: (periods.whole, periods.previousWhole, periods.yearAgoWhole)
    }
  }
}

/// A KPI in one month.
package struct TrendPoint: Sendable {
  package let period: Period
  package let measurement: Measurement
  /// Whether the month is still running at as-of.
  package let isRunning: Bool
}

/// A KPI broken down by one thing; groups of additive metrics add up to the total.
package struct GroupResult: Sendable {
  package let by: GroupBy
  /// By key, `(none)` last.
  package let rows: [GroupRow]
}

/// A KPI of one group.
package struct GroupRow: Sendable {
  /// The commonest spelling of the value; `(none)` where it is blank.
  package let key: String
  package let measurement: Measurement
}
