/// Which deals a waterfall follows.
package enum WaterfallScope: String, Sendable, CaseIterable {
  /// All open deals.
  case rolling
  /// Open deals with a close date in the period.
  case period
}

/// The parts between two instants, in the order they are told.
package enum WaterfallPart: String, Sendable, CaseIterable {
  case created
  case pulledIn = "pulled_in"
  case reopened
  case restored
  case increased
  case decreased
  case pushedOut = "pushed_out"
  case won
  case lost
  case removed
  case currency
  case priced
}

/// How open value moved in a period; start and parts add up to the end.
package struct Waterfall: Sendable {
  package let scope: WaterfallScope
  package let period: Period
  /// Open value at the last instant before the period, minor units.
  package let start: Int128
  package let end: Int128
  package let startCount: Int
  package let endCount: Int
  /// Every part in order, signed as it is added to the start, with the deals it touches.
  package let parts: [WaterfallMovement]
}

/// One part of a waterfall.
package struct WaterfallMovement: Sendable {
  package let part: WaterfallPart
  package let value: Int128
  package let count: Int
}
