/// Whether a number can be told.
package enum MeasurementStatus: String, Sendable {
  case ok
  /// Not told; `reason` says why.
  case withheld
  /// At least this much: the evidence misses part of it.
  case floor
}

/// Why a number is withheld or only a floor; raw values are stable keys of metrics.json.
package enum MeasurementReason: String, Sendable, CaseIterable {
  /// Nothing falls in the denominator.
  case nothingToCount = "nothing-to-count"
  /// Fewer than 5 values behind a median, or 20 behind a p90 or p95.
  case tooFewValues = "too-few-values"
  /// Fewer than 20 deals old enough to have been closed.
  case unripe
  /// No target is set for the period.
  case noTarget = "no-target"
  /// Nothing can close any more in a period that is over.
  case periodOver = "period-over"
  /// Bookings have reached the target.
  case targetMet = "target-met"
  /// All open deals carry the same probability.
  case equalProbability = "equal-probability"
  /// No open deal carries a probability.
  case noProbability = "no-probability"
  /// Fewer than half of the open deals carry a probability.
  case fewProbabilities = "few-probabilities"
  /// There are deals, and none of them has a value.
  case noValue = "no-value"
  /// A median of 0 days.
  case medianZero = "median-zero"
  /// The sources tell no stage history.
  case noStageHistory = "no-stage-history"
  /// The sources tell no changes of close dates or amounts.
  case noFieldHistory = "no-field-history"
  /// The sources have no activities.
  case noActivities = "no-activities"
  /// There are no leads.
  case noLeads = "no-leads"
  /// No deal names an account that is known.
  case noAccounts = "no-accounts"
  /// The sources tell no reasons of losses.
  case noReasons = "no-reasons"
  /// The sources tell no lead sources of deals.
  case noSources = "no-sources"
  /// The sources tell no close dates of open deals.
  case noCloseDates = "no-close-dates"
  /// The stage history of some sources misses re-entries.
  case partialHistory = "partial-history"
  /// Changes are known from comparing exports only.
  case comparedExports = "compared-exports"
  /// Some deals don't tell when they began or ended, so they may have been open too.
  case noDates = "no-dates"
  /// An intermediate result leaves 128 bits.
  case tooLarge = "too-large"
}

/// One named number a measurement was made of, so that the formula can be read with its inputs.
package struct Input: Sendable, Equatable {
  /// A stable key such as `won`.
  package let name: String
  /// Nil where this part is withheld.
  package let quantity: Quantity?

  package init(_ name: String, _ quantity: Quantity?) {
    self.name = name
    self.quantity = quantity
  }
}

/// One number with everything that stands beside it.
package struct Measurement: Sendable, Equatable {
  /// Nil where withheld.
  package var quantity: Quantity?
  /// The denominator of a rate, the number of values behind a median or an average, the number of
  /// records behind a count or a sum.
  package var n: Int
  /// The numerator of a count rate: "`part` of `n`".
  package var part: Int?
  /// Wilson, for count rates only.
  package var interval: Interval?
  package var status: MeasurementStatus
  package var reason: MeasurementReason?
  package var inputs: [Input]
  /// The records behind it; only kept for the period a report leads with.
  package var rows: RowSet

  package init(
    _ quantity: Quantity?, n: Int, inputs: [Input] = [], rows: RowSet = .none
  ) {
    self.quantity = quantity
    self.n = n
    self.inputs = inputs
    self.rows = rows
    status = .ok
  }

  /// A number that is not told, with the reason.
  package static func withheld(
    _ reason: MeasurementReason, n: Int, inputs: [Input] = [], rows: RowSet = .none
  ) -> Measurement {
    var result = Measurement(nil, n: n, inputs: inputs, rows: rows)
    result.status = .withheld
    result.reason = reason
    return result
  }

  /// A rate of counts with its Wilson interval; withheld where there is nothing to count.
  package static func rate(
    _ part: Int, of n: Int, inputs: [Input] = [], rows: RowSet = .none
  ) -> Measurement {
    guard let value = Quantity.rate(Int128(part), of: Int128(n)) else {
      return withheld(.nothingToCount, n: 0, inputs: inputs, rows: rows)
    }
    var result = Measurement(value, n: n, inputs: inputs, rows: rows)
    result.part = part
    result.interval = wilsonInterval(part, of: n)
    return result
  }

  /// The same number, called a floor.
  package func asFloor(_ reason: MeasurementReason) -> Measurement {
    guard status == .ok else { return self }
    var result = self
    result.status = .floor
    result.reason = reason
    return result
  }

  /// Whether a headline says "x of n" instead of a percentage: a count rate with n below 20.
  package var isSmall: Bool { part != nil && n < 20 }

  /// The input of a name, nil if there is none or it is withheld.
  package func input(_ name: String) -> Quantity? {
    inputs.first { $0.name == name }?.quantity
  }
}
