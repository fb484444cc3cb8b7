package import Cleaning

/// Every policy a number can depend on, with the defaults of METRICS.md; all are settings.
package struct MetricPolicy: Sendable, Equatable {
  /// What a parked deal is in the rates of funnel A.
  package enum Nurture: String, Sendable, CaseIterable {
    case lost
    case excluded
  }

  /// How stages a deal never visited count in funnel B.
  package enum Skips: String, Sendable, CaseIterable {
    case passed
    case excluded
    case breaksChain = "breaks_chain"
  }

  /// Which visits to a stage are entries in funnel A.
  package enum Entries: String, Sendable, CaseIterable {
    case first
    case every
  }

  /// `nurture`.
  package var nurture = Nurture.lost
  /// `skips`.
  package var skips = Skips.passed
  /// `entries`: which of the two entered funnels leads; both are computed.
  package var entries = Entries.first
  /// `exclude_backfilled`: leave deals created and closed on one day out of cycle times.
  package var excludeBackfilled = false
  /// `fiscal_year`.
  package var fiscalYear = FiscalYear()
  /// `period`: of everything that flows, and of the entered and created cohorts.
  package var period = PeriodName.last12Months
  /// The days of `period` where it is `custom`.
  package var customFrom: Day?
  package var customTo: Day?
  /// `target_period`: of coverage, slipped value and the waterfall.
  package var targetPeriod = PeriodName.thisQuarter
  /// `touch_reference`: the line drawn beside touches per win.
  package var touchReference = 8
  /// `load_band`: open deals per active owner, from and to.
  package var loadFrom = 15
  package var loadTo = 20
  /// `business_hours`: the calendar of lead response.
  package var businessHours = BusinessHours()
  /// What reports call the field behind the group `segment`.
  package var segmentName = "segment"
  /// Groups every metric is broken down by.
  package var groups = GroupBy.allCases

  package init() {}

  /// The main period on a day; a custom one without days is the last 12 months.
  package func mainPeriod(on today: Day) -> Period {
    if period == .custom, let customFrom, let customTo, customFrom <= customTo {
      return Period(.custom, from: customFrom, to: customTo)
    }
    return .named(period, on: today, fiscal: fiscalYear)
  }
}

/// What metrics can be broken down by; months are the trend.
package enum GroupBy: String, Sendable, CaseIterable {
  case owner
  case source
  case segment
  case pipeline
}

/// Working days and hours in the organisation's zone.
package struct BusinessHours: Sendable, Equatable {
  /// ISO weekdays: Monday is 1, Sunday is 7.
  package var weekdays: Set<Int> = [1, 2, 3, 4, 5]
  /// Hours of the day, from and to.
  package var opens = 9
  package var closes = 17

  package init() {}
}

/// One policy as it is printed beside a number.
package struct PolicyEntry: Sendable, Equatable {
  /// The setting's name.
  package let key: String
  package let value: String

  package init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
