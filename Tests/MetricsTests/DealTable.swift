import CRM
import Cleaning
import Metrics

/// A tiny company told in readable lines, for tests.
///
/// A deal is `created, stages..., outcome`: `["2026-01-05 prospecting", "2026-01-20 won"]`.
struct DealTable {
  private(set) var builder: FactsBuilder
  private var stages: [CanonicalStage: Ref] = [:]
  let main: Ref
  let other: Ref
  private var otherStages: [CanonicalStage: Ref] = [:]
  private let usd: Ref

  init(
    asOf: String = "2026-06-30T23:00:00Z", completeness: HistoryCompleteness = .full,
    zone: Zone = .utc, rateDate: RateDateRule = .closeDate, hasFieldHistory: Bool = true
  ) {
    var builder = FactsBuilder(
      asOf: Instant(iso: asOf) ?? Instant(seconds: 0), zone: zone,
      currency: CurrencyFact(code: "USD", digits: 2), rateDate: rateDate)
    usd = builder.currency("USD", digits: 2)
    let sales = builder.strings.intern("Sales")
    let partners = builder.strings.intern("Partners")
    main = builder.add(PipelineFact(name: sales))
    other = builder.add(PipelineFact(name: partners))
    for (index, stage) in CanonicalStage.allCases.enumerated() {
      let label = builder.strings.intern(stage.rawValue)
      stages[stage] = builder.add(
        StageFact(label: label, pipeline: main, canonical: stage, order: Int32(index)))
      otherStages[stage] = builder.add(
        StageFact(label: label, pipeline: other, canonical: stage, order: Int32(index)))
    }
    let name = builder.strings.intern("crm")
    _ = builder.add(
      SourceFact(name: name, completeness: completeness, hasFieldHistory: hasFieldHistory))
    self.builder = builder
  }

  /// The day of `YYYY-MM-DD`.
  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  /// A date, or an instant where there is a time.
  func stamp(_ text: String) -> Stamp {
    if text.utf8.count > 10, let instant = Instant(iso: text) {
      return Stamp(instant, in: builder.zone)
    }
    return Stamp(day: DealTable.day(text))
  }

  /// Adds a deal that moved through stages.
  ///
  /// The first move is its creation, a last move to won or lost closes it. `amount` is in whole
  /// units.
  @discardableResult
  mutating func deal(
    _ moves: [String], amount: Int? = 100, close: String? = nil, owner: Ref = .none,
    source: String = "", evidence: StageEvidence = .history,
    _ edit: (inout DealFact) -> Void = { _ in }
  ) -> Ref {
    var deal = DealFact(id: builder.strings.append("D\(builder.deals.count + 1)"))
    deal.source = Ref(0)
    deal.owner = owner
    deal.amount = amount.map { Int64($0) * 100 }
    deal.currency = usd
    deal.leadSource = builder.strings.intern(source)
    deal.closeDate = close.map { DealTable.day($0) }
    let position = Ref(builder.deals.count)
    for (index, move) in moves.enumerated() {
      let parts = move.split(separator: " ").map { String($0) }
      let at = stamp(parts[0])
      let canonical = CanonicalStage(rawValue: parts[1]) ?? .prospecting
      let stage = (parts.count > 2 ? otherStages : stages)[canonical] ?? .none
      if index == 0 { deal.created = at }
      deal.stage = stage
      deal.outcome = canonical == .won ? .won : canonical == .lost ? .lost : .open
      deal.closed = canonical.isOpen || canonical == .nurture ? nil : at
      if deal.closed != nil, close == nil { deal.closeDate = at.day }
      builder.transitions.append(
        TransitionFact(deal: position, at: at, stage: stage, evidence: evidence))
    }
    edit(&deal)
    return builder.add(deal)
  }

  /// A deal known only by its record: created, and closed or not.
  @discardableResult
  mutating func plain(
    _ created: String?, _ outcome: DealOutcome, _ closed: String? = nil, amount: Int? = 100,
    stage: CanonicalStage = .prospecting, _ edit: (inout DealFact) -> Void = { _ in }
  ) -> Ref {
    var deal = DealFact(id: builder.strings.append("D\(builder.deals.count + 1)"))
    deal.source = Ref(0)
    deal.amount = amount.map { Int64($0) * 100 }
    deal.currency = usd
    deal.created = created.map { stamp($0) }
    deal.outcome = outcome
    deal.closed = closed.map { stamp($0) }
    deal.closeDate = closed.map { DealTable.day($0) }
    switch outcome {
    case .open: deal.stage = stages[stage] ?? .none
    case .won: deal.stage = stages[.won] ?? .none
    case .lost: deal.stage = stages[.lost] ?? .none
    }
    edit(&deal)
    return builder.add(deal)
  }

  /// A change of a close date.
  mutating func closeDate(of deal: Ref, on day: String, from: String?, to: String?) {
    builder.changes.append(
      ChangeFact(
        deal: deal, field: .closeDate, at: stamp(day),
        old: from.map { Int64(DealTable.day($0).number) },
        new: to.map { Int64(DealTable.day($0).number) }))
  }

  /// A change of an amount, in whole units.
  mutating func amount(of deal: Ref, on day: String, from: Int?, to: Int?) {
    builder.changes.append(
      ChangeFact(
        deal: deal, field: .amount, at: stamp(day), old: from.map { Int64($0) * 100 },
        new: to.map { Int64($0) * 100 }))
  }

  /// An owner of a name.
  mutating func owner(_ name: String, isActive: Bool = true) -> Ref {
    let symbol = builder.strings.intern(name)
    return builder.add(OwnerFact(id: symbol, name: symbol, isActive: isActive))
  }

  /// A stage of the main pipeline.
  func stage(_ stage: CanonicalStage) -> Ref { stages[stage] ?? .none }

  /// Changes what the fixture has no word for.
  mutating func edit(_ change: (inout FactsBuilder) -> Void) { change(&builder) }

  /// The finished facts.
  var facts: Facts {
    var builder = self.builder
    return builder.finish()
  }

  /// All numbers over a period.
  func evaluate(
    _ period: PeriodName = .last12Months, _ edit: (inout MetricPolicy) -> Void = { _ in }
  ) -> Evaluation {
    var policy = MetricPolicy()
    policy.period = period
    edit(&policy)
    return Metrics.evaluate(facts, policy: policy)
  }

  /// The measurement of one KPI.
  func measure(
    _ id: String, _ period: PeriodName = .last12Months,
    _ edit: (inout MetricPolicy) -> Void = { _ in }
  ) -> Measurement? {
    evaluate(period, edit).kpi(id)?.current
  }
}

extension Measurement {
  /// The value as text, `withheld: reason` where there is none.
  var told: String {
    guard let quantity else { return "withheld: \(reason?.rawValue ?? "")" }
    return quantity.text(currencyDigits: 2)
  }

  /// An input as text.
  func told(_ name: String) -> String { input(name)?.text(currencyDigits: 2) ?? "-" }
}
