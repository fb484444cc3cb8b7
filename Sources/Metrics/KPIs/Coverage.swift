import Cleaning

extension KPI {
  static let coverage = KPI(
    "coverage", title: "Pipeline coverage", unit: .ratio, kind: .stock, span: .target,
    groups: [.owner, .pipeline], policies: ["target_period", "overlapping_targets", "rate_date"],
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
    if let reason = question.overdueUnknown {
      return .withheld(reason, n: 0, inputs: inputs, rows: rows)
    }
    let value = Rational(open.value, target - booked.value) ?? .zero
    return question.ofOpen(
      Measurement(Quantity(value, .ratio), n: open.count, inputs: inputs, rows: rows))
  }
}
