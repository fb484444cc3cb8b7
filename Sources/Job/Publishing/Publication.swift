import Cleaning
import Foundation
import Metrics
import Warehouse

/// Brings the report of a committed run out; a run that was killed in between is made up for by
/// the next one.
struct Publication {
  let request: RunRequest
  let policy: MetricPolicy
  let warehouse: Warehouse

  /// Publishes the run's report, unless nothing that it depends on has changed since the last one.
  func publish(
    _ outcome: inout RunOutcome, _ timeline: inout Timeline, _ say: (String) -> Void
  ) throws {
    let runs = try warehouse.read { try Ledger($0).runs() }
    outcome.isRegrouped = try isRegrouped(runs)
    if !outcome.counts.isChange, !outcome.isRegrouped,
      let last = lastReport(in: runs, before: outcome.runID),
      let report = last.report, let summary = StoredSummary(last.summary),
      isWhole(report, summary, say)
    {
      summary.fill(&outcome)
      outcome.report = report
      let text = try summary.text()
      try warehouse.write { store in
        try note(outcome.runID, report, text, teller: last.reportRun, in: store)
      }
      Failpoint.after("publish")
      return
    }
    let build = try build(outcome.runID, runs, asOf: outcome.asOf)
    warehouse.releaseMemory()
    timeline.end("compute metrics")
    build.summarise(into: &outcome)
    let parts = try build.parts(timeline)
    timeline.end("render")
    outcome.report = try publish(parts, of: build, run: outcome.runID, StoredSummary(outcome))
    timeline.end("publish")
  }

  /// Publishes what an interrupted run had committed.
  ///
  /// - Returns: why it could not be published, which is no reason not to load what came since.
  /// - Throws: `WarehouseError` where the ledger can't be read.
  func finishPending(
    _ timeline: Timeline, _ say: (String) -> Void
  ) throws -> UnpublishedError? {
    let runs = try warehouse.read { try Ledger($0).runs() }
    guard let pending = runs.first, pending.state == .committed else { return nil }
    say("publishing the report of run \(pending.id), which was interrupted")
    do {
      try finish(pending, runs, timeline)
      return nil
    } catch {
      return UnpublishedError(run: pending.id, isOvertaken: true, cause: error)
    }
  }

  private func finish(_ pending: RunRecord, _ runs: [RunRecord], _ timeline: Timeline) throws {
    let build = try build(pending.id, runs, asOf: pending.asOf)
    var outcome = RunOutcome()
    build.summarise(into: &outcome)
    _ = try publish(
      try build.parts(timeline), of: build, run: pending.id, StoredSummary(outcome))
  }

  /// Brings the files out and keeps what they were made of.
  private func publish(
    _ parts: ReportParts, of build: ReportBuild, run: Int64, _ summary: StoredSummary
  ) throws -> String {
    let publisher = Publisher(folder: request.reports)
    let files = parts.files(in: ReportParts.language(request.language))
    let warehouse = self.warehouse
    // Until the run counts as published: what is the newest report changes in one step.
    let lock = try PublishingLock(folder: request.reports)
    defer { withExtendedLifetime(lock) {} }
    let (report, _) = try together(
      { try publisher.publish(files, as: build.name, lock: lock) },
      {
        // Before the run counts as published: pieces of one that does not are made anew.
        try warehouse.write { store in
          try ReportStore(store).keep(of: run) { keep in try StoredReport.pack(parts, keep) }
        }
      })
    var summary = summary
    summary.sizes = PublishedReport.sizes(of: files.map(\.path), in: report)
    let text = try summary.text()
    try warehouse.write { store in
      try note(run, report, text, teller: run, in: store)
      try HygieneScores(store: store).keep(build.hygiene.index, run: run)
    }
    return report
  }

  /// Notes that a run's report is out, and drops what too old ones told.
  private func note(
    _ run: Int64, _ report: String, _ summary: String, teller: Int64?, in store: Store
  ) throws {
    try Ledger(store).published(run, report: report, summary: summary, teller: teller)
    if let count = request.settings.keepReports { try ReportStore(store).forget(allBut: count) }
  }

  /// Whether people or a new model have changed what belongs together since the last report.
  private func isRegrouped(_ runs: [RunRecord]) throws -> Bool {
    guard let last = runs.first(where: { $0.state == .published }) else { return false }
    return try warehouse.read { store in
      try DecisionStore(store).areNew(since: last.id) || MatchModels(store).areNew(after: last.id)
    }
  }

  /// Whether the last report stands as it was published, and `latest` leads to it.
  private func isWhole(
    _ report: String, _ summary: StoredSummary, _ say: (String) -> Void
  ) -> Bool {
    let published = PublishedReport(
      folder: request.reports, name: URL(fileURLWithPath: report).lastPathComponent,
      sizes: summary.sizes)
    guard let problem = published.damage ?? published.astray else { return true }
    say("\(problem): the report is published again")
    return false
  }

  /// The last published run, if its report rests on the same data, settings, program and as-of.
  private func lastReport(in runs: [RunRecord], before run: Int64) -> RunRecord? {
    guard let now = runs.first(where: { $0.id == run }),
      let last = runs.first(where: { $0.state == .published && $0.report != nil }),
      last.asOf == now.asOf, last.settings == now.settings, last.program == now.program,
      !runs.contains(where: { $0.id > last.id && $0.id < run && $0.isChange }),
      let report = last.report, report.hasPrefix(request.reports + "/")
    else { return nil }
    return last
  }

  /// The report of a run; one that found nothing new tells of the files of the last that did.
  private func build(_ run: Int64, _ runs: [RunRecord], asOf: String) throws -> ReportBuild {
    let teller = runs.first { $0.id <= run && $0.isChange }?.id ?? run
    if asOf < runs.map(\.asOf).max() ?? asOf {
      return try buildPast(teller, asOf: asOf)
    }
    // Nobody writes meanwhile: this run holds the lock, and its own data are committed.
    let beside = try Warehouse(path: warehouse.path, mustExist: true)
    try warehouse.holdFewPages()
    try beside.holdFewPages()
    return try warehouse.read { store in
      try ReportStep(
        store: store, settings: request.settings, policy: policy, runID: teller, asOf: asOf,
        beside: beside
      ).build()
    }
  }

  /// The report of a night that came late: by valid time, as later nights are known already.
  private func buildPast(_ teller: Int64, asOf: String) throws -> ReportBuild {
    let zone = request.settings.timezone.flatMap { Zone(identifier: $0) } ?? .utc
    guard let instant = AsOf.instant(asOf, in: zone) else { throw JobError.noAsOf }
    let past = try Warehouse(path: warehouse.path, mustExist: true)
    try past.rewind(to: asOf, day: instant.day(in: zone).description)
    try past.holdFewPages()
    return try past.read { store in
      try ReportStep(
        store: store, settings: request.settings, policy: policy, runID: teller, asOf: asOf
      ).build()
    }
  }
}
