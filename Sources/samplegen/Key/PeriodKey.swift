/// The flow numbers of one period, by METRICS.md section 4.
struct PeriodKey {
  /// Deals that are not deleted.
  let facts: [DealFact]
  let leads: [LeadFact]
  /// Both ends included.
  let period: ClosedRange<Day>

  /// All numbers of the period.
  var json: JSON {
    let created = facts.filter { period.contains($0.created) }
    let closed = facts.filter { $0.closed.map(period.contains) ?? false }
    let won = closed.filter { $0.state.stage == .won }
    let sizes = won.compactMap(\.value).sorted()
    let wonValue = sizes.reduce(0, +)
    let lostValue = closed.filter { $0.state.stage == .lost }.compactMap(\.value).reduce(0, +)
    return .object([
      ("from", .text(period.lowerBound.iso)), ("to", .text(period.upperBound.iso)),
      ("created-count", .int(created.count)),
      ("created-value", .text(Exact.money(created.compactMap(\.value).reduce(0, +)))),
      ("bookings", .text(Exact.money(wonValue))), ("won-count", .int(won.count)),
      ("lost-count", .int(closed.count - won.count)),
      ("win-rate", .object([("won", .int(won.count)), ("closed", .int(closed.count))])),
      (
        "win-rate-value",
        .object([
          ("won", .text(Exact.money(wonValue))),
          ("closed", .text(Exact.money(wonValue + lostValue))),
        ])
      ),
      ("average-deal-size", average(sizes)), ("median-deal-size", median(sizes)),
      ("priced-won", .int(sizes.count)), ("sales-cycle", cycle(won)), ("push-count", pushes),
      ("lead-conversion", LeadFact.conversion(leads, in: period)),
    ])
  }

  private func average(_ sizes: [Int]) -> JSON {
    guard !sizes.isEmpty else { return .null }
    return .text(Exact.money(Exact.divided(sizes.reduce(0, +), by: sizes.count)))
  }

  private func median(_ sizes: [Int]) -> JSON {
    guard sizes.count >= 5, let halves = Exact.quantile(sizes, 1, of: 2) else { return .null }
    return .text(Exact.money(Exact.divided(halves, by: 2)))
  }

  private func cycle(_ won: [DealFact]) -> JSON {
    let days = won.compactMap(\.cycle).sorted()
    func quantile(_ numerator: Int) -> JSON {
      guard days.count >= 5, let value = Exact.quantile(days, numerator, of: 4) else {
        return .null
      }
      return .text(Exact.quarters(value))
    }
    return .object([
      ("n", .int(days.count)), ("median", quantile(2)), ("p25", quantile(1)), ("p75", quantile(3)),
    ])
  }

  private var pushes: JSON {
    let all = facts.flatMap(\.pushes).filter { period.contains($0.day) }
    return .object([
      ("pushes", .int(all.count)), ("days", .int(all.map(\.days).reduce(0, +))),
      ("quarters", .int(all.map(\.quarters).reduce(0, +))),
    ])
  }
}
