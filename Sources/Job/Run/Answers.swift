import Cleaning
import Metrics
import Warehouse

/// Numbers straight from a database, without a run: what `metric` and `check` print.
package struct Answers {
  private let build: ReportBuild
  /// The folder of the newest report; nil where none is out.
  private let report: String?

  /// Computes all numbers of a database.
  ///
  /// - Parameters:
  ///   - path: the database.
  ///   - given: zone, currency, policies; nil: those of the last run.
  ///   - asOf: a day or instant; nil: that of the last run.
  /// - Throws: `WarehouseError.absent` without a database, `JobError` for a wrong as-of.
  package init(database path: String, settings given: Settings?, asOf: String?) throws {
    build = try PastReport(database: path, settings: given).build(asOf: asOf).report
    report = try Warehouse(path: path, mustExist: true).read { try Ledger($0).runs() }
      .first { $0.report != nil }?.report
  }

  /// Id and title of every metric, in the order of the report.
  package static var metrics: [(id: String, title: String)] {
    KPI.all.map { (id: $0.id, title: $0.title) } + [HygieneAnswers.metric]
  }

  /// One line of a metric: a group or month, the value and what it rests on.
  package struct Line: Sendable, Equatable {
    package let id: String
    package let group: String
    package let key: String
    package let value: String
    package let n: Int
    package let unit: String
    package let status: String
  }

  /// The lines of a metric.
  ///
  /// - Parameters:
  ///   - id: a metric.
  ///   - by: `owner`, `source`, `segment`, `pipeline`, `month`, or nil for the total.
  /// - Returns: one line, or one a group.
  /// - Throws: `JobError.unknown`.
  package func lines(of id: String, by: String?) throws -> [Line] {
    if id == HygieneAnswers.metric.id { return try hygiene.lines(by: by) }
    guard let kpi = build.evaluation.kpi(id) else {
      throw JobError.unknown(what: "metric", name: id, known: Self.metrics.map(\.id))
    }
    switch by {
    case nil: return [line(kpi, "", "", kpi.current)]
    case "month":
      return kpi.trend.map { point in
        let month = point.period.from.map { String($0.description.prefix(7)) } ?? ""
        return line(kpi, "month", month, point.measurement)
      }
    case .some(let name):
      guard let group = GroupBy(rawValue: name) else {
        throw JobError.unknown(
          what: "grouping", name: name, known: GroupBy.allCases.map(\.rawValue) + ["month"])
      }
      let result = kpi.groups.first { $0.by == group }
      return (result?.rows ?? []).map { line(kpi, name, $0.key, $0.measurement) }
    }
  }

  /// The objects of metrics as metrics.json has them.
  ///
  /// - Parameters:
  ///   - ids: the metrics.
  ///   - by: a grouping, for its objects alone; nil for all.
  /// - Returns: an array of objects.
  /// - Throws: `JobError.unknown`.
  package func json(of ids: [String], by: String? = nil) throws -> String {
    let document = MetricsDocument(build.evaluation)
    let objects = try ids.flatMap { id -> [JSONValue] in
      // Refuses a grouping that there is not.
      _ = try lines(of: id, by: by)
      if id == HygieneAnswers.metric.id { return [hygiene.json] }
      guard let kpi = build.evaluation.kpi(id) else {
        throw JobError.unknown(what: "metric", name: id, known: Self.metrics.map(\.id))
      }
      let all = document.metricObjects(kpi)
      guard let by else { return all }
      return all.filter { $0["group"]?["by"] == .string(by) }
    }
    return JSONValue.array(objects).text
  }

  /// What a metric is, what it comes to and where its records are.
  ///
  /// - Throws: `JobError.unknown`.
  package func explanation(of id: String) throws -> Provenance.Answer {
    if id == HygieneAnswers.metric.id {
      let lines = try hygiene.lines(by: nil)
      return Provenance.Answer(
        ["\(id)  \(HygieneAnswers.metric.title)"]
          + AlignedText.table(
            lines.map { ["value", $0.value] } + [
              ["unit", "index, 0 to 100"],
              ["formula", HygieneAnswers.formula],
              ["rows", "dealpipe check --all lists its rules, --rule ID the records of one"],
            ]), hygiene.json)
    }
    guard let kpi = build.evaluation.kpi(id) else {
      throw JobError.unknown(what: "metric", name: id, known: Self.metrics.map(\.id))
    }
    let account = MetricAccount(kpi: kpi, evaluation: build.evaluation, report: report)
    return Provenance.Answer(account.lines, account.json)
  }

  /// What the hygiene rules found and what it comes to.
  package var hygiene: HygieneAnswers { HygieneAnswers(build) }

  /// The hygiene rules that records break, in the order of the rules.
  package var findings: [FindingLine] {
    var outcome = RunOutcome()
    build.summarise(into: &outcome)
    return outcome.findings
  }

  private func line(
    _ kpi: KPIResult, _ group: String, _ key: String, _ measurement: Measurement
  ) -> Line {
    let digits = build.evaluation.currency.digits
    return Line(
      id: kpi.id, group: group, key: key,
      value: measurement.quantity?.text(currencyDigits: digits) ?? "", n: measurement.n,
      unit: kpi.unit == .money ? build.evaluation.currency.code : kpi.unit.rawValue,
      status: measurement.reason.map { "\(measurement.status.rawValue): \($0.rawValue)" }
        ?? measurement.status.rawValue)
  }
}
