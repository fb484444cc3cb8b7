import CRM
import Cleaning
import Foundation
import Metrics
import Warehouse

/// One run from files to a published report: all of it is kept, or nothing.
package struct Night {
  private let request: RunRequest
  private let settings: Settings
  private let say: @Sendable (String) -> Void
  private var timeline = Timeline()
  private var isKept = false

  /// The name and version of this program, in the ledger and in reports.
  package static let version = "0.1.0"

  /// A run, with a place for its progress messages.
  package init(_ request: RunRequest, say: @escaping @Sendable (String) -> Void) {
    self.request = request
    settings = request.settings
    self.say = say
  }

  /// Undoes the transaction of a dry run; never seen outside.
  private struct KeptNothing: Error {}

  /// Runs the night.
  ///
  /// - Throws: `JobError`, `SettingsError`, `TabularError` or `WarehouseError`.
  package mutating func run() throws -> RunOutcome {
    Failpoint.start()
    let place = try DatabasePlace(request.database)
    let hadLock = FileManager.default.fileExists(atPath: place.lock)
    let lock = try RunLock(database: request.database)
    defer {
      if request.isDryRun, !hadLock { DatabasePlace.removeFile(place.lock) }
      withExtendedLifetime(lock) {}
    }
    let isNew = try !DatabasePlace(request.database).exists
    if !request.isDryRun { lock.began(at: timeline.startedAt) }
    do {
      let outcome = try runLocked(place)
      if request.isDryRun {
        if isNew { place.remove() }
      } else if let error = outcome.unpublished, !error.isOvertaken {
        lock.failed(at: Timeline.now(), error)
      } else {
        lock.ended()
      }
      return outcome
    } catch {
      // A first run that failed leaves no database behind that nothing was ever loaded into.
      if isNew, !isKept { place.remove() }
      if !request.isDryRun { lock.failed(at: Timeline.now(), error) }
      throw error
    }
  }

  /// The database of the run; one of an earlier version is left as it is by a dry run, which works
  /// on a copy of it.
  private func workplace(_ place: DatabasePlace) throws -> (path: String, isCopy: Bool) {
    guard request.isDryRun, try Warehouse.isEarlier(path: request.database) else {
      return (request.database, false)
    }
    let copy = "\(place.path).\(ProcessInfo.processInfo.processIdentifier).dry-run"
    say("the database is of an earlier version, which the next run moves forward; a copy is tried")
    try Warehouse.copy(request.database, to: copy)
    return (copy, true)
  }

  private mutating func runLocked(_ place: DatabasePlace) throws -> RunOutcome {
    let policy = try PolicySettings.policy(settings.policies)
    let zone = settings.timezone.flatMap { Zone(identifier: $0) } ?? .utc
    let given = try AsOf.given(request.asOf ?? settings.asOf, in: zone)
    let (path, isCopy) = try workplace(place)
    defer { if isCopy { try? DatabasePlace(path).remove() } }
    let warehouse = try Warehouse(path: path, opening: isCopy ? .copy : .locked)
    // A rule that can't be asked stops the night before anything is loaded.
    try warehouse.read { store in
      try OwnRuleCheck(store: store).run(settings.hygiene?.rules ?? [])
    }
    let publication = Publication(request: request, policy: policy, warehouse: warehouse)
    let pending = request.isDryRun ? nil : try publication.finishPending(timeline, say)
    var plan = try Planner(settings: settings, snapshotAt: request.snapshotAt, say: say)
      .plan(paths: request.paths)
    let isReplay = request.isReplay
    try warehouse.read { store in
      try DealsFrom.check(settings, plan, store)
      let again = isReplay ? try Replay(store).openFiles() : []
      try plan.remember(ColumnMemories(store).all())
      try plan.compareReadings(LabelBooks(store).all(), Ledger(store))
      try plan.noteAbsent(beside: Ledger(store))
      let defaults = try defaults(plan, zone)
      try plan.compare(with: Ledger(store), again: again) { table in
        try UndatedExport(table, defaults)?.latestStamp(before: store)
      }
      try plan.checkIDs(beside: KnownColumns(store))
      try plan.settleColumns(settings, KnownColumns(store))
    }
    timeline.end("look at files")

    var outcome = RunOutcome()
    outcome.isDryRun = request.isDryRun
    outcome.database = request.database
    outcome.unpublished = pending
    do {
      do {
        try write(plan, given, zone, policy, warehouse, &outcome)
      } catch let found as Contradicted {
        // Nothing of the first reading is kept; the second one is decided by all values.
        say(try plan.decideAgain(after: found))
        timeline.end("read and decide again")
        try write(plan, given, zone, policy, warehouse, &outcome)
      }
    } catch is KeptNothing {
      outcome.steps = timeline.steps
      return outcome
    }
    isKept = true
    timeline.end("keep")
    do {
      try warehouse.allowReadersDuringRuns()
      try warehouse.holdFewPages()
      timeline.end("checkpoint")
      try publication.publish(&outcome, &timeline, say)
    } catch {
      outcome.unpublished = UnpublishedError(
        run: outcome.runID, isOvertaken: false, cause: error)
    }
    // Where it can't be done now, the log stays beside the database, and nothing is lost.
    try? warehouse.checkpoint()
    outcome.steps = timeline.steps
    return outcome
  }

  /// Loads the plan in one transaction; a dry run undoes it when its report is built.
  private mutating func write(
    _ plan: Plan, _ given: AsOf?, _ zone: Zone, _ policy: MetricPolicy, _ warehouse: Warehouse,
    _ outcome: inout RunOutcome
  ) throws {
    let beside = try warehouse.beside()
    try warehouse.load { store in
      try load(plan, given, zone, store, beside, &outcome)
      if request.isDryRun {
        let report = ReportStep(
          store: store, settings: settings, policy: policy, runID: outcome.runID)
        try report.build().summarise(into: &outcome)
        throw KeptNothing()
      }
    }
  }

  /// What values mean where neither they nor their columns tell it.
  private func defaults(_ plan: Plan, _ zone: Zone) throws -> MapperDefaults {
    let currency = ReportingCurrency.planned(settings, plan)
    guard let code = CurrencyCode(currency) else {
      throw JobError.unknown(what: "currency", name: currency, known: ["ISO 4217 codes"])
    }
    return MapperDefaults(
      currency: code, region: settings.region.flatMap { Region($0) }, zone: zone)
  }

  /// Loads, matches and closes the run within one transaction.
  private mutating func load(
    _ plan: Plan, _ given: AsOf?, _ zone: Zone, _ store: Store, _ beside: Warehouse?,
    _ outcome: inout RunOutcome
  ) throws {
    let ledger = Ledger(store)
    outcome.runID = try ledger.beginRun(
      startedAt: timeline.startedAt, asOf: given?.instant.description ?? "",
      program: "dealpipe \(Self.version)", settings: try settings.json())
    outcome.known = plan.known
    outcome.ignored = plan.ignored
    for night in plan.again {
      try ledger.tellAgain(
        night.contents, of: night.source, entity: night.entity.rawValue, on: night.taken)
    }
    let defaults = try defaults(plan, zone)
    let before = try StageLabels(store).reach()
    let results = try LoadStep(
      plan: plan, settings: settings, runID: outcome.runID, store: store, beside: beside,
      defaults: defaults, say: say
    ).run()
    outcome.replayed = try Replay(store).settle(in: outcome.runID)
    timeline.end("load")
    var totals = LoadCounts()
    for result in results {
      totals.add(result.counts)
      outcome.tables.append(TableLine(result))
    }
    for file in plan.known {
      totals.read += file.records
      totals.quarantined += file.quarantined
      totals.ignored += file.ignored
      totals.unchanged += file.records - file.quarantined - file.ignored
    }
    let ignored = plan.ignored.reduce(0) { $0 + $1.records }
    totals.read += ignored
    totals.ignored += ignored
    outcome.counts = LoadTotals(totals)
    outcome.setAside = results.compactMap(\.setAside)
    outcome.cautions = plan.cautions + results.flatMap(\.cautions)

    let asOf = try given ?? AsOf.found(snapshots: plan.snapshots, store, zone: zone)
    outcome.asOf = asOf.instant.description
    try ledger.setAsOf(asOf.instant.description, of: outcome.runID)
    try ledger.fillSnapshots(of: outcome.runID, asOf: asOf.instant.description)
    for entity in Set(results.map(\.entity)).sorted() {
      try MergesTold.follow(of: entity, in: store)
    }
    try StageStep(store: store, settings: settings, before: before).run()
    timeline.end("map stages")
    if outcome.counts.isChange || request.retrain {
      let touched = Entity.allCases.filter { entity in
        guard entity.isMatched else { return false }
        // Contacts are compared by the names of their accounts too.
        return entity == .contact || request.retrain
          || results.contains {
            $0.entity == entity && ($0.counts.new + $0.counts.changed + $0.counts.vanished) > 0
          }
      }
      try MatchStep(
        store: store, runID: outcome.runID, settings: settings, retrain: request.retrain, say: say
      ).run(touched)
      timeline.end("find duplicates")
      try LinkStep(store: store, settings: settings).run()
      timeline.end("find links")
      let notes = RunNotes(
        plan: plan, results: results, settings: settings, asOf: asOf, store: store)
      try ledger.add(try notes.all(), run: outcome.runID)
    }
    try ledger.endRun(outcome.runID, totals, finishedAt: Timeline.now())
    Failpoint.after("note")
  }
}
