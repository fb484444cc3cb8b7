import CRM
import Cleaning
import Foundation
import Metrics
import Reporting

/// A report with all its numbers, before it is rendered.
struct ReportBuild: Sendable {
  let runID: Int64
  let facts: Facts
  let evaluation: Evaluation
  let hygiene: HygieneResult
  let duplicates: [DuplicateGroups]
  /// The records set aside: file, line, byte offset, rule, detail, text.
  let quarantine: [[String]]
  let run: RunFacts
  let startedAt: String

  /// One finding a hygiene rule in force.
  var findings: [HygieneFinding] { hygiene.findings }

  /// The name of the report's folder: the as-of day in the organisation's zone.
  var name: String { evaluation.today.description }

  /// All the report tells, in every language.
  func parts(_ timeline: Timeline) throws -> ReportParts {
    let input = ReportInput(evaluation: evaluation, facts: facts, run: run)
    var lists: [Publisher.File] = []
    for finding in findings where finding.count > 0 { lists.append(rows(of: finding)) }
    for groups in duplicates where groups.groups > 0 {
      lists.append(
        RowFiles.file(
          RowFile.duplicates(groups.entity), groups.columns, count: groups.count, row: groups.row))
    }
    if !quarantine.isEmpty {
      lists.append(
        RowFiles.file(
          RowFile.quarantine, ["file", "line", "byte_offset", "rule", "detail", "text"],
          count: quarantine.count
        ) { quarantine[$0] })
    }
    return ReportParts(
      pages: Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, Report(input, in: $0).page) }),
      metrics: metricsJSON(), manifest: try RunManifest(self, timeline).json(),
      rows: RowFiles(evaluation.rowTables + input.rowTables), lists: lists)
  }

  private func metricsJSON() -> String {
    let files = run.files.map { file -> JSONValue in
      .members([
        ("path", .string(file.name)), ("entity", .string(file.entity)),
        ("profile", .string(file.profile)), ("encoding", .string(file.encoding)),
        ("snapshot_at", .string(file.snapshotAt)), ("read", .integer(file.read)),
        ("new", .integer(file.new)), ("changed", .integer(file.changed)),
        ("unchanged", .integer(file.unchanged)), ("quarantined", .integer(file.quarantined)),
        ("ignored", .integer(file.ignored)),
        ("declared", file.declared.map { .integer($0) } ?? .null),
      ])
    }
    let rules = findings.filter { $0.count > 0 }.map { finding -> JSONValue in
      .members([
        ("id", .string(finding.rule.id)), ("severity", .string(finding.rule.severity.rawValue)),
        ("entity", .string(finding.rule.entity.rawValue)),
        ("pillar", .string(finding.rule.pillar.rawValue)),
        ("title", .string(finding.rule.title)), ("count", .integer(finding.count)),
        ("checked", .integer(finding.checked)),
        ("value_at_stake", .optional(money(finding.valueAtStake))),
        ("rows", .string(RowFile.finding(finding.rule.id))),
      ])
    }
    let assumptions = run.assumptions.map { assumption -> JSONValue in
      .members([
        ("kind", .string(assumption.kind.rawValue)), ("subject", .string(assumption.subject)),
        ("value", .string(assumption.value)),
      ])
    }
    let document = MetricsDocument(
      evaluation,
      run: .members([
        ("id", .integer(Int(runID))), ("program", .string("dealpipe \(Night.version)")),
        ("assumptions", .array(assumptions)),
      ]),
      files: files, findings: rules, hygiene: HygieneJSON(hygiene, run.hygieneTrend).json,
      balances: run.balances)
    return document.json.text + "\n"
  }

  /// The records that break a rule, as a file beside the report or the answer of `check --rule`.
  func rows(of finding: HygieneFinding) -> Publisher.File {
    RowFiles.file(
      RowFile.finding(finding.rule.id),
      ["id", "name", "owner", "value", "detail", "file", "line"], count: finding.count
    ) { index in
      let row = finding.rows[index]
      return [
        row.key, row.name, row.owner, money(row.value) ?? "", row.detail, row.file,
        String(row.line),
      ]
    }
  }

  /// An amount in minor units of the reporting currency as decimal text.
  func money(_ value: Int128?) -> String? {
    value.map { Quantity.money($0).text(currencyDigits: evaluation.currency.digits) }
  }

  /// Copies the counts a summary tells into the outcome of the run.
  func summarise(into outcome: inout RunOutcome) {
    outcome.duplicates = duplicates.filter { $0.records > 0 }.map { groups in
      "\(groups.entity.rawValue)s: \(groups.records) records are "
        + "\(groups.records - groups.mergedAway) "
        + "(\(groups.groups) \(groups.groups == 1 ? "group" : "groups") of duplicates)"
    }
    outcome.findings = findings.filter { $0.count > 0 }.map {
      FindingLine(
        rule: $0.rule.id, severity: $0.rule.severity.rawValue, title: $0.rule.title,
        count: $0.count)
    }
    let broken = (run.balances + evaluation.balances).filter { !$0.holds }
    outcome.brokenBalances = broken.map(\.id)
    outcome.balanceProblems = broken.map(BalanceProblem.words)
    outcome.headline = RunHeadline(evaluation).lines
  }
}

extension String {
  /// Digits with a decimal point before the last `digits` of them.
  func fraction(digits: Int) -> String {
    let padded = String(repeating: "0", count: max(0, digits + 1 - count)) + self
    return padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}
