/// A time until something happened, or until it was last seen not to have happened.
package struct Duration: Sendable, Equatable {
  package let days: Int32
  /// True where the event happened; false where watching ended first (censored).
  package let isEvent: Bool

  package init(days: Int32, isEvent: Bool) {
    self.days = days
    self.isEvent = isEvent
  }
}

/// The Kaplan-Meier median: the first time at which half or less are left; nil if that never comes.
///
/// Kaplan and Meier 1958; events come before censorings on a day.
package func kaplanMeierMedian(_ durations: [Duration]) -> Int? {
  let sorted = durations.sorted {
    $0.days != $1.days ? $0.days < $1.days : $0.isEvent && !$1.isEvent
  }
  var survival = 1.0
  var atRisk = sorted.count
  var index = 0
  while index < sorted.count {
    let day = sorted[index].days
    var events = 0
    var leaving = 0
    while index < sorted.count, sorted[index].days == day {
      if sorted[index].isEvent { events += 1 }
      leaving += 1
      index += 1
    }
    if events > 0 {
      survival *= Double(atRisk - events) / Double(atRisk)
      // A product of fractions that is one half may come out a hair above it.
      if survival <= 0.5 + 1e-12 { return Int(day) }
    }
    atRisk -= leaving
  }
  return nil
}
