import Cleaning

/// The questions most KPIs ask of a population.
extension Question {
  /// Deals with an outcome that fell in the period, by day.
  func closed(_ outcome: DealOutcome) -> [Int32] {
    let facts = population.facts
    return population.closed(in: period).filter { facts.deals[Int($0)].outcome == outcome }
  }

  /// Deals open at the period's end.
  var open: [OpenDeal] { population.open(at: period.to) }

  /// Open deals whose close date has passed.
  var overdue: [OpenDeal] {
    open.filter { deal in deal.closeDate.map { $0 < period.to } ?? false }
  }

  /// Why it can't be told which deals were overdue at the period's end; nil where it can.
  var overdueUnknown: MeasurementReason? {
    if !population.derivations.tellsCloseDates { return .noCloseDates }
    return takesFieldsAsNow ? .noFieldHistory : nil
  }

  /// Whether the period is over and no history tells close dates and amounts of its end.
  var takesFieldsAsNow: Bool {
    period.to < population.facts.today && !population.derivations.hasFieldHistory
  }

  /// A number of what was open at the period's end: a floor where some deals don't tell whether they
  /// were.
  func ofOpen(_ measurement: Measurement) -> Measurement {
    let untold = population.untold(at: period.to)
    if untold == 0 { return measurement }
    var result = measurement.asFloor(.noDates)
    result.inputs.append(Input("untold", .count(untold)))
    return result
  }

  /// The deals as rows, if rows are wanted.
  func dealRows(
    _ deals: [Int32], at moment: RowMoment = .asOf, role: (Int) -> RowRole
  ) -> RowSet {
    wantsRows ? .deals(deals.map { RowRef($0, role(Int($0)), at: moment) }) : .none
  }

  /// Closed deals as rows, if rows are wanted; lost ones with the amount at loss.
  func rowsAtClosing(_ deals: [Int32]) -> RowSet {
    guard wantsRows else { return .none }
    let facts = population.facts
    return .deals(
      deals.map { deal in
        let fact = facts.deals[Int(deal)]
        if fact.outcome == .won { return RowRef(deal, fact.value == nil ? .unpriced : .won) }
        let isPriced = facts.valueAtLoss(of: deal) != nil
        return RowRef(deal, isPriced ? .lost : .unpriced, at: .loss)
      })
  }

  /// Open deals as rows, if rows are wanted.
  func openRows(_ deals: [OpenDeal], at moment: RowMoment = .periodEnd) -> RowSet {
    guard wantsRows else { return .none }
    return .deals(deals.map { RowRef($0.deal, $0.value == nil ? .unpriced : .open, at: moment) })
  }

  /// Pushes as rows, if rows are wanted.
  func pushRows(_ pushes: ArraySlice<Push>) -> RowSet {
    wantsRows
      ? .pushes(pushes.map { RowRef($0.change, .counted, figure: Int64($0.days)) }) : .none
  }

  /// The summed current value of deals.
  func valueMeasurement(_ deals: [Int32]) -> Measurement {
    let facts = population.facts
    return Measurement(
      Sums(deals, in: facts),
      rows: dealRows(deals) { facts.deals[$0].value == nil ? .unpriced : .counted })
  }

  /// The summed value of open deals.
  func valueMeasurement(_ deals: [OpenDeal], at moment: RowMoment = .periodEnd) -> Measurement {
    Measurement(Sums(deals), rows: openRows(deals, at: moment))
  }
}

extension Measurement {
  /// What deals come to; withheld where there are some and none has a value: blank is not zero.
  fileprivate init(_ sums: Sums, rows: RowSet) {
    let inputs = [
      Input("deals", .count(sums.count)), Input("unpriced", .count(sums.unpriced)),
    ]
    guard let value = sums.told else {
      self = .withheld(.noValue, n: sums.count, inputs: inputs, rows: rows)
      return
    }
    self.init(.money(value), n: sums.count, inputs: inputs, rows: rows)
  }
}
