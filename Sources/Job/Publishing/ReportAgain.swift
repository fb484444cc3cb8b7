import Foundation
import Reporting
import Warehouse

/// A report without a run: an earlier one as it was published, or the one of another day.
package struct ReportAgain {
  /// Which report.
  package enum Moment: Sendable, Equatable {
    /// That of the newest run, once more.
    case newest
    /// That of a run, from what it told then.
    case run(Int64)
    /// That of a day or instant, computed from what is known today.
    case asOf(String)
  }

  private let database: String
  private let reports: String
  private let settings: Settings?

  /// A place for reports about a database.
  ///
  /// - Parameters:
  ///   - database: the database.
  ///   - reports: the folder that reports are published in.
  ///   - settings: zone, currency, policies of a report of another day; nil: those of the last run.
  package init(database: String, reports: String, settings: Settings?) {
    self.database = database
    self.reports = reports
    self.settings = settings
  }

  /// Publishes a report.
  ///
  /// Only the newest run's takes its old place and is what `latest` leads to; one of the past
  /// stands beside it, as `2026-06-30-run-3` or `2026-03-31-as-of`.
  ///
  /// - Parameters:
  ///   - moment: which report.
  ///   - code: `en` or `id`; nil: the language that it was published in, or that of the settings.
  /// - Returns: the path of the report.
  /// - Throws: `JobError`, `ReportError`, `WarehouseError`.
  package func publish(_ moment: Moment, language code: String?) throws -> String {
    if let code, Language(rawValue: code) == nil {
      throw JobError.unknown(
        what: "language", name: code, known: Language.allCases.map(\.rawValue))
    }
    let publisher = Publisher(folder: reports)
    switch moment {
    case .asOf(let text):
      let (build, settings) = try PastReport(database: database, settings: settings).build(
        asOf: text)
      let parts = try build.parts(Timeline())
      return try publisher.publish(
        parts.files(in: ReportParts.language(code ?? settings.language)),
        as: build.name + "-as-of", isLatest: false)
    case .newest:
      let warehouse = try Warehouse(path: database, mustExist: true)
      // From here on no night publishes a newer one.
      let lock = try PublishingLock(folder: reports)
      defer { withExtendedLifetime(lock) {} }
      let (run, parts) = try stored(nil, in: warehouse)
      return try publisher.publish(
        parts.files(in: language(code, run)), as: name(of: run), isLatest: true, lock: lock)
    case .run(let id):
      let (run, parts) = try stored(id, in: Warehouse(path: database, mustExist: true))
      return try publisher.publish(
        parts.files(in: language(code, run)), as: name(of: run) + "-run-\(id)", isLatest: false)
    }
  }

  private func language(_ code: String?, _ run: RunRecord) -> Language {
    ReportParts.language(code ?? Settings(json: run.settings)?.language)
  }

  private func name(of run: RunRecord) -> String {
    URL(fileURLWithPath: run.report ?? run.asOf).lastPathComponent
  }

  /// What a run's report tells; nil stands for the newest run that published one.
  private func stored(
    _ id: Int64?, in warehouse: Warehouse
  ) throws -> (RunRecord, ReportParts) {
    try warehouse.read { store in
      let runs = try Ledger(store).runs()
      let found = runs.first { id == nil ? $0.state == .published : $0.id == id }
      guard let run = found ?? (id == nil ? runs.first : nil) else {
        guard let id else { throw WarehouseError.absent(path: database) }
        throw JobError.unknown(
          what: "run", name: String(id), known: runs.map { String($0.id) }.reversed())
      }
      guard run.state == .published else { throw ReportError.unpublished(run: run.id) }
      guard let teller = run.reportRun else {
        throw ReportError.notKept(run: run.id, program: run.program)
      }
      let stored = try ReportStore(store).parts(of: teller)
      if stored.isEmpty { throw ReportError.forgotten(run: run.id, report: run.report ?? "") }
      guard let parts = StoredReport.unpack(stored) else {
        throw ReportError.otherVersion(run: run.id, program: run.program)
      }
      return (run, parts)
    }
  }
}
