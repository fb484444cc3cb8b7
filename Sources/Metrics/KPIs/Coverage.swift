import Cleaning

extension KPI {
  static let coverage = KPI(
    "coverage", title: "Pipeline coverage", unit: .ratio, kind: .stock, span: .target,
    groups: [.owner, .pipeline], policies: ["target_period", "rate_date"],
    formula: "value of open deals that close from as-of's day to the period's end / "
      + "(target - booked in the period); overdue deals apart"
  ) { question in
    let day = question.period.to
    let end = question.whole.to
    let closing = question.open.filter { deal in
      deal.closeDate.map { $0 >= day && $0 <= end } ?? false
    }
    let open = Sums(closing)
    let won = question.closed(.won)
    let booked = Sums(won, in: question.population.facts)
    let target = question.population.target(in: question.whole)
    let inputs = [
      Input("open_value", .money(open.value)), Input("booked", .money(booked.value)),
      Input("target", target.map { .money($0) }), Input("unpriced", .count(open.unpriced)),
    ]
    let rows = question.openRows(closing).joined(with: question.dealRows(won) { _ in .won })
    guard end > day || day == question.population.facts.today else {
      return .withheld(.periodOver, n: open.count, inputs: inputs, rows: rows)
    }
    guard let target else {
      return .withheld(.noTarget, n: open.count, inputs: inputs, rows: rows)
    }
    guard target > booked.value else {
      return .withheld(.targetMet, n: open.count, inputs: inputs, rows: rows)
    }
    let value = Rational(open.value, target - booked.value) ?? .zero
    return Measurement(Quantity(value, .ratio), n: open.count, inputs: inputs, rows: rows)
  }
}

extension Population {
  /// The sum of the targets that lie inside a period, in minor units of the reporting currency.
  ///
  /// For everything, company targets; where there are none, the sum of all others. Nil without any.
  package func target(in period: Period) -> Int128? {
    let facts = self.facts
    let inside = facts.targets.filter { target in
      target.to <= period.to && (period.from.map { target.from >= $0 } ?? true)
    }
    let wanted: [TargetFact]
    if let group {
      let keys = derivations.keys(group.by)
      switch group.by {
      case .owner:
        let owner = keys.owners[group.index]
        wanted = owner == .none ? [] : inside.filter { $0.owner == owner }
      case .pipeline:
        let pipeline = keys.pipelines[group.index]
        wanted = pipeline == .none ? [] : inside.filter { $0.pipeline == pipeline }
      case .source, .segment: wanted = []
      }
    } else {
      let company = inside.filter { $0.owner == .none && $0.pipeline == .none }
      wanted = company.isEmpty ? inside : company
    }
    if wanted.isEmpty { return nil }
    var sum: Int128 = 0
    for target in wanted {
      let price = facts.pricing.price(
        target.amount, target.currency, closeDate: target.to, created: target.from,
        latest: facts.today)
      guard let value = price.value else { return nil }
      sum += Int128(value)
    }
    return sum
  }
}
