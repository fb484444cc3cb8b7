import Cleaning

/// All numbers of a report: every KPI with its comparisons, trend and groups, the funnels, times,
/// risks, balances and what was noticed.
///
/// Pure and deterministic: equal facts and policy give equal numbers in equal order.
///
/// - Parameters:
///   - facts: what is known at as-of.
///   - policy: how numbers are defined.
///   - tellStuck: told of the stuck deals before the rest is computed, for whoever waits for them.
/// - Returns: all numbers.
package func evaluate(
  _ facts: Facts, policy: MetricPolicy, tellStuck: ([StuckDeal]) -> Void = { _ in }
) -> Evaluation {
  let derivations = Derivations(facts, policy: policy)
  let whole = Population(derivations)
  let times = stageTimes(whole)
  let stuck = stuckDeals(whole, times: times)
  tellStuck(stuck)
  let main = Comparison(policy.mainPeriod(on: facts.today), today: facts.today)
  let target = Comparison(
    .named(policy.targetPeriod, on: facts.today, fiscal: policy.fiscalYear), today: facts.today)
  let groups = policy.groups.map { by in (by, whole.split(by: by)) }
  let kpis = KPI.all.map { kpi in
    let span: Comparison =
      switch kpi.span {
      case .main: main
      case .target: target
      }
    return KPIResult(kpi, whole, groups: groups, span, policy: policy)
  }
  let entries = stageEntries(derivations, window: main.current)
  let funnel = Funnel(
    whole, entries: EntryTally(derivations.visits.scale, entries), derivations,
    window: main.current)
  let pipelines = groups.first { by, _ in by == .pipeline }.map { _, parts in
    pipelineFunnels(parts, entries, derivations, window: main.current)
  }
  let question = Question(whole, main.current, whole: main.whole, policy: policy)
  let knowsStart = target.current.from.map { derivations.knowsFields(at: $0.advanced(by: -1)) }
  let waterfalls =
    knowsStart ?? derivations.hasFieldHistory || derivations.completeness == .full
    ? WaterfallScope.allCases.map { Waterfall(whole, scope: $0, period: target.current) } : []
  let totals = Totals(whole)
  let atRisk = dealsAtRisk(whole, stuck: stuck)
  let rows = rowTables(
    kpis, facts: facts, reached: ReachedSteps(derivations.visits, skips: policy.skips))
  return Evaluation(
    asOf: facts.asOf, today: facts.today, zone: facts.zone.identifier, currency: facts.currency,
    policy: policy, policies: policy.entries(facts), period: main, totals: totals, kpis: kpis,
    entries: entries, funnel: funnel, pipelineFunnels: pipelines ?? [], stageTimes: times,
    bottlenecks: Bottlenecks(entered: funnel.entered, times: times),
    salesCycle: SalesCycle(whole, period: main.current, policy: policy), stuck: stuck,
    atRisk: atRisk, lossReasons: lossReasonRows(question),
    sources: sourceRows(question), topAccounts: topAccountRows(question),
    waterfalls: waterfalls,
    reps: repScores(whole, period: main, policy: policy, stuck: stuck),
    skills: skillCells(whole),
    balances: balances(
      funnel: funnel, waterfalls: waterfalls, kpis: kpis, totals: totals,
      open: KPI.openCount.compute(
        Question(whole, Period(.all, from: nil, to: facts.today), policy: policy))
    ) {
      let won = Question(whole, $0, policy: policy)
      return KPI.bookings.compute(won).quantity?.rounded ?? 0
    },
    notes: notes(whole), rowTables: rows.tables, dealCells: rows.deals)
}

extension KPIResult {
  /// A KPI now, before, a year ago, by month, by group and over all time.
  fileprivate init(
    _ kpi: KPI, _ population: Population,
    groups: [(GroupBy, [(key: String, population: Population)])], _ span: Comparison,
    policy: MetricPolicy
  ) {
    func ask(
      _ population: Population, _ period: Period, _ whole: Period?, rows: Bool = false
    ) -> Measurement {
      kpi.compute(
        Question(population, period, whole: whole, policy: policy, wantsRows: rows))
    }
    let facts = population.facts
    let earliest = population.firstCreated
    func isCovered(_ period: Period) -> Bool { earliest.map { $0 <= period.to } ?? false }
    id = kpi.id
    title = kpi.title
    unit = kpi.unit
    kind = kpi.kind
    self.span = kpi.span
    formula = kpi.formula
    policies = policy.entries(facts).filter { kpi.policies.contains($0.key) }
    periods = span
    current = ask(population, span.current, span.whole, rows: true)
    previous = span.previous.map { ask(population, $0, span.previousWhole) }
    previousWhole =
      span.isRunning ? span.previousWhole.map { ask(population, $0, $0) } : nil
    yearAgo = span.yearAgo.flatMap { period in
      isCovered(period) ? ask(population, period, span.yearAgoWhole) : nil
    }
    trend =
      span.current.isUnbounded
      ? []
      : trendMonths(today: facts.today).map { month in
        let whole = Period.month(of: month.to)
        return TrendPoint(
          period: kpi.span == .target ? whole : month,
          measurement: ask(population, month, whole), isRunning: month.to < whole.to)
      }
    self.groups = groups.compactMap { by, parts in
      guard kpi.groups.contains(by) else { return nil }
      return GroupResult(
        by: by,
        rows: parts.map { part in
          GroupRow(key: part.key, measurement: ask(part.population, span.current, span.whole))
        })
    }
    let all = Period(.all, from: nil, to: facts.today)
    switch kpi.kind {
    case .stock: allTime = nil
    case .flow:
      allTime = span.current.isUnbounded ? current : ask(population, all, all)
    }
  }
}
