/// How watching one deal ended.
package enum Ending: UInt8, Sendable {
  case won
  case lost
  /// Still open when last seen.
  case censored
}

/// One deal's time from creation to its ending, in calendar days.
package struct CycleSpan: Sendable, Equatable {
  package let days: Int32
  package let ending: Ending

  package init(days: Int32, ending: Ending) {
    self.days = days
    self.ending = ending
  }
}

/// The share won within a horizon, with lost as a competing event.
package struct Incidence: Sendable, Equatable {
  /// Days since creation.
  package let horizon: Int
  /// The cumulative incidence of won, 0...1; nil with fewer than 20 deals at risk at the horizon.
  package let won: Double?
  /// Deals neither ended nor censored before the horizon.
  package let atRisk: Int
}

/// The Aalen-Johansen cumulative incidence of won at each horizon (ascending days).
///
/// Aalen and Johansen 1978: the sum over event days of survival just before the day x won on the
/// day / at risk. Events come before censorings on a day.
package func cumulativeIncidence(_ spans: [CycleSpan], horizons: [Int]) -> [Incidence] {
  let sorted = spans.sorted { $0.days < $1.days }
  var result: [Incidence] = []
  var survival = 1.0
  var won = 0.0
  var index = 0
  var horizon = 0
  func close(before day: Int32?) {
    while horizon < horizons.count, day.map({ Int($0) > horizons[horizon] }) ?? true {
      let atRisk = sorted.count - sorted.partitioningIndex { Int($0.days) >= horizons[horizon] }
      result.append(
        Incidence(
          horizon: horizons[horizon], won: atRisk < Spread.tailFloor ? nil : won, atRisk: atRisk))
      horizon += 1
    }
  }
  while index < sorted.count {
    let day = sorted[index].days
    close(before: day)
    let atRisk = Double(sorted.count - index)
    var wonNow = 0
    var lostNow = 0
    while index < sorted.count, sorted[index].days == day {
      switch sorted[index].ending {
      case .won: wonNow += 1
      case .lost: lostNow += 1
      case .censored: break
      }
      index += 1
    }
    won += survival * Double(wonNow) / atRisk
    survival *= 1 - Double(wonNow + lostNow) / atRisk
  }
  close(before: nil)
  return result
}
