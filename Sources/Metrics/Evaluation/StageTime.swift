/// How long deals stay in a stage, in days: elapsed ones between two instants, calendar days where
/// the source tells dates; visits that started in the 12 months to as-of.
package struct StageTime: Sendable {
  package let step: FunnelStep
  /// All visits, ended or in progress.
  package let visits: Int
  /// Ended visits.
  package let ended: Spread
  /// Visits that ended upward; its p75 is the line for stuck deals.
  package let advanced: Spread
  /// Kaplan-Meier median of leaving for any reason; nil below 5 visits or where half never left.
  package let kaplanMeier: Rational?
}

/// Where deals are lost, and where time goes; METRICS.md section 3 and section 11.
package struct Bottlenecks: Sendable {
  /// The stage with the highest 1 - conversion of view A `first`.
  package let loss: FunnelStep?
  /// 1 - conversion there.
  package let lossRate: Measurement?
  /// Losses there among all losses of the view.
  package let lossShare: Measurement?
  /// The stage with the highest median / sum of medians.
  package let time: FunnelStep?
  package let timeShare: Quantity?
  /// Ended visits behind the median there.
  package let timeCount: Int
}

/// From created to won, calendar days.
package struct SalesCycle: Sendable {
  /// Deals won in the main period.
  package let spread: Spread
  /// Share won within 30, 60, 90 and 180 days of creation: Aalen-Johansen, deals created in the 12
  /// months to as-of.
  package let incidence: [Incidence]
  package let cohort: Int
}

/// An open deal that has been in its stage for longer than most that advanced.
package struct StuckDeal: Sendable {
  /// Into `Facts.deals`.
  package let deal: Int32
  package let step: FunnelStep
  /// Days since the last entry, counted as the limit is.
  package let age: Rational
  /// The p75 of visits that ended upward.
  package let limit: Rational
  /// More than twice the limit.
  package let isSevere: Bool
}

/// Why an open deal may need a look.
package enum RiskSign: String, Sendable, CaseIterable {
  case overdue
  case stuck
  case severelyStuck = "severely-stuck"
  /// Its close date was pushed twice or more.
  case pushedOften = "pushed-often"
  /// Nothing happened for 30 days or more, by its own record.
  case quiet
  case noNextStep = "no-next-step"
  case noCloseDate = "no-close-date"
  /// Nobody active owns it.
  case unowned
}

/// An open deal with at least two signs of risk, or one of overdue and stuck.
package struct DealAtRisk: Sendable {
  /// Into `Facts.deals`.
  package let deal: Int32
  /// In `RiskSign` order.
  package let signs: [RiskSign]
  /// Minor units; nil if not priced.
  package let value: Int64?
}
