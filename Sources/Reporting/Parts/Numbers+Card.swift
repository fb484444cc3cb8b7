import Document
import Metrics

extension Numbers {
  /// Cards of the KPIs that exist, in the order asked for.
  func cards(_ ids: [String]) -> [KPICard] { ids.compactMap { kpi($0).map(card) } }

  /// A KPI as a card: value, period, comparisons, basis, course, and the way to its rows.
  func card(_ kpi: KPIResult) -> KPICard {
    KPICard(
      id: kpi.id, title: RichText(title(kpi)), value: headline(kpi.current),
      link: rows(kpi.id), note: RichText(span(kpi)), comparisons: comparisons(kpi),
      basis: RichText(basis(kpi.current)), trend: course(kpi))
  }

  /// What the number is of: the days of a flow, the day of a stock.
  private func span(_ kpi: KPIResult) -> String {
    let periods = kpi.periods
    let day = words.shortDate(periods.current.to)
    return switch kpi.kind {
    case .flow: words.period(kpi.told.current)
    case .stock:
      periods.isRunning
        ? words.plain(
          "kpi.at-for", ["day": .string(day), "period": .string(words.period(periods.whole))])
        : words.plain("kpi.at", ["day": .string(day)])
    }
  }

  private func course(_ kpi: KPIResult) -> Sparkline? {
    let values = kpi.trend.map { $0.measurement.quantity?.double }
    guard values.compactMap({ $0 }).count(where: { $0 != 0 }) > 1 else { return nil }
    return Sparkline(values, endsRunning: kpi.trend.last?.isRunning ?? false)
  }

  /// The period before, all of it where the period still runs, and a year ago; the last only where
  /// these are other days.
  private func comparisons(_ kpi: KPIResult) -> [KPICard.Comparison] {
    var result: [KPICard.Comparison] = []
    // A flow of a whole period is compared with whole ones, although it still runs.
    if kpi.kind == .flow, kpi.span == .target, kpi.periods.isRunning {
      let earlier = [(kpi.previous, kpi.told.previous), (kpi.yearAgo, kpi.told.yearAgo)]
      return earlier.flatMap { then, period -> [KPICard.Comparison] in
        guard let then, let period, then.quantity != nil, then.n > 0 else { return [] }
        return [self.earlier(then, of: period, kpi.kind)]
      }
    }
    let name = kpi.periods.current.name.rawValue
    if let previous = kpi.previous, let period = kpi.periods.previous {
      result += comparison(kpi, with: previous, of: period, against: words("before." + name))
    }
    if let whole = kpi.previousWhole, whole.quantity != nil, whole.n > 0,
      let period = kpi.periods.previousWhole
    {
      result.append(earlier(whole, of: period, kpi.kind))
    }
    if let yearAgo = kpi.yearAgo, let period = kpi.periods.yearAgo, period != kpi.periods.previous {
      result += comparison(kpi, with: yearAgo, of: period, against: words("before.year"))
    }
    return result
  }

  /// Why an earlier number of what was open can't be told although the one of now can.
  private static let untold: Set<MeasurementReason> = [
    .fewProbabilities, .noProbability, .noFieldHistory, .noDates,
  ]

  /// How the number differs from an earlier one; empty where either is not told.
  private func comparison(
    _ kpi: KPIResult, with then: Measurement, of period: Period, against: RichText
  ) -> [KPICard.Comparison] {
    if kpi.kind == .stock, kpi.current.quantity != nil, then.quantity == nil,
      let reason = then.reason, Self.untold.contains(reason)
    {
      let why = words.plain("reason." + reason.rawValue)
      let when = words(
        "compare.withheld", ["day": .string(words.shortDate(period.to)), "reason": .string(why)])
      return [.init(RichText(NumberFormat.dash), against: when, direction: .none, tone: .neutral)]
    }
    guard let now = kpi.current.quantity, let before = then.quantity, then.n > 0 else { return [] }
    if isUnpriced(kpi.current) { return [] }
    let isFloor = then.reason == .noDates || kpi.current.reason == .noDates
    if isFloor || kpi.current.isSmall || then.isSmall || before.double == 0 {
      return [earlier(then, of: period, kpi.kind)]
    }
    let against =
      (kpi.kind == .stock
        ? words("compare.since", ["day": .string(words.shortDate(period.to))]) : against)
      + leftOut(then) + (then.input("as_now") == nil ? "" : words("compare.as-now"))
    let difference = now.double - before.double
    let text = change(now, before, difference)
    if !text.contains(where: { ("1"..."9").contains($0) }) {
      return [.init(words("compare.level"), against: against, direction: .level, tone: .neutral)]
    }
    let isUp = difference > 0
    return [
      .init(
        RichText(text), against: against, direction: isUp ? .up : .down,
        tone: Taste.of(kpi.id).tone(isUp: isUp))
    ]
  }

  /// How many of the deals of an earlier day its number could be made of, where not of all.
  private func leftOut(_ then: Measurement) -> RichText {
    guard let left = then.input("left_out")?.rounded, left > 0 else { return "" }
    let all = then.n + Int(clamping: left)
    return words("compare.of", ["part": .count(then.n), "n": .count(all)])
  }

  /// An earlier number as it was.
  private func earlier(
    _ then: Measurement, of period: Period, _ kind: KPI.Kind
  ) -> KPICard.Comparison {
    let when =
      switch kind {
      case .flow: words("compare.in", ["period": .string(words.period(period))])
      case .stock: words("kpi.at", ["day": .string(words.shortDate(period.to))])
      }
    return .init(headline(then), against: when, direction: .none, tone: .neutral)
  }

  private func change(_ now: Quantity, _ then: Quantity, _ difference: Double) -> String {
    switch now.unit {
    case .count, .money, .moneyPerDay:
      if then.double > 0 {
        let share = difference / then.double
        return format.signed(share * 100) + format.beforePercent + "%"
      }
      return text(now)
    case .rate:
      return words.plain(
        "unit.points", ["value": .string(format.signed(difference * 100, places: 1))])
    case .days:
      return words.plain(
        "unit.days", ["value": .string(format.signed(difference, places: 1)), "days": .count(0)])
    case .hours:
      return words.plain(
        "unit.hours", ["value": .string(format.signed(difference, places: 1))])
    case .ratio:
      return words.plain(
        "unit.times", ["value": .string(format.signed(difference, places: 2))])
    }
  }
}
