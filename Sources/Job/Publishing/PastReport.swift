import CRM
import Cleaning
import Metrics
import Reporting
import Warehouse

/// The numbers of a database without a run, now or as of another day.
struct PastReport {
  let database: String
  /// Zone, currency, policies; nil: those of the last run.
  let settings: Settings?

  /// Computes all numbers.
  ///
  /// What is asked about another day than the last run's is recomputed by valid time with what is
  /// known today; METRICS.md 0.3.
  ///
  /// - Parameter asOf: a day or instant; nil: that of the last run.
  /// - Returns: the report and the settings that it rests on.
  /// - Throws: `WarehouseError.absent` without a database or run, `JobError` for a wrong as-of.
  func build(asOf: String?) throws -> (report: ReportBuild, settings: Settings) {
    let warehouse = try Warehouse(path: database, mustExist: true)
    let runs = try warehouse.read { try Ledger($0).runs() }
    guard let last = runs.first(where: \.isChange) ?? runs.first else {
      throw WarehouseError.absent(path: database)
    }
    let settings = settings ?? Settings(json: last.settings) ?? Settings()
    let policy = try PolicySettings.policy(settings.policies)
    let zone = settings.timezone.flatMap { Zone(identifier: $0) } ?? .utc
    let instant = try AsOf.given(asOf, in: zone)?.instant
    let moment = instant?.description
    let day = instant?.day(in: zone).description ?? ""
    // A night that came late has an earlier as-of than what is known.
    let newest = runs.map(\.asOf).max() ?? last.asOf
    let isRewound = moment.map { $0 < newest } ?? false
    if let moment, isRewound { try warehouse.rewind(to: moment, day: day) }
    // Only this connection goes back in time.
    let beside = isRewound ? nil : try Warehouse(path: database, mustExist: true)
    try warehouse.holdFewPages()
    try beside?.holdFewPages()
    return try warehouse.read { store in
      var step = ReportStep(
        store: store, settings: settings, policy: policy, runID: last.id, beside: beside)
      step.asOf = moment
      if moment != nil { step.gaps = try gaps(on: day, store) }
      return (try step.build(), settings)
    }
  }

  /// The fields whose past nothing tells, but for those that a file of stage history does.
  private func gaps(on day: String, _ store: Store) throws -> [PastFields.Gap] {
    var known: Set<String> = []
    for field in ["stage", "amount", "currency", "close_date", "probability"] {
      let told = try store.integer(
        "select 1 from stage_change where \(field) is not null and closed_run is null limit 1")
      if told != nil { known.insert(field) }
    }
    if known.contains("stage") { known.formUnion(["status", "closed_at", "is_closed", "is_won"]) }
    return try PastFields(store).unknown(at: day, except: [.deal: known])
  }
}
