import Foundation
import Reporting
import Warehouse

/// A run's outcome as JSON for scripts; keys are stable.
package struct OutcomeJSON: Encodable {
  private let run: Int64
  private let asOf: String
  private let database: String
  private let report: String?
  private let isDryRun: Bool
  private let records: LoadTotals
  private let replayed: Replay.Outcome
  private let tables: [TableLine]
  private let notUsed: [Ignored]
  private let warnings: [Warning]
  private let findings: [FindingLine]
  private let brokenBalances: [String]
  private let balanceProblems: [String]
  /// Why a report is not out; null where it is.
  private let unpublished: String?
  private let steps: [Timeline.Step]
  private let peakMemoryBytes: Int

  private struct Ignored: Encodable {
    let path: String
    let reason: String
  }

  private struct Warning: Encodable {
    let kind: String
    let subject: String
    let value: String
  }

  private enum CodingKeys: String, CodingKey {
    case run, database, report, records, replayed, tables, findings, unpublished, steps, warnings
    case asOf = "as_of"
    case isDryRun = "dry_run"
    case notUsed = "not_used"
    case brokenBalances = "broken_balances"
    case balanceProblems = "balance_problems"
    case peakMemoryBytes = "peak_memory_bytes"
  }

  /// The outcome of one run.
  package init(_ outcome: RunOutcome) {
    run = outcome.runID
    asOf = outcome.asOf
    database = outcome.database
    report = outcome.report
    isDryRun = outcome.isDryRun
    records = outcome.counts
    replayed = outcome.replayed
    tables = outcome.tables
    notUsed = outcome.ignored.map { Ignored(path: $0.path, reason: $0.reason) }
    warnings = outcome.cautions.map {
      Warning(kind: $0.kind.rawValue, subject: $0.subject, value: $0.value)
    }
    findings = outcome.findings
    brokenBalances = outcome.brokenBalances
    balanceProblems = outcome.balanceProblems
    unpublished = outcome.unpublished.map { String(describing: $0) }
    steps = outcome.steps
    peakMemoryBytes = PeakMemory.bytes
  }

  /// The JSON text, keys sorted.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
