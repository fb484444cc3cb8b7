import CRM
import Cleaning
import Metrics
import Reporting

/// What the hygiene rules found, for `check` and `metric hygiene-index`.
package struct HygieneAnswers {
  private let build: ReportBuild

  init(_ build: ReportBuild) { self.build = build }

  /// Id and title of the index.
  package static let metric = (id: "hygiene-index", title: "Hygiene index, 0 to 100")

  /// How the index is made, in words.
  static let formula = """
    the share of records that break no rule of a pillar, weighed over the pillars of a kind of \
    record, then 40 % deals and 20 % each accounts, contacts and leads
    """

  /// One rule as `check` lists it.
  package struct Line: Sendable {
    package let rule: String
    package let severity: String
    /// Records that break it; nil where no source tells what it needs.
    package let count: Int?
    /// Decimal text in the reporting currency; nil where no deal is concerned.
    package let valueAtStake: String?
    package let title: String
  }

  /// The rules in force, in the order of the rules.
  package var lines: [Line] {
    build.findings.map { finding in
      Line(
        rule: finding.rule.id, severity: finding.rule.severity.rawValue,
        count: finding.isUnknown ? nil : finding.count,
        valueAtStake: build.money(finding.valueAtStake), title: finding.rule.title)
    }
  }

  /// The currency values are told in.
  package var currency: String { build.evaluation.currency.code }

  /// The records that break a rule as CSV with a header.
  ///
  /// - Throws: `JobError.unknown`.
  package func rows(of id: String) throws -> [UInt8] { try build.rows(of: try finding(id)).bytes() }

  /// The rules as JSON text; with an id that rule alone, with its records.
  ///
  /// - Throws: `JobError.unknown`.
  package func json(of id: String? = nil) throws -> String {
    if let id { return object(try finding(id), withRows: true).text }
    return JSONValue.array(build.findings.map { object($0, withRows: false) }).text
  }

  private func finding(_ id: String) throws -> HygieneFinding {
    guard let finding = build.findings.first(where: { $0.rule.id == id }) else {
      throw JobError.unknown(
        what: "hygiene rule in force", name: id, known: build.findings.map(\.rule.id))
    }
    return finding
  }

  private func object(_ finding: HygieneFinding, withRows: Bool) -> JSONValue {
    let rows = finding.rows.map { row -> JSONValue in
      .members([
        ("key", .string(row.key)), ("name", .string(row.name)), ("owner", .string(row.owner)),
        ("value", .optional(build.money(row.value))), ("detail", .string(row.detail)),
        ("file", .string(row.file)), ("line", .integer(row.line)),
      ])
    }
    let rule = finding.rule
    return .members(
      [
        ("id", .string(rule.id)), ("severity", .string(rule.severity.rawValue)),
        ("entity", .string(rule.entity.rawValue)), ("pillar", .string(rule.pillar.rawValue)),
        ("title", .string(rule.title)),
        ("status", .string(finding.isUnknown ? "unknown" : "ok")),
        ("checked", .integer(finding.checked)), ("count", .integer(finding.count)),
        ("value_at_stake", .optional(build.money(finding.valueAtStake))),
        ("what", .string(rule.what)), ("why", .string(rule.why)), ("fix", .string(rule.fix)),
      ] + (withRows ? [("rows", .array(rows))] : []))
  }

  /// The lines of the index: the low end, and the high end as status where they differ.
  func lines(by: String?) throws -> [Answers.Line] {
    let index = build.hygiene.index
    switch by {
    case nil:
      return line("", "", index.overall, records: index.entities.reduce(0) { $0 + $1.records })
    case "owner":
      return index.owners.flatMap { line("owner", $0.owner, $0.range, records: $0.records) }
    case "entity":
      return index.entities.flatMap {
        line("entity", $0.entity.rawValue, $0.range, records: $0.records)
      }
    case "pillar":
      return index.entities.flatMap { score in
        score.pillars.flatMap { pillar in
          line(
            "pillar", "\(score.entity.rawValue)/\(pillar.pillar.rawValue)", pillar.range,
            records: score.records)
        }
      }
    case "run":
      return build.run.hygieneTrend.flatMap {
        line("run", $0.day.description, $0.overall, records: 0)
      }
    case .some(let name):
      throw JobError.unknown(
        what: "grouping of the hygiene index", name: name,
        known: ["owner", "entity", "pillar", "run"])
    }
  }

  private func line(
    _ group: String, _ key: String, _ range: HygieneRange?, records: Int
  ) -> [Answers.Line] {
    guard let range else { return [] }
    let high = range.high.decimalText(digits: 1)
    return [
      Answers.Line(
        id: Self.metric.id, group: group, key: key, value: range.low.decimalText(digits: 1),
        n: records, unit: "index", status: range.isExact ? "ok" : "floor: at most \(high)")
    ]
  }

  /// The object that `metric hygiene-index --json` prints.
  var json: JSONValue {
    .members([
      ("id", .string(Self.metric.id)), ("title", .string(Self.metric.title)),
      ("unit", .string("index")),
      ("hygiene", HygieneJSON(build.hygiene, build.run.hygieneTrend).json),
    ])
  }
}
