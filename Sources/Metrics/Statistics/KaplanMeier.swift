/// A time until something happened, or until it was last seen not to have happened.
package struct Duration: Sendable, Equatable {
  /// In any unit, the same for all that are compared.
  package let length: Int32
  /// True where the event happened; false where watching ended first (censored).
  package let isEvent: Bool

  package init(_ length: Int32, isEvent: Bool) {
    self.length = length
    self.isEvent = isEvent
  }
}

/// The Kaplan-Meier median: the first time at which half or less are left; nil if that never comes.
///
/// Kaplan and Meier 1958; events come before censorings at the same time.
package func kaplanMeierMedian(_ durations: [Duration]) -> Int32? {
  let sorted = durations.sorted {
    $0.length != $1.length ? $0.length < $1.length : $0.isEvent && !$1.isEvent
  }
  var survival = 1.0
  var atRisk = sorted.count
  var index = 0
  while index < sorted.count {
    let length = sorted[index].length
    var events = 0
    var leaving = 0
    while index < sorted.count, sorted[index].length == length {
      if sorted[index].isEvent { events += 1 }
      leaving += 1
      index += 1
    }
    if events > 0 {
      survival *= Double(atRisk - events) / Double(atRisk)
      // A product of fractions that is one half may come out a hair above it.
      if survival <= 0.5 + 1e-12 { return length }
    }
    atRisk -= leaving
  }
  return nil
}
