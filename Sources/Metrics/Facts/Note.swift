/// Something a reader of the numbers should know: a fact with a count and the records behind it.
///
/// The words live in Reporting, by `kind`.
package struct Note: Sendable, Equatable {
  /// The closed list of things metrics notice; raw values are stable keys of metrics.json.
  package enum Kind: String, Sendable, CaseIterable {
    /// Closed deals without stage evidence whose close date is after as-of; the day of the closing
    /// transition was taken, else the last modification, else as-of.
    case closedInFuture = "closed-in-future"
    /// The won stamp and the closing transition are more than a day apart.
    case wonStampDiffers = "won-stamp-differs"
    /// Stage evidence that a better source contradicts.
    case stageConflict = "stage-conflict"
    /// The last transition does not lead to the deal's current stage.
    case stageHistoryEndsElsewhere = "stage-history-ends-elsewhere"
    /// Deals without a created date.
    case noCreatedDate = "no-created-date"
    /// Closed deals without a close date.
    case noClosedDate = "no-closed-date"
    /// Deals whose amount could not be told in the reporting currency: no amount.
    case noAmount = "no-amount"
    /// No currency on the amount and none assumed.
    case noCurrency = "no-currency"
    /// No exchange rate.
    case noRate = "no-rate"
    /// Stages without a canonical stage; `records` are positions in `Facts.stages`.
    case unmappedStage = "unmapped-stage"
    /// Deals closed before they were created: the span counts as 0.
    case negativeCycle = "negative-cycle"
    /// All open deals carry the same probability.
    case equalProbability = "equal-probability"
    /// Open deals without a probability.
    case noProbability = "no-probability"
    /// The past of these deals' fields is not known and was taken as it is now.
    case pastUnknown = "past-unknown"
    /// Targets that the shorter ones of the same owner and days don't add up to; `records` are
    /// positions in `Facts.targets`.
    case targetsDisagree = "targets-disagree"
  }

  package let kind: Kind
  package let count: Int
  /// Positions in `Facts.deals`, ascending; stages for `unmappedStage`, targets for
  /// `targetsDisagree`.
  package let records: [Int32]

  /// Whether the records are deals.
  package var isOfDeals: Bool { kind != .unmappedStage && kind != .targetsDisagree }

  package init(_ kind: Kind, records: [Int32]) {
    self.kind = kind
    self.records = records
    count = records.count
  }
}
