package import CRM
package import Cleaning
package import Metrics

/// The hygiene index of one run.
package struct HygieneTrendPoint: Sendable, Equatable {
  /// The day the run reported about.
  package let day: Day
  package let overall: HygieneRange
  package let entities: [Entity: HygieneRange]

  /// The index as it was on a day.
  package init(day: Day, overall: HygieneRange, entities: [Entity: HygieneRange]) {
    self.day = day
    self.overall = overall
    self.entities = entities
  }
}
