import Cleaning

/// The objects of one KPI in metrics.json.
struct MetricJSON {
  private let kpi: KPIResult
  private let evaluation: Evaluation

  init(_ kpi: KPIResult, _ evaluation: Evaluation) {
    self.kpi = kpi
    self.evaluation = evaluation
  }

  /// The number of the KPI's own period, with its comparisons and rows.
  var main: JSONValue {
    object(
      kpi.current, period: kpi.told.current, group: nil,
      more: [
        ("previous", value(kpi.previous)),
        ("previous_n", kpi.previous.map { .integer($0.n) } ?? .null),
        ("previous_reason", .optional(kpi.previous?.reason?.rawValue)),
        ("previous_period", period(kpi.previous == nil ? nil : kpi.told.previous)),
        ("previous_whole", value(kpi.previousWhole)),
        ("year_ago", value(kpi.yearAgo)),
        ("year_ago_period", period(kpi.yearAgo == nil ? nil : kpi.told.yearAgo)),
        ("rows", kpi.current.rows.count == 0 ? .null : .string("rows/\(kpi.id).csv")),
      ])
  }

  /// The number of all time, unless the KPI's own period is that.
  var allTime: [JSONValue] {
    guard let all = kpi.allTime, !kpi.told.current.isUnbounded else { return [] }
    return [object(all, period: Period(.all, from: nil, to: evaluation.today), group: nil)]
  }

  /// One object a month.
  var trend: [JSONValue] {
    kpi.trend.map { point in
      let month = String(point.period.to.description.prefix(7))
      return object(
        point.measurement, period: point.period, group: ("month", month),
        more: [("running", .bool(point.isRunning))])
    }
  }

  /// One object a group.
  var groups: [JSONValue] {
    kpi.groups.flatMap { group in
      group.rows.map { row in
        object(
          row.measurement, period: kpi.told.current, group: (group.by.rawValue, row.key))
      }
    }
  }

  /// The lines of the KPIs that are tables: loss reasons, sources, top accounts.
  var breakdown: [JSONValue] {
    switch kpi.id {
    case "loss-reasons": lines(evaluation.lossReasons, by: "reason", value: "lost", n: "lost")
    case "source-performance":
      lines(evaluation.sources, by: "source", value: "win_rate", n: "closed")
    case "concentration": lines(evaluation.topAccounts, by: "account", value: "share", n: "deals")
    default: []
    }
  }

  /// The rows of a table, each told by one of its numbers with the `n` that stands behind it.
  private func lines(
    _ rows: [BreakdownRow], by: String, value: String, n: String
  ) -> [JSONValue] {
    rows.map { row in
      let quantity = row.quantity(value)
      let count = Int(clamping: row.quantity(n)?.rounded ?? 0)
      var measurement = Measurement(quantity, n: count, inputs: row.cells)
      if quantity == nil {
        measurement.status = .withheld
        measurement.reason = .nothingToCount
      }
      return object(
        measurement, period: kpi.told.current, group: (by, row.key),
        unit: quantity?.unit ?? .rate)
    }
  }

  private func object(
    _ measurement: Measurement, period: Period, group: (by: String, key: String)?,
    unit: MetricUnit? = nil, more: [(String, JSONValue)] = []
  ) -> JSONValue {
    .members(
      [
        ("id", .string(kpi.id)), ("title", .string(kpi.title)),
        ("unit", .string((unit ?? kpi.unit).rawValue)), ("value", value(measurement)),
        ("n", .integer(measurement.n)), ("part", measurement.part.map { .integer($0) } ?? .null),
        ("interval", interval(measurement.interval)), ("period", self.period(period)),
        (
          "group",
          group.map { .members([("by", .string($0.by)), ("key", .string($0.key))]) } ?? .null
        ),
        ("policy", .members(kpi.policies.map { ($0.key, .string($0.value)) })),
        ("status", .string(measurement.status.rawValue)),
        ("reason", .optional(measurement.reason?.rawValue)),
        (
          "inputs",
          .members(
            measurement.inputs.map { ($0.name, $0.quantity.json(evaluation.currency)) })
        ),
      ] + more)
  }

  private func value(_ measurement: Measurement?) -> JSONValue {
    (measurement?.quantity).json(evaluation.currency)
  }

  private func interval(_ interval: Interval?) -> JSONValue {
    guard let interval else { return .null }
    return .array([.fraction(interval.low), .fraction(interval.high)])
  }

  private func period(_ period: Period?) -> JSONValue {
    guard let period else { return .null }
    return .members([
      ("from", .optional(period.from?.description)), ("to", .string(period.to.description)),
    ])
  }
}

extension JSONValue {
  /// A binary fraction as a number with six digits, trailing zeros dropped.
  static func fraction(_ value: Double) -> JSONValue {
    let scaled = Int128((value * 1_000_000).rounded(.toNearestOrEven))
    let text = Rational(scaled, 1_000_000)?.decimalText(digits: 6, trimmed: true)
    return .number(text ?? "0")
  }
}
