import CRM
import Cleaning
import Metrics
import Reporting
import Warehouse

/// Computes the numbers of a run and gathers what its report tells, from the database alone: the
/// same database gives the same report.
struct ReportStep {
  let store: Store
  let settings: Settings
  let policy: MetricPolicy
  let runID: Int64
  var asOf: String?

  /// The report of the run, ready to be rendered.
  func build() throws -> ReportBuild {
    let ledger = Ledger(store)
    let run = try ledger.runs().first { $0.id == runID }
    let zone = settings.timezone.flatMap { Zone(identifier: $0) } ?? .utc
    guard let text = asOf ?? run?.asOf, let instant = AsOf.instant(text, in: zone) else {
      throw JobError.noAsOf
    }
    let dealSource = try self.dealSource()
    let facts = try FactsLoader.load(
      FactsRequest(
        asOf: instant, zone: zone, currency: try ReportingCurrency.find(settings, store),
        dealsFrom: dealSource),
      from: store)
    let evaluation = evaluate(facts, policy: policy)
    let section = settings.hygiene ?? HygieneSection()
    try OwnRuleCheck(store: store).run(section.rules)
    let hygiene = try HygieneCheck(
      facts, stuck: evaluation.stuck, settings: section.settings, in: store,
      dealSource: dealSource
    ).run()
    let accounts = try RunAccounts(store: store, runID: runID, settings: settings)
    let duplicates = try DuplicateGroups.load(from: store)
    var runFacts = try accounts.facts(
      evaluation: evaluation, hygiene: hygiene, duplicates: duplicates)
    runFacts.hygieneTrend = try HygieneScores(store: store).trend(
      to: runID, on: facts.today, hygiene.index, in: zone)
    return ReportBuild(
      runID: runID, facts: facts, evaluation: evaluation, hygiene: hygiene,
      duplicates: duplicates, quarantine: try accounts.quarantineRows(), run: runFacts,
      startedAt: run?.startedAt ?? "")
  }

  private func dealSource() throws -> Int64 {
    if let name = settings.dealsFrom {
      guard let id = try store.integer("select id from source where name = ?", [.text(name)])
      else {
        var known: [String] = []
        try store.ask("select name from source order by name") { known.append($0.text(0) ?? "") }
        throw JobError.unknown(what: "source under `deals_from`", name: name, known: known)
      }
      return id
    }
    return try FactsLoader.systemOfRecord(in: store) ?? 0
  }
}
