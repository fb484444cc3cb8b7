/// What a record was to a number; raw values are stable keys of the row files.
package enum RowRole: UInt8, Sendable, CaseIterable {
  case counted
  case won
  case lost
  case open
  /// Parked: neither open nor closed.
  case nurture
  /// Counted, but without a value in the reporting currency.
  case unpriced
  /// Not counted because it lacks a date.
  case undated
  /// In the cohort, but too young for the rate.
  case unripe
  /// A lead that became a deal.
  case becameDeal
  /// A lead that was converted, and no deal of it is known.
  case convertedWithoutDeal
  case notConverted
  case answered
  case unanswered
  /// Left out of the average of deals up to the p99.
  case aboveP99

  /// The word in row files.
  package var key: String {
    switch self {
    case .counted: "counted"
    case .won: "won"
    case .lost: "lost"
    case .open: "open"
    case .nurture: "nurture"
    case .unpriced: "unpriced"
    case .undated: "undated"
    case .unripe: "unripe"
    case .becameDeal: "became_deal"
    case .convertedWithoutDeal: "converted_without_deal"
    case .notConverted: "not_converted"
    case .answered: "answered"
    case .unanswered: "unanswered"
    case .aboveP99: "above_p99"
    }
  }
}

/// Of which moment a number took a deal's amount and state.
package enum RowMoment: UInt8, Sendable {
  case asOf
  /// The end of the number's period.
  case periodEnd
  /// The day that the deal was lost.
  case loss
}

/// One record behind a number.
package struct RowRef: Sendable, Equatable {
  /// A number that belongs to the row: days, touches, days pushed, seconds of a KPI told in hours;
  /// nil where there is none.
  @Compact package private(set) var figure: Int64?
  /// A position in the table the `RowSet` names.
  package let index: Int32
  package let role: RowRole
  package let moment: RowMoment

  package init(
    _ index: Int32, _ role: RowRole, figure: Int64? = nil, at moment: RowMoment = .asOf
  ) {
    self.index = index
    self.role = role
    self.moment = moment
    self.figure = figure
  }
}

/// The records behind a number, in a stable order.
package enum RowSet: Sendable, Equatable {
  /// Not kept, or there are none.
  case none
  /// Positions in `Facts.deals`.
  case deals([RowRef])
  /// Positions in `Facts.leads`.
  case leads([RowRef])
  /// Positions in `Facts.changes`: the last close-date edit of a push.
  case pushes([RowRef])

  /// These deals and then those.
  func joined(with other: RowSet) -> RowSet {
    guard case .deals(let first) = self, case .deals(let second) = other else { return self }
    return .deals(first + second)
  }

  /// How many records there are.
  package var count: Int {
    switch self {
    case .none: 0
    case .deals(let rows), .leads(let rows), .pushes(let rows): rows.count
    }
  }
}
