import Cleaning
import Metrics
import Warehouse

/// What a metric is, what it comes to and where the records behind it are.
struct MetricAccount {
  let kpi: KPIResult
  let evaluation: Evaluation
  /// The folder of the newest report; nil where none was published.
  let report: String?

  /// The account for people.
  var lines: [String] {
    let current = kpi.current
    let digits = evaluation.currency.digits
    func told(_ quantity: Quantity?) -> String {
      quantity?.text(currencyDigits: digits) ?? "withheld"
    }
    let unit = kpi.unit == .money ? evaluation.currency.code : kpi.unit.rawValue
    var rows = [
      ["unit", unit],
      ["kind", kpi.kind == .flow ? "flow: of a period" : "stock: at the end of a period"],
      ["formula", kpi.formula],
      ["period", Self.period(kpi.told.current)],
      ["value", told(current.quantity)],
      ["n", String(current.n)],
    ]
    if let part = current.part { rows.append(["part", "\(part) of \(current.n)"]) }
    if let interval = current.interval {
      rows.append([
        "interval",
        "\(interval.low.text(digits: 4)) to \(interval.high.text(digits: 4)) "
          + "(Wilson, 95 %)",
      ])
    }
    let reason = current.reason.map { ": \($0.rawValue)" } ?? ""
    rows.append(["status", current.status.rawValue + reason])
    rows += current.inputs.map { ["input", "\($0.name) = \(told($0.quantity))"] }
    rows += kpi.policies.map { ["policy", "\($0.key): \($0.value)"] }
    rows.append(["by", kpi.groups.map(\.by.rawValue).joined(separator: ", ")])
    rows.append(["rows", self.rows ?? "none"])
    return ["\(kpi.id)  \(kpi.title)"] + AlignedText.table(rows)
      + (self.rows == nil
        ? []
        : ["  where a row comes from: dealpipe explain record deal ID (column `deal` or `lead`)"])
  }

  /// The file of the records behind the number; nil where it has none.
  private var rows: String? {
    guard kpi.current.rows.count > 0 else { return nil }
    let file = "rows/\(kpi.id).csv"
    return report.map { "\($0)/\(file)" } ?? file
  }

  private static func period(_ period: Period) -> String {
    "\(period.from.map(\.description) ?? "the beginning") to \(period.to)"
  }

  /// The account as a JSON object: the definition beside what metrics.json has of it.
  var json: JSONValue {
    let main = MetricsDocument(evaluation).metricObjects(kpi).first ?? .null
    var members: [(String, JSONValue)] = [
      ("kind", .string(kpi.kind.rawValue)), ("formula", .string(kpi.formula)),
      ("groups", .array(kpi.groups.map { .string($0.by.rawValue) })),
      ("report", .optional(report)),
    ]
    if case .object(let told) = main {
      members = told.map { ($0.key, $0.value) } + members
    }
    return .members(members)
  }
}
