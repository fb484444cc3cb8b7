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
  /// Another connection to the same database, for questions that are asked at the same time; nil
  /// where only the open transaction sees what they are about.
  var beside: Warehouse?
  /// Fields that nothing tells the past of, where somebody asked for a day; nil: the run's own.
  var gaps: [PastFields.Gap]?

  /// The report of the run, ready to be rendered.
  func build() throws -> ReportBuild {
    let ledger = Ledger(store)
    let run = try ledger.runs().first { $0.id == runID }
    let zone = settings.timezone.flatMap { Zone(identifier: $0) } ?? .utc
    guard let text = asOf ?? run?.asOf, let instant = AsOf.instant(text, in: zone) else {
      throw JobError.noAsOf
    }
    let request = FactsRequest(
      asOf: instant, zone: zone, currency: try ReportingCurrency.find(settings, store),
      dealsFrom: try dealSource())
    let section = settings.hygiene ?? HygieneSection()
    try OwnRuleCheck(store: store).run(section.rules)
    let check = HygieneCheck(request, settings: section.settings)
    let questions = ReportQuestions(check)
    let ((facts, evaluation, first), others) = try both(
      { store in
        let facts = try FactsLoader.load(request, from: store)
        let evaluation = evaluate(facts, policy: policy) { questions.open(facts, stuck: $0) }
        return (facts, evaluation, try questions.answer(in: store))
      },
      { try questions.answer(in: $0) })
    var answers = first
    answers.add(others)
    let duplicates = answers.duplicates
    let hygiene = check.result(answers.rules, facts)
    let accounts = try RunAccounts(store: store, runID: runID, settings: settings)
    var runFacts = try accounts.facts(
      evaluation: evaluation, hygiene: hygiene, duplicates: duplicates)
    runFacts.hygieneTrend = try HygieneScores(store: store).trend(
      to: runID, on: facts.today, hygiene.index, in: zone)
    if let gaps {
      runFacts.assumptions.removeAll { $0.kind == .asOf }
      runFacts.assumptions.append(Assumption(.knownToday))
      runFacts.assumptions += gaps.map {
        Assumption(
          .pastUnknown, subject: $0.entity.rawValue, value: $0.fields.joined(separator: ", "))
      }
    }
    return ReportBuild(
      runID: runID, facts: facts, evaluation: evaluation, hygiene: hygiene,
      duplicates: duplicates, quarantine: try accounts.quarantineRows(), run: runFacts,
      startedAt: run?.startedAt ?? "")
  }

  /// Asks two sets of questions of one state: at the same time where there is a second connection,
  /// and nobody has written since this one began to read.
  func both<One, Other: Sendable>(
    _ one: (Store) throws -> One, _ other: @escaping @Sendable (Store) throws -> Other
  ) throws -> (One, Other) {
    guard let beside else { return (try one(store), try other(store)) }
    let state = try Self.state(store)
    let (mine, others) = try together(
      { try one(store) },
      {
        try beside.read { store in try Self.state(store) == state ? try other(store) : nil }
      })
    return (mine, try others ?? other(store))
  }

  /// What every run and every decision changes.
  private static func state(_ store: Store) throws -> String? {
    try store.text(
      """
      select coalesce((select max(id) from run), 0) || ' '
          || coalesce((select max(id) from audit), 0)
      """)
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
